import { describe, expect, it } from "vitest"
import { activity, contact, fact, thread } from "~tests/screens/states/records"
import { typical } from "~tests/screens/states/typical"
import { factsOf, mainContact, median, partOf } from "./people"

const from = (contactId: string) => [{ contactId, email: `${contactId}@x.example`, part: "from" as const }]

describe("mainContact", () => {
  const contacts = [contact({ id: "a" }), contact({ id: "b" })]
  const activities = [
    activity({ id: "1", participants: from("a") }),
    activity({ id: "2", participants: from("b") }),
    activity({
      id: "3",
      direction: "out",
      participants: [{ contactId: "a", email: "a@x.example", part: "to" }],
    }),
  ]
  const record = { ...typical.record, contacts, activities, thread: thread() }

  it("is whom the rep chose, else the last who wrote, else anybody", () => {
    expect(mainContact(record)?.id).toBe("b")
    expect(mainContact({ ...record, thread: thread({ contactId: "a" }) })?.id).toBe("a")
    expect(mainContact({ ...record, activities: [] })?.id).toBe("a")
    expect(mainContact({ ...record, activities: [], contacts: [] })).toBeNull()
  })

  it("survives a choice that is gone", () => {
    expect(mainContact({ ...record, thread: thread({ contactId: "gone" }) })?.id).toBe("b")
  })
})

describe("factsOf", () => {
  it("puts the one that holds first and leaves out other fields and people", () => {
    const rule = fact({ id: "1", value: "CTO" })
    const rep = fact({
      id: "2",
      value: "CEO",
      provenance: { by: "rep", rule: "panel", observationId: null, quote: null, at: 0 },
    })
    const others = [
      fact({ id: "3", field: "phone" }),
      fact({ id: "4", subject: { kind: "contact", id: "x" } }),
    ]
    expect(factsOf([rule, rep, ...others], "contact", "petra", "position")).toEqual([rep, rule])
    expect(factsOf([], "contact", "petra", "position")).toEqual([])
  })
})

describe("partOf", () => {
  it("says the most telling part", () => {
    const cc = { contactId: "a", email: "a@x.example", part: "cc" as const }
    expect(partOf("a", [activity({ participants: [cc] }), activity({ participants: from("a") })])).toBe(
      "writes",
    )
    expect(partOf("a", [activity({ participants: [cc] })])).toBe("cc")
    expect(partOf("a", [])).toBeNull()
  })
})

describe("median", () => {
  it("is the middle", () => {
    expect(median([])).toBeNull()
    expect(median([9, 1, 5])).toBe(5)
    expect(median([1, 9])).toBe(5)
  })
})
