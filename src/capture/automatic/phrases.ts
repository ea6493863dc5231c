import { folded } from "../language/words"
import { away, declares } from "./absence-phrases"
import { formal } from "./formal-phrases"
import { furniture } from "./furniture-phrases"
import { left, leftMyself, receipt, unread } from "./gone-phrases"

/** What a sentence of such mail may say. */
export type Cue = "declares" | "away" | "left" | "leftMyself" | "unread" | "receipt" | "formal" | "furniture"

interface Entry {
  phrase: string
  cue: Cue
}

const keyLength = 3

/** Phrases by their first letters: a text is walked once, however many there are. */
const byStart = new Map<string, Entry[]>()
const lists = { declares, away, left, leftMyself, unread, receipt, formal, furniture }
for (const [cue, list] of Object.entries(lists) as [Cue, readonly string[]][]) {
  for (const written of list) {
    const phrase = folded(written)
    const key = phrase.slice(0, keyLength)
    byStart.set(key, [...(byStart.get(key) ?? []), { phrase, cue }])
  }
}

/** What a text says, folded with `plain`. A phrase begins where a word does. Linear in the text. */
export function cuesIn(text: string): Set<Cue> {
  const found = new Set<Cue>()
  for (let at = 0; at < text.length; at++) {
    if (!beginsWord(text, at)) continue
    for (const { phrase, cue } of byStart.get(text.slice(at, at + keyLength)) ?? []) {
      if (!found.has(cue) && text.startsWith(phrase, at)) found.add(cue)
    }
  }
  return found
}

/** From here on in Unicode stand the scripts that put no blanks between words, or hang endings on them. */
const eastern = 0x3040

function beginsWord(text: string, at: number): boolean {
  return text.charCodeAt(at) >= eastern || at === 0 || !isLetterCode(text.charCodeAt(at - 1))
}

function isLetterCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
  return code >= 0xc0 && code < eastern && (code < 0x2000 || code > 0x206f)
}

/** Folded, one blank between words. */
export function plain(text: string): string {
  return folded(text).replace(/\s+/g, " ")
}
