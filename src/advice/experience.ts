/** How often something worked: `hits` of `cases`. Both may be fractions, because old cases fade. */
export interface Tally {
  hits: number
  cases: number
  /** Names of the files that shared counts come from. */
  from?: readonly string[]
}

/**
 * What came of earlier decisions. Cells are named by `cellsOf` from fine to coarse. The answers are counts, never
 * people: a pool over companies can be asked without anything leaving the house.
 */
export interface Experience {
  /** Other companies, if they share counts. */
  pool(action: string, cell: string): Tally | null
  /** The rep's own company. */
  company(action: string, cell: string): Tally | null
  /** This rep. */
  rep(action: string, cell: string): Tally | null
}

/** Nothing has been tried yet. */
export const noExperience: Experience = { pool: () => null, company: () => null, rep: () => null }
