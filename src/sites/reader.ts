import type { Observation } from "~src/record/observation"

/**
 * What one look at a page gives.
 *
 * - `seen`: at least one observation; a page that shows two things at once (a list and an open thread) gives both
 * - `nothing`: a page of another kind, or one that is empty; never a guess
 * - `blind`: a page that should yield something and yields less than it must; `missing` names the selectors
 */
export type Reading =
  | { kind: "seen"; observations: readonly Observation[] }
  | { kind: "nothing" }
  | { kind: "blind"; workspace: string | null; missing: readonly string[] }

/**
 * Reads an open page. Pure: it changes nothing, keeps nothing, and `now` (epoch milliseconds) is its only clock; what it
 * looks for may come from the rep's own file, and which selector found something is noted (`selector.ts`).
 * Local times on the page are read in the time zone that the program runs in.
 */
export type Reader = (page: Document, url: URL, now: number) => Reading

/** A site that can be read. */
export interface Site {
  readonly name: string
  readonly matches: (url: URL) => boolean
  readonly read: Reader
}
