import type { CountTrace, Evidence } from "~src/record/step"
import { tellApart } from "./clear-winner"
import type { Experience, Tally } from "./experience"
import { cellsOf } from "./propensity"
import type { Candidate } from "./rank"
import type { Situation } from "./situation"

/** Fewer cases than this say nothing. */
const LEAST_CASES = 5

/** How often this worked in cases like this one: for the rep, for colleagues, elsewhere. */
export function countsShown(
  { propensity, action }: Candidate,
  situation: Situation,
  experience: Experience,
): Evidence[] {
  const of = (tally: Tally, where: string, trace: CountTrace | null): Evidence[] => {
    if (tally.cases < LEAST_CASES) return []
    const [hits, cases] = [Math.round(tally.hits), Math.round(tally.cases)]
    const text = `“${action.label}” led on in ${hits} of ${cases} similar cases ${where}.`
    return [{ kind: "count", text, hits, cases, trace }]
  }
  const shared = (["company", "pool"] as const).flatMap((level) => {
    const tallies = cellsOf(situation).map((cell) => experience[level](action.name, cell))
    const finest = tallies.find((tally) => (tally?.cases ?? 0) >= LEAST_CASES)
    return finest ? of(finest, `in ${filesText(finest.from ?? [], level)}`, null) : []
  })
  return [...of(propensity.own, "here", { action: action.name, cell: propensity.own.cell }), ...shared]
}

/** "2 colleagues’ files (Anna, Ben)". */
function filesText(from: readonly string[], level: "company" | "pool"): string {
  const whose = level === "company" ? "colleagues" : "other companies"
  if (from.length === 0) return whose
  const one = level === "company" ? "a colleague’s file" : "another company’s file"
  const many = `${from.length} ${whose}’ files`
  return `${from.length === 1 ? one : many} (${from.slice(0, 5).join(", ")})`
}

/** Said where the counts of the first two would let either stand first. */
export function noWinner({ propensity }: Candidate, rival: Candidate | undefined): Evidence[] {
  if (!rival || rival.action.name === "wait") return []
  const [own, other] = [propensity.own, rival.propensity.own]
  if (Math.min(own.cases, other.cases) < LEAST_CASES || tellApart(own, other)) return []
  const [hits, cases] = [Math.round(other.hits), Math.round(other.cases)]
  const text = `No clear winner: “${rival.action.label}” led on in ${hits} of ${cases} similar cases here.`
  return [{ kind: "count", text, hits, cases, trace: { action: rival.action.name, cell: other.cell } }]
}
