import type { Sender } from "./closing"
import { isNameShaped, nameBeforeNumber, namesSender } from "./person-name"
import { signOffPhrases, signOffTails } from "./sign-off-phrases"

export interface SignOff {
  kind: "regards" | "thanks"
  /** What follows the phrase on its line: a name, or "". */
  rest: string
}

interface Phrase {
  text: string
  kind: SignOff["kind"]
}

const phrases: Phrase[] = Object.values(signOffPhrases)
  .flatMap(({ regards, thanks }) => [
    ...regards.map((text): Phrase => ({ text, kind: "regards" })),
    ...thanks.map((text): Phrase => ({ text, kind: "thanks" })),
  ])
  .sort((a, b) => b.text.length - a.text.length)
/** Phrases by their first two letters, the longest first. */
const byStart = new Map<string, Phrase[]>()
for (const phrase of phrases) {
  const start = phrase.text.slice(0, 2)
  byStart.set(start, [...(byStart.get(start) ?? []), phrase])
}
const longest = Math.max(...phrases.map(({ text }) => text.length))
const tails = [...signOffTails].sort((a, b) => b.length - a.length)

const letter = /[\p{L}\p{N}]/u
const east = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Hangul}/u
/** What may stand between a phrase and the name on the same line. */
const joint = /^[\s,.!;:~)\u2013\u2014-]+/

/** Does the text go on with a letter right after the prefix? East Asian words have no space between them. */
function cutsWord(text: string, at: number): boolean {
  const next = text[at]
  return next !== undefined && letter.test(next) && !east.test(text[at - 1] ?? "")
}

function startsWith(text: string, list: readonly string[]): string | null {
  return list.find((entry) => text.startsWith(entry) && !cutsWord(text, entry.length)) ?? null
}

/**
 * The sign-off that a cleaned line is, alone or with a name behind it ("Cheers -- Rick"); null for a sentence that only
 * begins like one.
 */
export function signOffIn(line: string, sender: Sender | null): SignOff | null {
  const text = line.replace(/^[-–—*_~ ]+/, "")
  if (text === "" || text.length > 72) return null
  const lower = text.toLowerCase().slice(0, longest + 2)
  const phrase = byStart
    .get(lower.slice(0, 2))
    ?.find((entry) => lower.startsWith(entry.text) && !cutsWord(lower, entry.text.length))
  if (phrase === undefined) return null
  let rest = text.slice(phrase.text.length)
  for (let round = 0; round < 2; round++) {
    const tail = startsWith(rest.toLowerCase().replace(/^[\s,.!]+/, ""), tails)
    if (tail === null) break
    rest = rest.slice(rest.toLowerCase().indexOf(tail) + tail.length)
  }
  const gap = rest.match(joint)?.[0] ?? ""
  rest = rest.slice(gap.length).replace(/[\s*_]+$/, "")
  if (rest === "" || !/[\p{L}\p{N}]/u.test(rest)) return { kind: phrase.kind, rest: "" }
  const further = rest.length < text.length ? signOffIn(rest, sender) : null
  if (further !== null) return { kind: "regards", rest: further.rest }
  const name = nameBeforeNumber(rest.replace(/[\s.,!]+$/, ""))
  const named = namesSender(name, sender) || isNameShaped(name) || /^\p{L}{1,3}$/u.test(name)
  // "Thanks Erick," greets; a name that signs stands behind a stop, a comma or a dash.
  if (named && (/[,.!;:–—-]/.test(gap) || namesSender(name, sender))) return { kind: phrase.kind, rest: name }
  if (/[,.!–—-]/.test(gap) && /^\p{L}{2,12}$/u.test(name)) return { kind: phrase.kind, rest: name }
  return null
}
