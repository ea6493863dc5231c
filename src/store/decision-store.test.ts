import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { Decision } from "~src/record/decision"
import { type TallyRow, tallyId } from "~src/record/tally-row"
import type { SlipstreamDatabase } from "./database"
import { keepDecisions, putVerdict, resetLearning, settledDecisions, talliesOf } from "./decision-store"
import { forgetActivities } from "./forget"
import { changes, commit, emptyDatabase, HOUR, REP } from "./testing/rows"

let db: SlipstreamDatabase

beforeEach(() => {
  db = emptyDatabase()
})

const decision: Decision = {
  id: "d1",
  workspace: REP,
  threadId: "t1",
  contactId: "c1",
  at: HOUR,
  timeZone: "UTC",
  cells: ["fine", "coarse"],
  candidates: [{ stepId: "s1", action: "follow_up", score: 1, chance: 0.2, probability: 1 }],
  shown: "s1",
  before: { stage: null, dealStatus: null, meetingIds: [] },
  verdict: null,
  acted: null,
  noticed: [],
  hit: null,
  state: "open",
}

const row = (level: TallyRow["level"], workspace = REP): TallyRow => ({
  id: tallyId(workspace, level, "follow_up", "fine"),
  workspace,
  level,
  action: "follow_up",
  cell: "fine",
  hits: 1,
  cases: 2,
  from: [],
})

const click = { kind: "dismissed", stepId: "s1", reason: "not_now", at: 2 * HOUR } as const

describe("decisions", () => {
  it("get the rep's click and lose it when it is taken back", async () => {
    await db.decisions.put(decision)
    await putVerdict(db, "t1", "s1", click)
    expect((await db.decisions.get("d1"))?.verdict).toEqual(click)
    await db.decisions.update("d1", { state: "lapsed" })
    await putVerdict(db, "t1", "s1", null)
    expect(await db.decisions.get("d1")).toMatchObject({ verdict: null, state: "open" })
  })

  it("stay counted when a click comes after the result", async () => {
    await db.decisions.put({ ...decision, state: "settled", hit: true, verdict: click })
    await putVerdict(db, "t1", "s1", { ...click, kind: "done" })
    expect(await db.decisions.get("d1")).toMatchObject({ state: "settled", hit: true })
  })

  it("of another mailbox are not thought about", async () => {
    await db.tallies.bulkPut([row("rep"), row("rep", "other@slipway.com")])
    await keepDecisions(db, "t1", REP, (_, tallies) => {
      expect(tallies.map(({ workspace }) => workspace)).toEqual([REP])
      return { decisions: [decision], tallies: [] }
    })
    expect(await db.decisions.count()).toBe(1)
  })

  it("go with the conversation", async () => {
    await commit(db, changes())
    await db.decisions.put(decision)
    await forgetActivities(db, ["a1"])
    expect(await db.decisions.count()).toBe(0)
  })
})

describe("learning", () => {
  it("is forgotten for one mailbox, what others shared stays", async () => {
    await db.decisions.put({ ...decision, state: "settled" })
    await db.tallies.bulkPut([row("rep"), row("pool", ""), row("rep", "other@slipway.com")])
    expect(await settledDecisions(db, REP)).toHaveLength(1)
    await resetLearning(db, REP)
    expect(await settledDecisions(db, REP)).toHaveLength(0)
    expect((await talliesOf(db, REP)).map(({ level }) => level)).toEqual(["pool"])
    expect((await talliesOf(db, "other@slipway.com")).map(({ level }) => level).sort()).toEqual([
      "pool",
      "rep",
    ])
  })
})
