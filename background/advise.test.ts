import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import { settledDecisions, talliesOf } from "~src/store/decision-store"
import { activity, changes, commit, emptyDatabase, REP } from "~src/store/testing/rows"
import { advise, adviseAll } from "./advise"
import { insight, today } from "./insight"
import type { Services } from "./services"

const DAY = 86_400_000
/** Monday, 9 November 2026, 10:00 UTC. */
const MONDAY = Date.UTC(2026, 10, 9, 10)

let services: Services
let at = MONDAY

beforeEach(async () => {
  const db = emptyDatabase()
  at = MONDAY
  services = { db, strictDb: db, now: () => at, timeZone: () => "UTC" }
  const asked = activity("a1", { at: MONDAY - DAY / 24 })
  const rows = changes({ activities: [asked] })
  await commit(db, {
    ...rows,
    threads: rows.threads.map((thread) => ({ ...thread, lastActivityAt: asked.at })),
    asks: rows.asks.map((ask) => ({ ...ask, at: asked.at })),
  })
})

describe("the loop of learning", () => {
  it("logs what was shown, notices the answer without a click, and counts it once", async () => {
    const { db } = services
    await advise(services, "t1")
    const [shown] = await db.decisions.toArray()
    expect(shown).toMatchObject({ at: MONDAY, state: "open", hit: null })
    expect(shown?.candidates.find((one) => one.stepId === shown.shown)?.action).toBe("answer_ask")

    const answer = activity("a2", {
      at: MONDAY + DAY / 24,
      direction: "out",
      text: "Yes, it does.",
      participants: [{ contactId: "c1", email: "maren@norrsken.com", part: "to" }],
    })
    const thanks = activity("a3", {
      at: MONDAY + DAY,
      text: "Perfect, thank you very much for the quick answer.",
    })
    await db.activities.bulkPut([answer, thanks])
    await db.asks.update("q1", { answeredBy: "a2" })
    at = MONDAY + 2 * DAY
    await advise(services, "t1")
    expect(await db.decisions.get(shown?.id ?? "")).toMatchObject({
      hit: true,
      state: "open",
      acted: { action: "answer_ask", how: "anyway" },
    })
    expect(await talliesOf(db, REP)).toEqual([])

    at = MONDAY + 9 * DAY
    await adviseAll(services)
    await adviseAll(services)
    const settled = await settledDecisions(db, REP)
    expect(settled.map(({ id }) => id)).toContain(shown?.id)
    const counts = (await talliesOf(db, REP)).filter(({ action }) => action === "answer_ask")
    expect(counts).toHaveLength(2)
    for (const { hits, cases } of counts) expect(hits).toBeCloseTo(cases)
  })

  it("has nothing to follow in a conversation that is gone", async () => {
    await expect(advise(services, "nowhere")).resolves.toBeUndefined()
    expect(await services.db.decisions.count()).toBe(0)
  })
})

describe("what the panel may ask", () => {
  it("is the list of today", async () => {
    await advise(services, "t1")
    const [first, ...rest] = await today(services, REP)
    expect(first).toMatchObject({ kind: "promise", channel: "gmail", step: { action: "answer_ask" } })
    expect(rest).toEqual([])
    expect(await today(services, "nobody@slipway.com")).toEqual([])
  })

  it("is what is thought about a conversation, and that nothing is known of its chances", async () => {
    await advise(services, "t1")
    const thought = await insight(services, "t1")
    expect(thought).toMatchObject({
      emergencies: [],
      flags: [],
      hours: null,
      risk: { knows: false },
      lead: { knows: false },
    })
    expect(thought?.group.members.map(({ contactId }) => contactId)).toEqual(["c1"])
    expect(thought?.tip?.text).toMatch(/question/)
    expect(await insight(services, "nowhere")).toBeNull()
  })

  it("leaves out of today whoever opted out", async () => {
    await services.db.contacts.update("c1", { optedOut: true })
    await advise(services, "t1")
    expect(await today(services, REP)).toEqual([])
  })
})
