import { folded } from "../language/words"
import { away, declares } from "./absence-phrases"
import { formal } from "./formal-phrases"
import { furniture } from "./furniture-phrases"
import { left, leftMyself, receipt, unread } from "./gone-phrases"

/** What a sentence of such mail may say. */
export type Cue = "declares" | "away" | "left" | "leftMyself" | "unread" | "receipt" | "formal" | "furniture"

const phrases: Readonly<Record<Cue, readonly string[]>> = {
  declares: declares.map(folded),
  away: away.map(folded),
  left: left.map(folded),
  leftMyself: leftMyself.map(folded),
  unread: unread.map(folded),
  receipt: receipt.map(folded),
  formal: formal.map(folded),
  furniture: furniture.map(folded),
}

export const cues = Object.keys(phrases) as Cue[]

/** Does a text, folded with `plain`, say that? */
export function says(text: string, cue: Cue): boolean {
  return phrases[cue].some((phrase) => text.includes(phrase))
}

/** Folded, one blank between words. */
export function plain(text: string): string {
  return folded(text).replace(/\s+/g, " ")
}
