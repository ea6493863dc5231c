import { describe, expect, it } from "vitest"
import { alreadyLogged, type Comparable } from "./already-logged"
import type { LoggedRecord } from "./connector"

const AT = Date.UTC(2026, 10, 3, 11, 0, 12)
const mail: Comparable = {
  kind: "email",
  subject: "Pricing for 40 seats",
  at: AT,
  from: "anna.lind@norrsken.example",
  messageId: null,
}
const logged: LoggedRecord = {
  object: "emails",
  id: "7",
  kind: "email",
  subject: "Re: Pricing for 40 seats",
  at: AT + 40_000,
  from: "anna.lind@norrsken.example",
  messageId: "<CAB12@mail.norrsken.example>",
  url: null,
  ours: false,
  text: "",
  enteredAt: null,
  direction: null,
  by: null,
  contactIds: [],
  dealId: null,
}
const found = (over: Partial<LoggedRecord>, ours: Partial<Comparable> = {}) =>
  alreadyLogged({ ...mail, ...ours }, [{ ...logged, ...over }])?.id ?? null

describe("what others have logged already", () => {
  it("is known by sender, minute and subject", () => {
    expect(found({})).toBe("7")
    expect(found({}, { from: "Anna.Lind@Norrsken.example" })).toBe("7")
    expect(found({ subject: "AW: Re[2]: FWD: pricing  for 40 seats" })).toBe("7")
    expect(found({ subject: "回复：Pricing for 40 seats" })).toBe("7")
  })

  it.each<[string, Partial<LoggedRecord>]>([
    ["another minute", { at: AT + 60_000 }],
    ["no time", { at: null }],
    ["another sender", { from: "bo@norrsken.example" }],
    ["another subject", { subject: "Pricing for 40 seats (2)" }],
    ["a mark of ours", { ours: true }],
    ["a call", { kind: "call" }],
  ])("is something else with %s", (_, over) => {
    expect(found(over)).toBeNull()
  })

  it("is decided by the Message-ID where both have one", () => {
    const id = { messageId: "CAB12@mail.norrsken.example" }
    expect(found({ subject: "changed", at: 0, from: null }, id)).toBe("7")
    expect(found({ messageId: "<other@x>" }, id)).toBeNull()
    expect(found({ messageId: null }, id)).toBe("7")
  })

  it("needs words where the CRM does not say who wrote it", () => {
    expect(found({ from: null })).toBe("7")
    expect(found({ from: null, subject: "" }, { subject: "" })).toBeNull()
  })

  it("is never looked for among other kinds", () => {
    expect(found({}, { kind: "meeting" })).toBeNull()
  })

  it("reads any subject in no time", () => {
    const hostile = "re: ".repeat(200_000)
    const started = performance.now()
    expect(found({ subject: hostile })).toBeNull()
    expect(performance.now() - started).toBeLessThan(200)
  })
})
