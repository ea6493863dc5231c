import "fake-indexeddb/auto"
import { describe, expect, it } from "vitest"
import { step } from "~tests/screens/states/records"
import { knownAbout } from "./known-queries"
import { activity, ask, changes, commit, contact, emptyDatabase, HOUR, REP } from "./testing/rows"

const NOW = 10 * HOUR

async function filled() {
  const db = emptyDatabase()
  const { threads } = changes()
  await commit(
    db,
    changes({
      activities: [
        activity("a1"),
        activity("b1", { threadId: "t2", site: "linkedin", kind: "message", at: 3 * HOUR }),
        activity("x1", { threadId: "t3", contactIds: ["c9"], at: 4 * HOUR }),
      ],
      contacts: [contact, { ...contact, id: "c9", emails: ["else@norrsken.com"], name: "Somebody Else" }],
      threads: [...threads, ...threads.map((thread) => ({ ...thread, id: "t2", dealId: "d1" }))],
      asks: [ask("q1", "Does the price include the app?"), { ...ask("q2", "When?"), threadId: "t3" }],
    }),
  )
  await db.deals.put({
    id: "d1",
    workspace: REP,
    name: "Vans",
    stage: null,
    status: "open",
    amount: null,
    currency: null,
    companyId: "k1",
    contactIds: ["c1"],
    remote: { connector: "hubspot", id: "1", url: null },
    updatedAt: HOUR,
  })
  await db.steps.bulkPut([
    step({ id: "s1", threadId: "t1", score: 0.2 }),
    step({ id: "s2", threadId: "t2", score: 0.7 }),
    step({ id: "s3", threadId: "t2", score: 0.9, state: "done" }),
    step({ id: "s4", threadId: "t2", score: 0.9, state: "snoozed", snoozedUntil: NOW + 1 }),
    step({ id: "s5", threadId: "t3" }),
  ])
  return db
}

describe("knownAbout", () => {
  it("gathers a person over all their conversations and nobody else's", async () => {
    const known = await knownAbout(await filled(), { kind: "contact", id: "c1" }, NOW)
    expect(known?.record.activities.map(({ id }) => id)).toEqual(["a1", "b1"])
    expect(known?.record.asks.map(({ id }) => id)).toEqual(["q1"])
    expect(known?.steps.map(({ id }) => id)).toEqual(["s2", "s1"])
    expect(known?.deals.map(({ id }) => id)).toEqual(["d1"])
    expect(known?.record.companies.map(({ id }) => id)).toEqual(["k1"])
  })

  it("shows a deal by the conversations that belong to it", async () => {
    const known = await knownAbout(await filled(), { kind: "deal", id: "d1" }, NOW)
    expect(known?.record.activities.map(({ id }) => id)).toEqual(["b1"])
    expect(known?.record.contacts.map(({ id }) => id)).toEqual(["c1"])
  })

  it("shows a company by all its people", async () => {
    const known = await knownAbout(await filled(), { kind: "company", id: "k1" }, NOW)
    expect(known?.record.contacts.map(({ id }) => id).sort()).toEqual(["c1", "c9"])
    expect(known?.record.activities).toHaveLength(3)
  })

  it("shows somebody of whom only the profile is kept", async () => {
    const db = emptyDatabase()
    await db.contacts.put({ ...contact, emails: [], companyId: null })
    const known = await knownAbout(db, { kind: "contact", id: "c1" }, NOW)
    expect(known?.record.contacts).toHaveLength(1)
    expect(known?.record.activities).toEqual([])
  })

  it.each(["contact", "company", "deal"] as const)("says that a %s is not kept (any more)", async (kind) => {
    expect(await knownAbout(emptyDatabase(), { kind, id: "gone" }, NOW)).toBeNull()
  })
})
