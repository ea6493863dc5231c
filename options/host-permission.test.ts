import { expect, it } from "vitest"
import { hostPattern, isSalesforce, typedPattern } from "./host-permission"

it.each([
  ["https://api.openai.com/v1", "https://api.openai.com/*"],
  ["http://localhost:11434/v1", "http://localhost/*"],
  ["http://127.0.0.1:8000", "http://127.0.0.1/*"],
])("%s", (baseUrl, pattern) => {
  expect(hostPattern(baseUrl)).toBe(pattern)
})

it.each(["http://plain.example", "file:///etc/passwd", "javascript:alert(1)", "", "api.openai.com"])(
  "refuses %s",
  (baseUrl) => {
    expect(hostPattern(baseUrl)).toBeNull()
  },
)

it.each([
  ["crm.company.com", "https://crm.company.com/*"],
  ["https://crm.company.com/odoo/contacts/7?debug=1", "https://crm.company.com/*"],
  ["crm.company.com:8443/web", "https://crm.company.com/*"],
  ["http://localhost:8069", "http://localhost/*"],
])("reads %s as it is typed", (address, pattern) => {
  expect(typedPattern(address)).toBe(pattern)
})

it.each(["", "our crm", "http://crm.company.com", "javascript:alert(1)", "file:///etc/passwd"])(
  "reads no address in %s",
  (address) => {
    expect(typedPattern(address)).toBeNull()
  },
)

it.each([
  ["https://login.salesforce.com", true],
  ["https://test.salesforce.com/", true],
  ["https://acme--uat.sandbox.my.salesforce.com", true],
  ["http://login.salesforce.com", false],
  ["https://login.salesforce.com.evil.example", false],
  ["https://evilsalesforce.com", false],
  ["https://login.salesforce.com@evil.example", false],
  ["login.salesforce.com", false],
])("is %s a place to sign in to Salesforce: %s", (loginUrl, is) => {
  expect(isSalesforce(loginUrl)).toBe(is)
})
