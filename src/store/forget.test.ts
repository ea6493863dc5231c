import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { Fact } from "~src/record/fact"
import { key } from "~src/record/key"
import type { OutboxEntry } from "~src/record/outbox"
import type { Step } from "~src/record/step"
import type { SlipstreamDatabase } from "./database"
import { forgetActivities } from "./forget"
import { enqueue } from "./outbox-table"
import { activity, changes, commit, contact, emptyDatabase, HOUR, REP } from "./testing/rows"

let db: SlipstreamDatabase

beforeEach(async () => {
  db = emptyDatabase()
  await commit(db, changes())
})

/** Every row of every table as text: what somebody finds who looks for a word. */
async function everything(): Promise<string> {
  const tables = db.tables.filter(({ name }) => name !== "triageRules")
  return JSON.stringify(await Promise.all(tables.map((table) => table.toArray())))
}

describe("what is forgotten of a person", () => {
  it("is the meeting, with its place and guests", async () => {
    await db.meetings.put({
      id: "a1",
      workspace: REP,
      startsAt: HOUR,
      endsAt: null,
      cancelled: false,
      toldAt: HOUR,
      location: "Storgatan 1",
      conferenceUrl: null,
      guests: [{ contactId: "c1", answer: "yes" }],
    })
    await forgetActivities(db, ["a1"])
    expect(await everything()).not.toContain("Storgatan")
  })

  it("are their words in a proposal to make a deal, and the proposal where it rests on nothing else", async () => {
    const reason = (activityId: string, quote: string) => ({
      kind: "approval" as const,
      quote,
      activityId,
      at: HOUR,
    })
    await db.activities.put(activity("a2", { contactIds: ["c2"] }))
    const reasons = [reason("a1", "We would take 40"), reason("a2", "Send the contract")]
    await db.dealProposals.put({ id: "t1", workspace: REP, name: "Vans", reasons, state: "open", at: HOUR })
    await forgetActivities(db, ["a1"])
    expect(await db.dealProposals.toArray()).toMatchObject([{ reasons: [{ quote: "Send the contract" }] }])
    await forgetActivities(db, ["a2"])
    expect(await db.dealProposals.count()).toBe(0)
  })

  it("is who they may be the same as, and who they were before two were made one", async () => {
    const other = { ...contact, id: "c2", emails: ["maren.private@home.example"] }
    const proposal = { workspace: REP, keptId: "c1", otherId: "c2", at: HOUR }
    const reasons = [{ rule: "same_mobile" as const, value: "+46 70 111 22 33" }]
    await db.mergeProposals.put({ id: "m1", ...proposal, reasons, state: "merged", other })
    await forgetActivities(db, ["a1"])
    expect(await everything()).not.toMatch(/maren\.private|46 70 111/)
  })

  it("is what a CRM was told of them, and which record is theirs", async () => {
    const connection = { id: "hubspot", connector: "hubspot", baseUrl: "https://x.example", accountName: "X" }
    await db.connections.put({ ...connection, status: "ok", message: null, checkedAt: 1 })
    const link = { connectionId: "hubspot", remoteId: "7", url: null, at: HOUR }
    const told = { phone: "+46 70 111 22 33" }
    await db.remoteLinks.put({ id: key("hubspot", "c1"), subjectId: "c1", told, ...link })
    await db.remoteLinks.put({ id: key("hubspot", "k1"), subjectId: "k1", ...link })
    await forgetActivities(db, ["a1"])
    expect(await db.remoteLinks.count()).toBe(0)
  })

  it("is what waits to be written, and values that wait for the rep; receipts stay", async () => {
    await db.activities.bulkPut([activity("a2"), activity("a3")])
    await enqueue(db, "hubspot", [activity("a1"), activity("a2"), activity("a3")], HOUR)
    const of = async (activityId: string) => (await db.outbox.where({ activityId }).first()) as OutboxEntry
    const field = {
      field: "phone",
      label: "Phone",
      ours: "+46 70 111 22 33",
      theirs: "",
      why: "refused" as const,
    }
    const receipt = { connector: "hubspot", object: "emails", remoteId: "9", url: null, at: 1 }
    const proposals = [{ contactId: "c1", remoteId: "7", ...field }]
    await db.outbox.update((await of("a2")).id, { state: "done", receipt, proposals })
    const error = { code: "many_matches" as const, message: "Which Maren?", matches: [] }
    await db.outbox.update((await of("a3")).id, { state: "parked", error })
    await forgetActivities(db, ["a1", "a2", "a3"])
    expect(await of("a1")).toMatchObject({ state: "undone" })
    expect(await of("a2")).toMatchObject({ state: "done", receipt })
    expect(await of("a3")).toMatchObject({ state: "undone", error: null })
    expect(await everything()).not.toMatch(/46 70 111|Which Maren/)
  })

  it("is what their mail has told of somebody who stays, but never the rep's own word", async () => {
    await db.activities.put(activity("a2"))
    const fact = (id: string, by: "rule" | "rep", field: "name" | "phone", value: string): Fact => ({
      id,
      workspace: REP,
      subject: { kind: "contact", id: "c1" },
      field,
      value,
      provenance: { by, rule: "t", observationId: by === "rep" ? null : "a1", quote: value, at: HOUR },
    })
    await db.facts.bulkPut([
      fact("f1", "rule", "phone", "+46 70 111 22 33"),
      fact("f2", "rule", "name", "Maren Berg-Holm"),
      fact("f3", "rep", "phone", "+46 8 000"),
    ])
    await db.contacts.update("c1", { name: "Maren Berg-Holm" })
    await forgetActivities(db, ["a1"])
    expect((await db.facts.toArray()).map(({ id }) => id)).toEqual(["f3"])
    expect(await everything()).not.toMatch(/46 70 111|Berg-Holm/)
  })

  it("are the steps that quote them, also those that were decided", async () => {
    await db.activities.put(activity("a2"))
    const quoting = (id: string, activityId: string): Step => ({
      id,
      workspace: REP,
      threadId: "t1",
      action: "answer",
      title: "Answer",
      reason: "They asked.",
      contactId: "c1",
      dueAt: null,
      evidence: [{ kind: "quote", activityId, quote: `words of ${activityId}`, at: HOUR }],
      score: 1,
      tier: 0,
      rank: 1,
      state: "done",
      snoozedUntil: null,
      at: HOUR,
    })
    await db.steps.bulkPut([quoting("s1", "a1"), quoting("s2", "a2")])
    await forgetActivities(db, ["a1"])
    expect((await db.steps.toArray()).map(({ id }) => id)).toEqual(["s2"])
  })
})
