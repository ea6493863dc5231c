import { describe, expect, it } from "vitest"
import { coversOrigin } from "./senders"

describe("whether a match pattern covers an origin", () => {
  it.each([
    ["https://mail.google.com/*", "https://mail.google.com"],
    ["https://*.zendesk.com/agent/*", "https://lumen.zendesk.com"],
    ["https://*.zendesk.com/agent/*", "https://zendesk.com"],
    ["http://localhost:8069/*", "http://localhost:8069"],
    ["http://localhost/*", "http://localhost:8069"],
    ["https://*.acme.example/*", "https://erp.acme.example:8443"],
  ])("%s covers %s", (pattern, origin) => {
    expect(coversOrigin(pattern, origin)).toBe(true)
  })

  it.each([
    ["https://mail.google.com/*", "http://mail.google.com"],
    ["https://mail.google.com/*", "https://mail.google.com.evil.example"],
    ["https://*.zendesk.com/agent/*", "https://evilzendesk.com"],
    ["https://mail.google.com/*", "null"],
    ["http://localhost:8069/*", "http://localhost:8080"],
    ["<all_urls>", "https://evil.example"],
    ["*://*/*", "https://evil.example"],
  ])("%s does not cover %s", (pattern, origin) => {
    expect(coversOrigin(pattern, origin)).toBe(false)
  })
})
