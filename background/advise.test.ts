import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { Deal } from "~src/record/deal"
import { settledDecisions, talliesOf } from "~src/store/decision-store"
import { activity, changes, commit, emptyDatabase, REP } from "~src/store/testing/rows"
import { advise, adviseAll } from "./advise"
import { insight, today } from "./insight"
import { incentiveIntents } from "./intents/incentive"
import { learningIntents } from "./intents/learning"
import type { Services } from "./services"

const DAY = 86_400_000
/** Monday, 9 November 2026, 10:00 UTC. */
const MONDAY = Date.UTC(2026, 10, 9, 10)

const openDeal: Deal = {
  id: "d1",
  workspace: REP,
  name: "Vans",
  stage: null,
  status: "open",
  amount: 40_000,
  currency: "EUR",
  companyId: null,
  contactIds: ["c1"],
  remote: { connector: "hubspot", id: "1", url: null },
  updatedAt: MONDAY,
}

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
    const { run: trace } = learningIntents(services)["learning.trace"]
    const asked = { workspace: REP, action: "answer_ask" }
    const [behind, ...others] = await trace({ ...asked, cell: counts[0]?.cell ?? "" }, { id: "self" })
    expect(others).toEqual([])
    expect(await trace({ ...asked, cell: "elsewhere" }, { id: "self" })).toEqual([])
    expect(await trace({ ...asked, cell: null }, { id: "self" })).toEqual([behind])
    expect(behind).toMatchObject({ subject: "Vans", who: "Maren Lindqvist", hit: true, how: "anyway" })
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
    expect(first).toMatchObject({
      kind: "promise",
      channel: "gmail",
      who: "Maren Lindqvist",
      subject: "Vans",
      step: { action: "answer_ask" },
    })
    expect(rest).toEqual([])
    expect(await today(services, "nobody@slipway.com")).toEqual([])
  })

  it("has what cannot wait on top, however deep below other mail and better chances it lies", async () => {
    const { db } = services
    await db.activities.update("a1", { at: MONDAY - 70 * DAY })
    const silent = activity("a2", {
      at: MONDAY - 60 * DAY,
      direction: "out",
      text: "Yes, it does. Shall we go ahead?",
      participants: [{ contactId: "c1", email: "maren@norrsken.com", part: "to" }],
    })
    await db.activities.put(silent)
    await db.asks.update("q1", { answeredBy: "a2" })
    await db.deals.put(openDeal)
    await db.threads.update("t1", { dealId: "d1", lastActivityAt: silent.at })
    const thread = await db.threads.get("t1")
    if (!thread) throw new Error("no thread")
    await db.threads.bulkPut(
      Array.from({ length: 300 }, (_, index) => {
        return { ...thread, id: `other ${index}`, dealId: null, lastActivityAt: MONDAY - index }
      }),
    )
    await adviseAll(services)
    const [step] = await db.steps.where({ threadId: "t1" }).toArray()
    if (!step) throw new Error("no step")
    await db.steps.bulkPut(
      Array.from({ length: 150 }, (_, index) => {
        const id = `promise ${index}`
        return { ...step, id, threadId: id, tier: 1, score: 9, emergency: false, contactId: null } as const
      }),
    )
    const list = await today(services, REP)
    expect(list).toHaveLength(151)
    expect(list[0]).toMatchObject({ kind: "emergency", step: { threadId: "t1" } })
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

  it("says what the open deal would add to the commission, once there is a plan in its currency", async () => {
    const { db } = services
    await db.deals.bulkPut([
      openDeal,
      { ...openDeal, id: "d2", status: "won", amount: 10_000, contactIds: [] },
    ])
    await db.threads.update("t1", { dealId: "d1" })
    expect((await insight(services, "t1"))?.worth).toBeNull()
    const tiers = [
      { from: 0, rate: 0.05 },
      { from: 30_000, rate: 0.1 },
    ]
    const plan = { currency: "EUR", quota: null, tiers, accelerators: [] }
    const { run, parse } = incentiveIntents(services)["incentive.save"]
    const save = (body: unknown) => run(parse(body), { id: "self" })
    await save({ workspace: REP, plan, since: 0, share: 0.5 })
    // 5,000 are credited; 20,000 more lie wholly in the first tier.
    const worth = async () => (await insight(services, "t1"))?.worth
    expect(await worth()).toEqual({ ifWon: 1_000, currency: "EUR", share: null, usualShare: 0.5 })
    const example = incentiveIntents(services)["incentive.example"].run(
      { own: { workspace: REP, plan, since: 0, share: 0.5 }, amount: 40_000 },
      { id: "self" },
    )
    expect(await example).toEqual({
      ok: true,
      example: { deals: 1, sold: 10_000, earned: 250, adds: 1_000 },
    })
    const { run: split, parse: shareOf } = incentiveIntents(services)["incentive.share"]
    const give = (dealId: string, share: number | null) => split(shareOf({ dealId, share }), { id: "self" })
    expect(await give("d1", 1)).toEqual({ ok: true })
    // 25,000 more lie in the first tier, the last 15,000 above its end.
    expect(await worth()).toMatchObject({ ifWon: 2_750, share: 1, usualShare: 0.5 })
    await give("d2", 0)
    expect(await worth()).toMatchObject({ ifWon: 2_500 })
    await give("d1", null)
    await give("d2", null)
    expect(await worth()).toMatchObject({ ifWon: 1_000, share: null })
    expect(await give("gone", 1)).toMatchObject({ ok: false })
    expect(await services.db.dealShares.count()).toBe(0)
    expect(() => shareOf({ dealId: "d1", share: 1.5 })).toThrow()
    await save({ workspace: REP, plan: { ...plan, currency: "USD" }, since: 0, share: 0.5 })
    expect((await insight(services, "t1"))?.worth).toBeNull()
    expect(
      await save({ workspace: REP, plan: { ...plan, tiers: [{ from: 5, rate: 0 }] }, since: 0, share: 1 }),
    ).toMatchObject({ ok: false })
  })

  it("leaves out of today whoever opted out", async () => {
    await services.db.contacts.update("c1", { optedOut: true })
    await advise(services, "t1")
    expect(await today(services, REP)).toEqual([])
  })
})
