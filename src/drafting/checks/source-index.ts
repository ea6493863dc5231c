import { plainLine } from "../plain-text"
import { runsOf } from "./copies"
import { datesIn, keysOfInstant } from "./dates"
import { type FoundNumber, numbersIn } from "./numbers"
import type { Sources } from "./sources"
import { stemsOf } from "./stems"

/** What is looked up in sources again and again. */
export interface SourceIndex {
  /** Everything on one line, in lower case. */
  text: string
  stems: ReadonlySet<string>
  ourNumbers: readonly FoundNumber[]
  theirNumbers: readonly FoundNumber[]
  /** Values of all numbers, whatever they count. */
  values: ReadonlySet<number>
  dateKeys: ReadonlySet<string>
  /** Runs of words in what they wrote. */
  runs: ReadonlySet<string>
}

const indexes = new WeakMap<Sources, SourceIndex>()

/** The index of these sources. A growing draft is checked every few words, so it is made once and kept with them. */
export function indexOf(sources: Sources): SourceIndex {
  const made = indexes.get(sources)
  if (made) return made
  const all = [...sources.ours, ...sources.theirs].map((text) => text.normalize("NFC"))
  const ourNumbers = sources.ours.flatMap(numbersIn)
  const theirNumbers = sources.theirs.flatMap(numbersIn)
  const index: SourceIndex = {
    text: plainLine(all.join("\n")).toLowerCase(),
    stems: stemsOf(all.join("\n")),
    ourNumbers,
    theirNumbers,
    values: new Set([...ourNumbers, ...theirNumbers].flatMap((number) => number.values)),
    dateKeys: new Set([
      ...all.flatMap((text) => datesIn(text).dates.flatMap((date) => date.keys)),
      ...sources.instants.flatMap((at) => keysOfInstant(at, sources.timeZone)),
    ]),
    runs: new Set(sources.theirs.flatMap((text) => [...runsOf(text.slice(0, 200_000))])),
  }
  indexes.set(sources, index)
  return index
}
