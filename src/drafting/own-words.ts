import { plainLine, sentencesIn } from "./plain-text"

/** Sentences of a draft that stood otherwise, or not at all, in what was written for the rep: the rep's own words. */
export function ownWordsIn(text: string, written: string): string {
  const known = new Set(sentencesIn(written).map(plainLine))
  return sentencesIn(text)
    .filter((sentence) => !known.has(plainLine(sentence)))
    .join("\n")
}
