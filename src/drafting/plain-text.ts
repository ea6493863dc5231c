/** Zero-width, bidi-control and tag characters: invisible to the rep, and readable to a model. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/** The text as the rep sees it: without characters that cannot be seen. Line breaks stay. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "")
}

/** Without halves of characters, which a cut may leave: some servers refuse a whole request over one. */
export function wholeCharacters(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "")
}

/** The visible text on one line. */
export function plainLine(text: string): string {
  return visible(text).replace(/\s+/gu, " ").trim()
}

/** Sentences of a text; very long ones are cut so that nothing downstream has to fear them. */
export function sentencesIn(text: string): string[] {
  return visible(text)
    .split(/\n+|(?<=[.!?…])\s+|(?<=[。！？])/u)
    .map((sentence) => sentence.trim().slice(0, 600))
    .filter((sentence) => sentence !== "")
}
