import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { Step } from "~src/record/step"
import type { SlipstreamDatabase } from "./database"
import { todaySteps } from "./insight-queries"
import { homeMailbox, openSteps, rereadProgress } from "./panel-queries"
import { saveSettings } from "./settings-store"
import { changes, commit, emptyDatabase, HOUR, REP } from "./testing/rows"

let db: SlipstreamDatabase

beforeEach(() => {
  db = emptyDatabase()
})

function step(id: string, change: Partial<Step> = {}): Step {
  return {
    id,
    workspace: REP,
    threadId: `thread ${id}`,
    action: "follow_up",
    title: id,
    reason: "",
    contactId: null,
    dueAt: null,
    evidence: [],
    score: 0.5,
    tier: 0,
    rank: 1,
    state: "open",
    snoozedUntil: null,
    at: HOUR,
    ...change,
  }
}

describe("the steps of today", () => {
  it("are the best open one of each conversation, those that go first by rule before the others", async () => {
    await db.steps.bulkPut([
      step("sent away", { threadId: "t", state: "dismissed" }),
      step("next", { threadId: "t", rank: 2, score: 0.1 }),
      step("third", { threadId: "t", rank: 3, score: 0.9 }),
      step("asleep", { state: "snoozed", snoozedUntil: 3 * HOUR }),
      step("awake", { state: "snoozed", snoozedUntil: HOUR, score: 0.7 }),
      step("promise", { tier: 1, score: 0.2 }),
      step("elsewhere", { workspace: "other@slipway.com" }),
    ])
    const open = await openSteps(db, REP, 2 * HOUR)
    expect(open.map(({ id }) => id)).toEqual(["promise", "awake", "next"])
  })

  it("say whom and what they are about", async () => {
    await commit(db, changes())
    await db.steps.bulkPut([step("one", { threadId: "t1", contactId: "c1" }), step("two")])
    const entries = await todaySteps(db, REP, HOUR)
    expect(entries.find((entry) => entry.step.id === "one")).toMatchObject({
      who: "Maren Lindqvist",
      channel: "gmail",
    })
    expect(entries.find((entry) => entry.step.id === "two")).toMatchObject({ who: null, company: null })
  })
})

describe("whose list it is", () => {
  it("is the open page's, else the rep's home, else the first; null where nothing is kept", async () => {
    expect(await homeMailbox(db, REP)).toEqual({ mailbox: null, several: false })
    await commit(db, changes())
    expect(await homeMailbox(db, null)).toEqual({ mailbox: REP, several: false })
    const [thread] = await db.threads.toArray()
    if (!thread) throw new Error("no thread")
    await db.threads.put({ ...thread, id: "t2", workspace: "zoe@slipway.com" })
    await saveSettings(db, { homeWorkspace: "zoe@slipway.com" })
    expect(await homeMailbox(db, null)).toEqual({ mailbox: "zoe@slipway.com", several: true })
    expect(await homeMailbox(db, REP)).toEqual({ mailbox: REP, several: true })
  })
})

it("older mail being read again says how far it is", async () => {
  expect(await rereadProgress(db)).toBeNull()
  await db.progress.put({ id: "reread", done: 3, total: 10 })
  expect(await rereadProgress(db)).toEqual({ done: 3, total: 10 })
})
