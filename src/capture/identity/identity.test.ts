import { describe, expect, it } from "vitest"
import { isFreeMail, isOwn, organisationDomain, registrableDomain } from "./organisation"
import { personName } from "./person-name"
import { isMachineAddress, isRoleMailbox } from "./role-mailboxes"

describe("companies by domain", () => {
  it.each([
    ["maren@norrsken.com", "norrsken.com"],
    ["maren@mail.fleet.norrsken.co.uk", "norrsken.co.uk"],
    ["a@firma.com.cn", "firma.com.cn"],
  ])("finds the registered domain of %s", (email, domain) => {
    expect(organisationDomain(email)).toBe(domain)
  })

  it.each(["a@gmail.com", "b@mail.ru", "c@qq.com", "d@vip.163.com", "e@mailinator.com"])(
    "sees no company behind %s",
    (email) => {
      expect(organisationDomain(email)).toBeNull()
    },
  )

  it("keeps a host without a public suffix as it is", () => {
    expect(registrableDomain("intranet")).toBe("intranet")
  })

  it("knows free mail by the registered domain too", () => {
    expect(isFreeMail("x@eu.gmail.com")).toBe(true)
  })
})

describe("our own people", () => {
  it("share the registered domain", () => {
    expect(isOwn("anna@emea.slipway.com", "jonas@slipway.com")).toBe(true)
    expect(isOwn("anna@slipway.com.evil.org", "jonas@slipway.com")).toBe(false)
  })

  it("are only the rep where the rep's own mailbox is a private one", () => {
    expect(isOwn("other@gmail.com", "rep@gmail.com")).toBe(false)
    expect(isOwn("rep@gmail.com", "rep@gmail.com")).toBe(true)
  })
})

describe("names in headers", () => {
  it.each([
    ["Lindqvist, Maren", "Maren Lindqvist"],
    ["'Maren Lindqvist'", "Maren Lindqvist"],
    ["Maren Lindqvist via Documents", "Maren Lindqvist"],
    ["Weber, Anna (Extern)", "Anna Weber"],
    ["王小明", "王小明"],
    ["Иванов, Пётр", "Пётр Иванов"],
    ["Acme, Inc.", "Acme, Inc."],
  ])("reads %s", (display, name) => {
    expect(personName(display, "x@y.example")).toBe(name)
  })

  it.each([null, "", "  ", "''", "x@y.example", "X@Y.example", "x"])("finds no name in %j", (display) => {
    expect(personName(display, "x@y.example")).toBeNull()
  })
})

describe("mailboxes that are no person", () => {
  it.each(["info@a.example", "sales@a.example", "support-eu@a.example", "einkauf@a.example"])(
    "%s is a role",
    (email) => {
      expect(isRoleMailbox(email)).toBe(true)
    },
  )

  it.each(["no-reply@a.example", "bounce+x=y@a.example", "mailer-daemon@a.example", "news@a.example"])(
    "%s is a machine",
    (email) => {
      expect(isMachineAddress(email)).toBe(true)
    },
  )

  it.each(["maren@a.example", "newsome@a.example", "norely@a.example", "infante@a.example"])(
    "%s is a person",
    (email) => {
      expect(isMachineAddress(email)).toBe(false)
      expect(isRoleMailbox(email)).toBe(false)
    },
  )
})
