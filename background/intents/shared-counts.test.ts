import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import { experienceOf, weightAt } from "~src/advice/learn"
import { tallyId } from "~src/record/tally-row"
import { resetLearning, talliesOf } from "~src/store/decision-store"
import { sharedFiles } from "~src/store/shared-counts-store"
import { activity, changes, commit, emptyDatabase, HOUR, REP } from "~src/store/testing/rows"
import { advise } from "../advise"
import type { Services } from "../services"
import { sharedCountsIntents } from "./shared-counts"

const MONDAY = Date.UTC(2026, 10, 9, 10)
const SELF = { id: "self" }

async function rep(databaseId: string): Promise<Services> {
  const db = emptyDatabase()
  await db.meta.put({ id: "database", databaseId, createdAt: 0, lostAt: null })
  const asked = activity("a1", { at: MONDAY - HOUR })
  const rows = changes({ activities: [asked] })
  await commit(db, { ...rows, asks: rows.asks.map((ask) => ({ ...ask, at: asked.at })) })
  return { db, strictDb: db, now: () => MONDAY, timeZone: () => "UTC" }
}

/** Counts that fit the open question of the conversation. */
async function tried({ db }: Services, hits: number, cases: number, cell = "none|none"): Promise<void> {
  const weight = weightAt(MONDAY)
  const id = tallyId(REP, "rep", "answer_ask", cell)
  await db.tallies.put({
    id,
    workspace: REP,
    level: "rep",
    action: "answer_ask",
    cell,
    hits: hits * weight,
    cases: cases * weight,
    from: [],
  })
}

async function exported(services: Services) {
  const { run, parse } = sharedCountsIntents(services)["counts.export"]
  return run(parse({ workspace: REP }), SELF)
}

async function imported(services: Services, json: string, name = "Anna", level = "company") {
  const { run, parse } = sharedCountsIntents(services)["counts.import"]
  return run(parse({ level, name, json }), SELF)
}

let [anna, ben, me]: (Services | undefined)[] = []
const all = () => {
  if (!anna || !ben || !me) throw new Error("Nobody is there")
  return { anna, ben, me }
}

beforeEach(async () => {
  anna = await rep("anna's")
  ben = await rep("ben's")
  me = await rep("mine")
  await tried(anna, 3, 10)
  await tried(anna, 2, 3, "none|legal")
  await tried(ben, 4, 9)
})

describe("counts of colleagues", () => {
  it("come in as files, are told apart from own ones, and say where they are from", async () => {
    const { anna, ben, me } = all()
    const fromAnna = await exported(anna)
    expect(fromAnna.heldBack).toBe(1)
    expect(JSON.stringify(fromAnna.file)).not.toMatch(/slipway|anna|@/)
    expect(await imported(me, JSON.stringify(fromAnna.file))).toEqual({ ok: true, count: 1 })
    await imported(me, JSON.stringify((await exported(ben)).file), "Ben")
    await advise(me, "t1")
    const step = await me.db.steps.where({ threadId: "t1" }).first()
    const count = step?.evidence.find((one) => one.kind === "count")
    expect(count).toMatchObject({ hits: 7, cases: 19 })
    expect(count?.text).toMatch(/7 of 19 .* 2 colleagues’ files \(Anna, Ben\)|7 of 19 .*\(Ben, Anna\)/)
  })

  it("count once, however often a file is added, and its newer one takes its place", async () => {
    const { anna, me } = all()
    const first = (await exported(anna)).file
    await imported(me, JSON.stringify(first))
    await imported(me, JSON.stringify(first), "Anna again")
    expect(await sharedFiles(me.db)).toMatchObject([{ name: "Anna again" }])
    const cases = async () =>
      experienceOf(await talliesOf(me.db, REP), MONDAY).company("answer_ask", "none|none")?.cases
    expect(await cases()).toBeCloseTo(10)
    await tried(anna, 9, 20)
    const newer = { ...(await exported(anna)).file, madeAt: MONDAY + 1 }
    await imported(me, JSON.stringify(newer))
    expect(await cases()).toBeCloseTo(20)
    expect(await imported(me, JSON.stringify(first))).toMatchObject({ ok: false })
    expect(await cases()).toBeCloseTo(20)
  })

  it("go with their file, and leave what is the rep's own alone", async () => {
    const { anna, me } = all()
    await tried(me, 5, 8)
    await imported(me, JSON.stringify((await exported(anna)).file))
    const [file] = await sharedFiles(me.db)
    const { run, parse } = sharedCountsIntents(me)["counts.remove"]
    await run(parse({ id: file?.id }), SELF)
    expect((await talliesOf(me.db, REP)).map(({ level }) => level)).toEqual(["rep"])
    expect(await sharedFiles(me.db)).toEqual([])
    await imported(me, JSON.stringify((await exported(anna)).file), "Elsewhere", "pool")
    await resetLearning(me.db, REP)
    expect((await talliesOf(me.db, REP)).map(({ level }) => level)).toEqual(["pool"])
  })

  it("are never given on, and one's own file is not taken", async () => {
    const { anna, me } = all()
    await imported(me, JSON.stringify((await exported(anna)).file))
    const mine = await exported(me)
    expect(mine.file.counts).toEqual([])
    expect(await imported(me, JSON.stringify(mine.file))).toMatchObject({ ok: false })
  })

  it.each([
    "",
    "not json",
    "{}",
    "[1]",
    '{"format":"slipstream-texts","version":1,"texts":[]}',
    JSON.stringify({
      format: "slipstream-counts",
      version: 1,
      source: "0".repeat(32),
      madeAt: MONDAY,
      counts: [{ action: "wait", cell: "x", hits: 9, cases: 8 }],
    }),
    JSON.stringify({
      format: "slipstream-counts",
      version: 1,
      source: "0".repeat(32),
      madeAt: MONDAY,
      counts: [{ action: "wait", cell: "x", hits: 1, cases: 2 }],
    }),
    JSON.stringify({
      format: "slipstream-counts",
      version: 1,
      source: "0".repeat(32),
      madeAt: MONDAY + 400 * 24 * HOUR,
      counts: [],
    }),
  ])("that are none are refused with a word on what to do: %s", async (json) => {
    const { me } = all()
    const outcome = await imported(me, json)
    expect(outcome.ok).toBe(false)
    expect(await sharedFiles(me.db)).toEqual([])
  })
})
