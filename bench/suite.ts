/** What a benchmark suite is given. */
export interface BenchOptions {
  /** Folder with real cases in JSON-lines files, or null: suites that need one then say that they were skipped. */
  corpora: string | null
  /** Receives every case's output, so that others can recompute the scores. */
  dump: (row: { id: string; task: string; output: unknown }) => void
}

/** What a suite answers. */
export interface SuiteResult {
  /** Flat metric names to numbers, as printed by `--json`. */
  numbers: Record<string, number>
  /** The table for a person to read, one line each. */
  lines: string[]
  /** What could not be measured here, and why. */
  skipped: string[]
}

export interface Suite {
  name: string
  run(options: BenchOptions): Promise<SuiteResult>
}
