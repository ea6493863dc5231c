import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { Fact } from "~src/record/fact"
import { key } from "~src/record/key"
import type { MergeProposal } from "~src/record/merge-proposal"
import { exportAll } from "./backup"
import type { SlipstreamDatabase } from "./database"
import { merge, mergeCandidates, putProposals, separate } from "./merge-store"
import { activity, changes, commit, contact, emptyDatabase, HOUR, REP } from "./testing/rows"

const other = { ...contact, id: "c2", emails: ["maren.l@gmail.com"], companyId: null, firstSeenAt: 2 * HOUR }
const proposal: MergeProposal = {
  id: "m1",
  workspace: REP,
  keptId: "c1",
  otherId: "c2",
  reasons: [{ rule: "same_name", value: "Maren Lindqvist" }],
  state: "open",
  other: null,
  at: HOUR,
}

function fact(contactId: string, value: string, observationId: string | null): Fact {
  return {
    id: key("contact", contactId, "position", value),
    workspace: REP,
    subject: { kind: "contact", id: contactId },
    field: "position",
    value,
    provenance: { by: observationId ? "rule" : "rep", rule: "t", observationId, quote: null, at: HOUR },
  }
}

const fromOther = activity("a2", {
  threadId: "t2",
  participants: [{ contactId: "c2", email: "maren.l@gmail.com", part: "from" }],
  contactIds: ["c2"],
})

let db: SlipstreamDatabase

beforeEach(async () => {
  db = emptyDatabase()
  const rows = changes()
  await commit(db, {
    ...rows,
    activities: [...rows.activities, fromOther],
    contacts: [contact, other],
    facts: [fact("c1", "COO", "a1"), fact("c2", "Sailor", "a2"), fact("c2", "Skipper", null)],
    asks: [
      ...rows.asks,
      ...rows.asks.map((ask) => ({ ...ask, id: "q2", activityId: "a2", contactId: "c2" })),
    ],
  })
  await putProposals(db, [proposal])
})

async function people() {
  const { contacts, activities, asks, facts } = (await exportAll(db, 0)).tables
  return { contacts, activities, asks, facts }
}

describe("merging two contacts", () => {
  it("makes one person of them, with all addresses, mail, questions and facts", async () => {
    await merge(db, "m1")
    expect(await db.contacts.toArray()).toMatchObject([
      { id: "c1", emails: ["maren@norrsken.com", "maren.l@gmail.com"], firstSeenAt: HOUR },
    ])
    expect(await db.activities.where("contactIds").equals("c1").count()).toBe(2)
    expect((await db.asks.toArray()).map((ask) => ask.contactId)).toEqual(["c1", "c1"])
    expect(await db.facts.where("[subject.kind+subject.id]").equals(["contact", "c1"]).count()).toBe(3)
  })

  it("and separating them again restores both as they were", async () => {
    const before = await people()
    await merge(db, "m1")
    await separate(db, "m1")
    expect(await people()).toEqual(before)
  })

  it("gives mail that came since to whose address it came from", async () => {
    await merge(db, "m1")
    const since = activity("a3", {
      participants: [{ contactId: "c1", email: "maren.l@gmail.com", part: "from" }],
    })
    await db.activities.put(since)
    await separate(db, "m1")
    expect((await db.activities.get("a3"))?.contactIds).toEqual(["c2"])
    expect((await db.activities.get("a1"))?.contactIds).toEqual(["c1"])
  })

  it("is not asked again once the rep has said no", async () => {
    await db.mergeProposals.update("m1", { state: "refused" })
    await putProposals(db, [proposal])
    expect((await db.mergeProposals.get("m1"))?.state).toBe("refused")
    await merge(db, "m1")
    expect(await db.contacts.count()).toBe(2)
  })

  it("changes nothing where one of the two is gone", async () => {
    await db.contacts.delete("c2")
    const before = await people()
    await expect(merge(db, "m1")).rejects.toThrow()
    expect(await people()).toEqual(before)
  })

  it("finds who could be meant: colleagues and namesakes", async () => {
    const { known, met } = await mergeCandidates(db, ["c1"], (name) => [name])
    expect(known.map((person) => person.contact.id).sort()).toEqual(["c1", "c2"])
    expect(met.map((person) => person.contact.id)).toEqual(["c1"])
  })

  it("finds nobody of another mailbox: records of two never meet", async () => {
    await db.contacts.put({ ...other, id: "c3", workspace: "other@x.example" })
    const { known } = await mergeCandidates(db, ["c1"], (name) => [name])
    expect(known.map((person) => person.contact.id).sort()).toEqual(["c1", "c2"])
  })
})
