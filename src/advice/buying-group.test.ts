import { describe, expect, it } from "vitest"
import type { Contact } from "~src/record/contact"
import type { Fact } from "~src/record/fact"
import { bestHours } from "./best-hours"
import { buyingGroup } from "./buying-group"
import { DAY, dealWith, HOUR, ME, MONDAY, mail, recordOf, signalIn } from "./testing/thread"

const person = (id: string, name: string | null, email: string): Contact => ({
  id,
  workspace: ME,
  emails: [email],
  kind: "person",
  companyId: null,
  name,
  optedOut: false,
  firstSeenAt: MONDAY,
  lastActivityAt: MONDAY,
})

const position = (contactId: string, value: string): Fact => ({
  id: `${contactId} ${value}`,
  workspace: ME,
  subject: { kind: "contact", id: contactId },
  field: "position",
  value,
  provenance: { by: "rule", rule: "signature", observationId: null, quote: value, at: MONDAY },
})

const by = (id: string, contactId: string, at: number, text: string) =>
  mail(id, "in", at, {
    text,
    participants: [{ contactId, email: "", part: "from" }],
    contactIds: [contactId],
  })

const ida = person("c1", "Ida Strand", "ida@fjordkran.example")
const omar = person("c2", "Omar Haddad", "omar@fjordkran.example")
const buyers = person("c3", null, "einkauf@fjordkran.example")

const rolesOf = (group: ReturnType<typeof buyingGroup>, id: string) =>
  group.members.find((member) => member.contactId === id)?.roles.map(({ role }) => role)

describe("a buying group", () => {
  const praise = by("a1", "c1", MONDAY, "We love the trial.")
  const decides = by("a2", "c1", MONDAY + DAY, "Omar has the final say.")
  const record = recordOf([praise, decides], {
    contacts: [ida, omar, buyers],
    signals: [signalIn(praise, "advocacy", 1), signalIn(decides, "decision_maker")],
    deal: dealWith(),
  })

  it("is read from words, names and mailboxes, each with what shows it", () => {
    const group = buyingGroup(record, ME)
    expect(rolesOf(group, "c1")).toEqual(["champion"])
    expect(rolesOf(group, "c2")).toEqual(["decision_maker"])
    expect(rolesOf(group, "c3")).toEqual(["procurement"])
    expect(group.members[1]?.roles[0]).toMatchObject({
      from: "named",
      evidence: [{ kind: "quote", quote: "Omar has the final say.", activityId: "a2" }],
    })
    expect(group.missing).toEqual([])
  })

  it.each([
    ["General Counsel", "legal"],
    ["Head of Procurement", "procurement"],
    ["Chief Financial Officer", "decision_maker"],
    ["Senior Process Engineer", "user"],
    ["采购经理", "procurement"],
    ["Генеральный директор", "decision_maker"],
  ])("reads %s as %s", (title, role) => {
    const group = buyingGroup({ ...record, facts: [position("c1", title)], signals: [] }, ME)
    expect(rolesOf(group, "c1")).toEqual([role])
  })

  it("does not take part of a word or a title that says nothing", () => {
    for (const title of ["Headhunter of the year", "Legalism", "Barista", ""]) {
      expect(
        rolesOf(buyingGroup({ ...record, facts: [position("c1", title)], signals: [] }, ME), "c1"),
      ).toEqual([])
    }
  })

  it("calls nobody a blocker for one objection", () => {
    const [one, two] = [
      by("a1", "c1", MONDAY, "Too expensive."),
      by("a2", "c1", MONDAY + DAY, "Others cost half."),
    ]
    const signals = [signalIn(one, "price_objection", -1), signalIn(two, "competitor", -1)]
    const group = (count: number) =>
      buyingGroup({ ...record, activities: [one, two], signals: signals.slice(0, count) }, ME)
    expect(rolesOf(group(1), "c1")).toEqual([])
    expect(rolesOf(group(2), "c1")).toEqual(["blocker"])
  })

  it("believes no words that do not stand in the conversation", () => {
    const invented = { ...signalIn(praise, "advocacy", 1), quote: "Nobody wrote this." }
    expect(rolesOf(buyingGroup({ ...record, signals: [invented] }, ME), "c1")).toEqual([])
  })

  it("names who is missing, with the words that say that there is somebody", () => {
    const legal = by("a3", "c1", MONDAY + 2 * DAY, "Our legal team will review the terms.")
    const group = buyingGroup(
      { ...record, activities: [legal], contacts: [ida], signals: [signalIn(legal, "legal")] },
      ME,
    )
    expect(group.missing.map(({ role }) => role)).toEqual(["champion", "decision_maker", "legal"])
    expect(group.missing[2]?.evidence).toMatchObject([{ quote: "Our legal team will review the terms." }])
    expect(buyingGroup({ ...record, deal: null }, ME).missing).toEqual([])
  })

  it("flags a deal that hangs on one person, once enough was said", () => {
    const mails = [0, 1, 2, 3].map((day) => mail(`m${day}`, day % 2 ? "out" : "in", MONDAY + day * DAY))
    const at = (count: number) =>
      buyingGroup({ ...record, activities: mails.slice(0, count), signals: [] }, ME)
    expect(at(3).singleThread).toBeNull()
    expect(at(4).singleThread).toBe("c1")
    const second = by("m9", "c2", MONDAY + 9 * DAY, "Hello.")
    expect(buyingGroup({ ...record, activities: [...mails, second] }, ME).singleThread).toBeNull()
  })

  it("is calm without anybody", () => {
    expect(buyingGroup(recordOf([], { contacts: [] }), ME)).toEqual({
      members: [],
      missing: [],
      singleThread: null,
    })
  })
})

describe("best hours", () => {
  const mornings = Array.from({ length: 12 }, (_, day) => MONDAY + day * DAY)

  it("are where most of somebody's mail is written, in their zone", () => {
    expect(bestHours(mornings, "UTC")).toMatchObject({ from: 8, to: 11, share: 1, cases: 12 })
    expect(bestHours(mornings, "Asia/Shanghai")).toMatchObject({ from: 16, to: 19 })
  })

  it("are not known from few messages, or without a pattern", () => {
    expect(bestHours(mornings.slice(0, 9), "UTC")).toBeNull()
    expect(
      bestHours(
        Array.from({ length: 48 }, (_, at) => MONDAY + at * 7 * HOUR),
        "UTC",
      ),
    ).toBeNull()
    expect(bestHours([Number.NaN], "UTC")).toBeNull()
  })
})
