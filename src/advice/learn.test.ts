import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Decision } from "~src/record/decision"
import type { TallyRow } from "~src/record/tally-row"
import { followThrough } from "./follow-through"
import { changesOf, decisionsBehind, experienceOf, tallied } from "./learn"
import { DAY, decision, HOUR, ME, MONDAY, mail, recordOf } from "./testing/thread"

const settled = (hit: boolean, at: number): Decision =>
  decision({ acted: { action: "follow_up", at, how: "anyway" }, hit, state: "settled" })

function merged(rows: readonly TallyRow[], changed: readonly TallyRow[]): TallyRow[] {
  return [...new Map([...rows, ...changed].map((row) => [row.id, row])).values()]
}

describe("counts", () => {
  it("hold a case in both cells, fade by half in 180 days, and do not mind the order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 900 })), { minLength: 1, maxLength: 30 }),
        (cases) => {
          const count = (order: typeof cases) =>
            order.reduce<TallyRow[]>(
              (rows, [hit, days]) =>
                merged(rows, tallied(ME, rows, changesOf(null, settled(hit, MONDAY + days * DAY)))),
              [],
            )
          const now = MONDAY + 1000 * DAY
          const [there, back] = [cases, [...cases].reverse()].map((order) =>
            experienceOf(count(order), now).rep("follow_up", "none|none"),
          )
          const expected = cases.reduce((sum, [, days]) => sum + 0.5 ** ((1000 - days) / 180), 0)
          expect(there?.cases).toBeCloseTo(expected, 6)
          expect(back?.hits).toBeCloseTo(there?.hits ?? -1, 6)
          expect(there?.hits ?? 0).toBeLessThanOrEqual((there?.cases ?? 0) + 1e-9)
        },
      ),
    )
  })

  it("take a case back when its result turns out otherwise", () => {
    const [first, second] = [settled(false, MONDAY), settled(true, MONDAY)]
    const rows = tallied(ME, [], changesOf(null, first))
    const later = merged(rows, tallied(ME, rows, changesOf(first, second)))
    const tally = experienceOf(later, MONDAY).rep("follow_up", "none|none")
    expect(tally?.cases).toBeCloseTo(1)
    expect(tally?.hits).toBeCloseTo(1)
    const none = merged(later, tallied(ME, later, changesOf(second, decision({ state: "lapsed" }))))
    expect(experienceOf(none, MONDAY).rep("follow_up", "none|none")).toBeNull()
  })

  it("come from what was carried out and is known, nothing else", () => {
    expect(changesOf(null, decision())).toEqual([])
    expect(changesOf(null, decision({ state: "lapsed" }))).toEqual([])
    expect(changesOf(settled(true, MONDAY), settled(true, MONDAY))).toEqual([])
  })

  it("can be traced to the decisions behind them", () => {
    const [hit, open] = [settled(true, MONDAY), decision({ id: "open" })]
    expect(decisionsBehind([hit, open], "follow_up", null)).toEqual([hit])
    expect(decisionsBehind([hit, open], "send_proof", null)).toEqual([])
  })

  it("of one cell can be traced to the decisions of that cell, as many as the count says", () => {
    const decisions: Decision[] = [
      settled(true, MONDAY),
      { ...settled(false, MONDAY), id: "second" },
      { ...settled(false, MONDAY), id: "elsewhere", cells: ["won|none|ours|1", "won|none"] },
    ]
    const rows = decisions.reduce<TallyRow[]>(
      (known, one) => merged(known, tallied(ME, known, changesOf(null, one))),
      [],
    )
    const experience = experienceOf(rows, MONDAY)
    for (const cell of ["none|none", "won|none"]) {
      const behind = decisionsBehind(decisions, "follow_up", cell)
      expect(behind.length).toBeCloseTo(experience.rep("follow_up", cell)?.cases ?? 0)
      expect(behind.filter(({ hit }) => hit).length).toBeCloseTo(
        experience.rep("follow_up", cell)?.hits ?? -1,
      )
    }
  })
})

describe("following through", () => {
  const sent = mail("a1", "out", MONDAY + HOUR)
  const record = recordOf([mail("a0", "out", MONDAY - 6 * DAY), sent, mail("a2", "in", MONDAY + DAY)])

  it("counts a result once, however often it is noticed", () => {
    let stored = [decision()]
    let rows: TallyRow[] = []
    for (let round = 0; round < 4; round++) {
      const result = followThrough(stored, null, record, rows, new Set(), MONDAY + 9 * DAY)
      stored = result.decisions
      rows = merged(rows, result.tallies)
    }
    expect(experienceOf(rows, MONDAY).rep("follow_up", "none|none")?.cases).toBeCloseTo(1, 1)
    expect(stored[0]).toMatchObject({ hit: true, state: "settled" })
  })

  it("logs today's decision once and never overwrites what was chosen from", () => {
    const again = decision({ at: MONDAY + DAY, candidates: [] })
    const first = followThrough([], decision(), recordOf([]), [], new Set(), MONDAY)
    expect(first.decisions).toEqual([decision()])
    const second = followThrough(first.decisions, again, recordOf([]), [], new Set(), MONDAY + DAY)
    expect(second.decisions).toMatchObject([{ at: MONDAY, candidates: decision().candidates }])
  })

  it("remembers that the draft was edited", () => {
    const edited = new Set(["s-follow"])
    const { decisions } = followThrough([decision()], null, record, [], edited, MONDAY + 9 * DAY)
    expect(decisions[0]?.noticed.filter(({ kind }) => kind === "edited")).toHaveLength(1)
    const again = followThrough(decisions, null, record, [], edited, MONDAY + 9 * DAY)
    expect(again.decisions[0]?.noticed.filter(({ kind }) => kind === "edited")).toHaveLength(1)
  })
})
