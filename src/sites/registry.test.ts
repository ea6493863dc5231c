import { describe, expect, it } from "vitest"
import { MAX_BODY_CHARS as RECORD_MAX_BODY_CHARS, ThreadObservation } from "~src/record/observation"
import { gmailHtml, gmailPage } from "../../tests/fixtures/gmail/load"
import { firstFound } from "../../tests/fixtures/load-page"
import * as composerSelectors from "./gmail/composer-selectors"
import * as gmailSelectors from "./gmail/selectors"
import { MAX_BODY_CHARS, MAX_MESSAGES } from "./limits"
import { siteOf, sites } from "./registry"
import type { Selector } from "./selector"

describe("the registry", () => {
  it("finds a site by the address, and none for others", () => {
    expect(siteOf(new URL("https://mail.google.com/mail/u/0/#inbox"))?.name).toBe("gmail")
    for (const other of [
      "http://mail.google.com/mail/u/0/",
      "https://mail.google.com.evil.example/mail/u/0/",
      "https://example.com/?u=https://mail.google.com/",
    ]) {
      expect(siteOf(new URL(other))).toBeNull()
    }
  })

  it("gives a host of its own to its site, whatever CRM for any host would understand its address", () => {
    for (const [address, name] of [
      ["https://app.attio.com/#Contact/view/65f0c0ffee0000001", "attio"],
      ["https://www.linkedin.com/odoo/contacts/7", "linkedin"],
      ["https://erp.acme.example/odoo/contacts/7", "odoo"],
      ["https://erp.acme.example/#Contact/view/65f0c0ffee0000001", "espocrm"],
    ] as const) {
      expect(siteOf(new URL(address))?.name).toBe(name)
    }
  })

  it("names each site once", () => {
    expect(new Set(sites.map(({ name }) => name)).size).toBe(sites.length)
  })
})

describe("limits", () => {
  it("are the record's own", () => {
    expect(MAX_BODY_CHARS).toBe(RECORD_MAX_BODY_CHARS)
    const messages = Array.from({ length: MAX_MESSAGES + 1 })
    expect(
      ThreadObservation.shape.messages
        .safeParse(messages)
        .error?.issues.some(({ code }) => code === "too_big"),
    ).toBe(true)
  })
})

describe("Gmail's selectors", () => {
  const all = [...Object.values(gmailSelectors), ...Object.values(composerSelectors)].filter(
    (one): one is Selector => typeof one === "object",
  )

  it("have a name of their own, a meaning and a place where they were seen", () => {
    expect(all.length).toBeGreaterThan(30)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    for (const { means, seen } of all) expect(means.length * seen.length).toBeGreaterThan(0)
  })

  it("find something in the fixtures by their first form, and say which form it was", () => {
    const names = ["thread-full", "list", "composer", "thread-invitation"]
    const notice = '<span id="link_vsm"></span><span id="link_undo"></span>'
    const pages = [...names.map(gmailHtml), notice].map(gmailPage)
    const unseen = all.filter((one) => !pages.some((page) => firstFound(page, one) === one.css[0]))
    expect(unseen.map(({ name }) => name)).toEqual([])
  })
})
