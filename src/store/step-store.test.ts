import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { Step } from "~src/record/step"
import type { SlipstreamDatabase } from "./database"
import { threadPanel } from "./panel-queries"
import { replaceSteps } from "./step-store"
import { changes, commit, emptyDatabase, HOUR, REP } from "./testing/rows"

let db: SlipstreamDatabase

beforeEach(() => {
  db = emptyDatabase()
})

describe("steps", () => {
  const step: Step = {
    id: "s1",
    workspace: REP,
    threadId: "t1",
    action: "answer_ask",
    title: "Answer",
    reason: "asked",
    contactId: "c1",
    dueAt: null,
    evidence: [],
    score: 1,
    tier: 0,
    rank: 1,
    state: "open",
    snoozedUntil: null,
    at: HOUR,
  }

  it("go when they are not suggested any more, unless the rep decided about them", async () => {
    await commit(db, changes())
    const asleep = { ...step, id: "s3", state: "snoozed", snoozedUntil: 5 * HOUR } as const
    await replaceSteps(db, "t1", () => [step, { ...step, id: "s2" }, asleep])
    await db.steps.update("s2", { state: "dismissed" })
    await replaceSteps(db, "t1", () => [])
    expect((await db.steps.toArray()).map((row) => row.id)).toEqual(["s2"])
  })

  it("keep the time when they were first suggested", async () => {
    await commit(db, changes())
    await replaceSteps(db, "t1", () => [step])
    await replaceSteps(db, "t1", () => [{ ...step, at: 9 * HOUR }])
    expect((await db.steps.get("s1"))?.at).toBe(HOUR)
  })

  it("stand in the panel only while open or awake again", async () => {
    await commit(db, changes())
    await replaceSteps(db, "t1", () => [{ ...step, state: "snoozed", snoozedUntil: 5 * HOUR }])
    expect((await threadPanel(db, "t1", 4 * HOUR)).steps).toHaveLength(0)
    expect((await threadPanel(db, "t1", 5 * HOUR)).steps).toHaveLength(1)
  })
})
