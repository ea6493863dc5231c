import { describe, expect, it } from "vitest"
import { mailboxOf } from "./aliases"
import { lookalikeOf } from "./lookalike"

describe("the mailbox behind an address", () => {
  it.each([
    ["maren+crm@norrsken.com", "maren@norrsken.com"],
    ["j.o.nas+x@googlemail.com", "jonas@gmail.com"],
    ["j.falk@norrsken.com", "j.falk@norrsken.com"],
    ["+46@norrsken.com", "+46@norrsken.com"],
  ])("of %s is %s", (email, mailbox) => {
    expect(mailboxOf(email)).toBe(mailbox)
  })
})

describe("domains that pass for others", () => {
  const known = ["norrsken.com", "paypal.com", "slipway.com"]

  it.each([
    ["n0rrsken.com", "norrsken.com"],
    ["norrskеn.com", "norrsken.com"],
    ["xn--norrskn-dhg.com", "norrsken.com"],
    ["norrksen.com", "norrsken.com"],
    ["norsken.com", "norrsken.com"],
    ["paypa1.com", "paypal.com"],
  ])("%s looks like %s", (domain, other) => {
    const hit = lookalikeOf(domain, known)
    expect(hit).toBe(other)
  })

  it.each(["norrsken.com", "norrsken.se", "nordlicht.com", "ship.com", "slipways-logistics.com", "xn--zzz"])(
    "%s looks like none of them",
    (domain) => {
      expect(lookalikeOf(domain, known)).toBeNull()
    },
  )
})
