import type { Sender } from "./closing"
import { signOffIn } from "./sign-off"

/** A sign-off that stands behind the last sentence of a line: "Please sign both. Thanks, Ann". */
export interface InlineSignOff {
  /** Index into the lines. */
  line: number
  /** Where in the line the sign-off begins, in UTF-16 units. */
  column: number
}

/** Sign-offs are short; only this much of the line's end is looked at. */
const reach = 64

/** The column at which a sign-off begins behind the last sentences of a line, or null. */
export function inlineSignOffColumn(line: string, sender: Sender | null): number | null {
  const text = line.trimEnd()
  const from = Math.max(0, text.length - reach)
  for (const gap of text.slice(from).matchAll(/[.?!。！？]\s*/g)) {
    const column = from + gap.index + gap[0].length
    if (column >= text.length) return null
    const latin = gap[0].length > 1
    if (!latin && !/[。！？]/.test(gap[0])) continue
    const signOff = signOffIn(text.slice(column).replace(/\s+/g, " "), sender)
    if (signOff !== null) return column
  }
  return null
}
