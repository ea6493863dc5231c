import fc from "fast-check"
import { expect, it } from "vitest"
import { LEAST_SHARED_CASES, type SharedCounts } from "~src/record/shared-counts"
import { type TallyRow, tallyId } from "~src/record/tally-row"
import { experienceOf, weightAt } from "./learn"
import { shareable, sharedRows } from "./share"
import { DAY, ME, MONDAY } from "./testing/thread"

function row(cell: string, hits: number, cases: number, level: TallyRow["level"] = "rep"): TallyRow {
  const weight = weightAt(MONDAY)
  const id = tallyId(ME, level, "follow_up", cell)
  return {
    id,
    workspace: ME,
    level,
    action: "follow_up",
    cell,
    hits: hits * weight,
    cases: cases * weight,
    from: [],
  }
}

const file = (change: Partial<SharedCounts>): SharedCounts => ({
  id: "a",
  level: "company",
  name: "Anna",
  madeAt: MONDAY,
  addedAt: MONDAY,
  counts: [],
  ...change,
})

it("only what enough own cases stand behind leaves, as whole numbers, without a word of anybody", () => {
  const rows = [
    row("Proposal|none", 3.4, 12.2),
    row("Proposal|legal", 4, 4.2),
    row("ida@fjordkran.example|none", 9, 20),
    row("Call +47 2233 4455|none", 9, 20),
    row("Waiting until somebody over there has found the time|none", 9, 20),
    row("Demo|none", 9, 20, "company"),
  ]
  const { counts, heldBack } = shareable(rows, MONDAY)
  expect(counts).toEqual([{ action: "follow_up", cell: "Proposal|none", hits: 3, cases: 12 }])
  expect(heldBack).toBe(4)
  expect(JSON.stringify(counts)).not.toContain(ME)
  expect(shareable(rows, MONDAY + 1000 * DAY).counts).toEqual([])
  expect(shareable([], MONDAY)).toEqual({ counts: [], heldBack: 0 })
})

it("never gives a count of fewer cases than the floor, nor more hits than cases", () => {
  const amount = fc.double({ min: 0, max: 300, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount)), (pairs) => {
      const rows = pairs.map(([a, b], at) => row(`stage ${at % 50}|none`, Math.min(a, b), Math.max(a, b)))
      for (const { hits, cases } of shareable(rows, MONDAY).counts) {
        expect(cases).toBeGreaterThanOrEqual(LEAST_SHARED_CASES)
        expect(hits).toBeLessThanOrEqual(cases)
        expect(Number.isInteger(hits) && Number.isInteger(cases)).toBe(true)
      }
    }),
  )
})

it("adds up files by level, keeps their names, and lets them fade like own cases", () => {
  const count = { action: "follow_up", cell: "none|none", hits: 3, cases: 10 }
  const rows = sharedRows([
    file({ counts: [count] }),
    file({ id: "b", name: "Ben", counts: [{ ...count, hits: 4, cases: 9 }] }),
    file({ id: "c", name: "Others", level: "pool", counts: [{ ...count, hits: 1, cases: 5 }] }),
  ])
  const now = experienceOf(rows, MONDAY)
  expect(now.company("follow_up", "none|none")).toMatchObject({ from: ["Anna", "Ben"] })
  expect(now.company("follow_up", "none|none")?.hits).toBeCloseTo(7)
  expect(now.company("follow_up", "none|none")?.cases).toBeCloseTo(19)
  expect(now.pool("follow_up", "none|none")?.cases).toBeCloseTo(5)
  expect(now.rep("follow_up", "none|none")).toBeNull()
  expect(experienceOf(rows, MONDAY + 180 * DAY).company("follow_up", "none|none")?.cases).toBeCloseTo(9.5)
})
