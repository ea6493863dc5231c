import { LEAST_SHARED_CASES, type SharedCount, type SharedCounts } from "~src/record/shared-counts"
import { type TallyRow, tallyId } from "~src/record/tally-row"
import { weightAt } from "./learn"

/** What a rep's counts come to for somebody else. */
export interface Shareable {
  counts: SharedCount[]
  /** Counts that stay here: too few cases, or a stage's name that might tell of somebody. */
  heldBack: number
}

/**
 * The rep's own counts as they weigh now, rounded. Counts of fewer than five cases stay here. Nobody is in them: a cell
 * is a stage, a signal, a silence and a number of people. Pure.
 *
 * @param rows of one mailbox; those of other levels are left out: what was given is not given on
 */
export function shareable(rows: readonly TallyRow[], now: number): Shareable {
  const weight = weightAt(now)
  const own = rows.filter(({ level, cases }) => level === "rep" && cases > 1e-9)
  const counts = own.flatMap(({ action, cell, hits, cases }) => {
    const whole = Math.round(cases / weight)
    if (whole < LEAST_SHARED_CASES || mayTell(cell)) return []
    return [{ action, cell, hits: Math.min(whole, Math.max(0, Math.round(hits / weight))), cases: whole }]
  })
  return { counts, heldBack: own.length - counts.length }
}

const LONGEST_STAGE = 40

/** A stage is the CRM's own word; one that looks like an address, a number or a sentence is somebody's business. */
function mayTell(cell: string): boolean {
  const stage = cell.split("|")[0] ?? ""
  return stage.length > LONGEST_STAGE || /@|\d{4}/u.test(stage)
}

/** The counts of all files, added up by level: each as it weighs since it was made, with the names of its files. */
export function sharedRows(files: readonly SharedCounts[]): TallyRow[] {
  const rows = new Map<string, TallyRow>()
  for (const { counts, level, madeAt, name } of files) {
    const weight = weightAt(madeAt)
    for (const { action, cell, hits, cases } of counts) {
      const id = tallyId("", level, action, cell)
      const row = rows.get(id) ?? { id, workspace: "", level, action, cell, hits: 0, cases: 0, from: [] }
      rows.set(id, {
        ...row,
        hits: row.hits + weight * hits,
        cases: row.cases + weight * cases,
        from: [...row.from, name],
      })
    }
  }
  return [...rows.values()]
}
