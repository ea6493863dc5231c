import type { Step } from "~src/record/step"
import type { Candidate } from "./rank"
import type { Situation } from "./situation"
import { plain } from "./standing"

/** What the rep has decided about a step: enough of its stored row. */
export type Decided = Pick<Step, "id" | "state" | "snoozedUntil"> & Partial<Pick<Step, "action" | "evidence">>

/** Shorter words stand in too many others to be the same ones. */
const LEAST_WORDS = 8

/**
 * The rep's decision about a step, by its id; else one about the same action on the same words. Newer rules may cut
 * a sentence otherwise, or read as two questions what was one: what the rep put away stays away all the same.
 *
 * @param id of the step that `candidate` would be
 */
export function decisionOn<Kept extends Decided>(
  id: string,
  { action, proposal }: Pick<Candidate, "action" | "proposal">,
  situation: Situation,
  decided: ReadonlyMap<string, Kept>,
): Kept | undefined {
  const known = decided.get(id)
  if (known) return known
  const { openAsks, ourPromises, theirPromises, signals } = situation
  const ground = [...openAsks, ...ourPromises, ...theirPromises, ...signals].find(
    (row) => proposal.basis === row.id || proposal.basis.startsWith(`${row.id} `),
  )
  if (!ground) return undefined
  // What else the step rests on, such as our last mail, must be the same.
  const rest = encodeURIComponent(proposal.basis.slice(ground.id.length))
  return [...decided.values()].find(
    (one) =>
      one.state !== "open" &&
      one.action === action.name &&
      one.id.endsWith(rest) &&
      one.evidence?.some(
        (words) =>
          words.kind === "quote" && words.activityId === ground.activityId && same(words.quote, ground.quote),
      ),
  )
}

function same(a: string, b: string): boolean {
  const [short = "", long = ""] = [bare(a), bare(b)].sort((one, other) => one.length - other.length)
  return short === long || (short.length >= LEAST_WORDS && long.includes(short))
}

/** The words without what ends a sentence. */
function bare(quote: string): string {
  return plain(quote)
    .toLowerCase()
    .replace(/[\p{P}\s]+$/u, "")
}
