/** Zero-width, bidi-control and tag characters: invisible to the rep, and readable to a model. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/gu

/** The text as the rep sees it: without characters that cannot be seen. Line breaks stay. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "")
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
