import { describe, expect, it } from "vitest"
import { hostPermission, normaliseBaseUrl } from "./base-url"

describe("the address of a CRM", () => {
  it.each([
    ["crm.example.com", "https://crm.example.com"],
    [" https://crm.example.com/ ", "https://crm.example.com"],
    ["https://crm.example.com/odoo/", "https://crm.example.com/odoo"],
    ["https://crm.example.com/?db=a#x", "https://crm.example.com"],
    ["http://localhost:8069", "http://localhost:8069"],
    ["http://127.0.0.1:3000/", "http://127.0.0.1:3000"],
    ["localhost:8069", "http://localhost:8069"],
    ["localhost.example.com", "https://localhost.example.com"],
  ])("takes %s", (typed, url) => {
    expect(normaliseBaseUrl(typed)).toBe(url)
  })

  it.each([
    "",
    "   ",
    "http://crm.example.com",
    "ftp://crm.example.com",
    "javascript:alert(1)",
    "https://u:p@crm.example.com",
    "not an address",
  ])("refuses %j", (typed) => {
    expect(() => normaliseBaseUrl(typed)).toThrow(/address/i)
  })

  it("leaves plain http to those who know their network", () => {
    expect(normaliseBaseUrl("http://odoo:8069/", "anywhere")).toBe("http://odoo:8069")
    expect(() => normaliseBaseUrl("ftp://odoo:8069/", "anywhere")).toThrow(/address/)
  })

  it("asks for no more than the host", () => {
    expect(hostPermission("https://crm.example.com/odoo")).toBe("https://crm.example.com/*")
    expect(hostPermission("http://localhost:8069")).toBe("http://localhost/*")
  })
})
