import type { Decision } from "~src/record/decision"
import { type TallyLevel, type TallyRow, tallyId } from "~src/record/tally-row"
import { DAY } from "./clock"
import type { Experience, Tally } from "./experience"

/** After this long a case counts half: markets, products and reps change. */
const HALF_LIFE_DAYS = 180
/** Any fixed instant would do; near today's, the sums stay small. */
const EPOCH = Date.UTC(2026, 0, 1)

/** Weight of a case at `at` against one at the epoch. Dividing sums by the weight of now fades what is old. */
export function weightAt(at: number): number {
  return 2 ** ((at - EPOCH) / (HALF_LIFE_DAYS * DAY))
}

/** One case to be added to the counts, or taken back. */
export interface CaseChange {
  action: string
  cells: readonly string[]
  at: number
  hits: number
  cases: number
}

/**
 * What has to be added to the counts when a decision's result changes from `before` to `after`. Empty where it does
 * not: noticing the same thing again counts nothing twice.
 */
export function changesOf(before: Decision | null, after: Decision): CaseChange[] {
  const [old, now] = [before ? caseOf(before) : null, caseOf(after)]
  if (old && now && old.action === now.action && old.hits === now.hits && old.at === now.at) return []
  return [...(old ? [{ ...old, hits: -old.hits, cases: -1 }] : []), ...(now ? [now] : [])]
}

function caseOf({ acted, hit, cells, state }: Decision): CaseChange | null {
  if (acted === null || hit === null || state !== "settled") return null
  return { action: acted.action, cells, at: acted.at, hits: hit ? 1 : 0, cases: 1 }
}

/** The rep's counts with these cases added; only rows that changed. */
export function tallied(
  workspace: string,
  rows: readonly TallyRow[],
  changes: readonly CaseChange[],
): TallyRow[] {
  const known = new Map(rows.map((row) => [row.id, row]))
  const changed = new Map<string, TallyRow>()
  for (const { action, cells, at, hits, cases } of changes) {
    for (const cell of new Set(cells)) {
      const id = tallyId(workspace, "rep", action, cell)
      const row = changed.get(id) ??
        known.get(id) ?? { id, workspace, level: "rep", action, cell, hits: 0, cases: 0, from: [] }
      const weight = weightAt(at)
      changed.set(id, { ...row, hits: row.hits + weight * hits, cases: row.cases + weight * cases })
    }
  }
  return [...changed.values()]
}

/** The counts as they weigh at `now` (epoch ms). Rows of every level in one list. */
export function experienceOf(rows: readonly TallyRow[], now: number): Experience {
  const weight = weightAt(now)
  const levels: Record<TallyLevel, Map<string, Tally>> = {
    pool: new Map(),
    company: new Map(),
    rep: new Map(),
  }
  for (const { level, action, cell, hits, cases, from } of rows) {
    // Taking a case back leaves a rest of rounding.
    if (cases <= 1e-9) continue
    levels[level].set(place(action, cell), { hits: Math.max(0, hits) / weight, cases: cases / weight, from })
  }
  const of = (level: TallyLevel) => (action: string, cell: string) =>
    levels[level].get(place(action, cell)) ?? null
  return { pool: of("pool"), company: of("company"), rep: of("rep") }
}

const place = (action: string, cell: string) => `${action} ${cell}`

/**
 * The settled decisions behind an action's count: what "12 of 31" is made of.
 *
 * @param cell null for all situations
 */
export function decisionsBehind(
  decisions: readonly Decision[],
  action: string,
  cell: string | null,
): Decision[] {
  return decisions.filter((one) => {
    const counted = caseOf(one)
    return counted?.action === action && (cell === null || counted.cells.includes(cell))
  })
}
