import type { OpenAsk } from "../scene"
import { goesOn, sentence, swapped } from "./en-persons"
import { requestFrames } from "./en-requests"
import { whFrames } from "./en-wh"
import { yesNoFrames } from "./en-yes-no"
import { excerpt, fitsIn } from "./excerpt"

const frames = [...requestFrames, ...whFrames, ...yesNoFrames]

/** One open question with its answer, or as the sentence that answers it with a blank for what is not known. */
export function answerInEnglish(ask: OpenAsk): string {
  if (ask.known) {
    const { quote, day } = ask.known
    return `As I wrote on ${day}: ${fitsIn("en", quote) ? goesOn(quote) : `“${quote}”`} [still right?]`
  }
  return answerTo(bare(ask.quote, ask.when)) ?? `On your question “${excerpt(ask.quote)}”: [answer]`
}

function answerTo(question: string): string | null {
  // Several sentences, lists, quotations and addresses are more than one sentence can answer.
  if (question === "" || /[?:;“”"\n@]|[a-z]\.[a-z]|\/\//i.test(question)) return null
  // "Are you and your team free": of whom it asks can't be told from what.
  if (/^\w+ (?:you|we|i) and /i.test(question)) return null
  const [, condition, rest] =
    /^((?:if|once|in case|assuming) [^,]{4,80}), (?:then )?(.+)$/i.exec(question) ?? []
  if (condition && rest) {
    const answer = answerTo(rest)
    return answer && /^(?:We|You|It) /.test(answer)
      ? `${sentence(swapped(condition))}, ${answer.charAt(0).toLowerCase()}${answer.slice(1)}`
      : null
  }
  const [, first, second] = TWO_QUESTIONS.exec(question) ?? []
  if (first && second) {
    const [one, other] = [answerTo(first), answerTo(second)]
    return one && other ? `${one} ${other}` : null
  }
  for (const [pattern, say] of frames) {
    const found = pattern.exec(question)
    const answer = found && say([...found])
    if (answer) return answer
  }
  return null
}

/** "When will this be fixed, and who calls me": each is answered by itself. */
const TWO_QUESTIONS =
  /^((?:when|where|who|what|which|why|how|can|could|do|does|is|are|will|would)\b.+?),? and ((?:when|where|who|what|which|why|how)\b.+)$/i
/** Politeness that has no place in the answer. */
const IF_YOU_CAN = /,? if (?:possible|(?:you|that|it|this)(?:'s| is| are| can| could| have| may)\b[^,]*)$/i

const LEAD =
  /^(?:also|and|so|but|then|plus|lastly|one more thing|another question|(?:one |a )?quick question|first|firstly|second|secondly|third|thirdly|finally|by the way|just to be sure|just checking|out of interest|(?:hi |hello |hey |dear )?(?!please|kindly)\p{Lu}\p{Ll}+(?=[,:]))[,:–-]? /iu

/** The question without what leads up to it, its politeness, its mark and the words that name a time. */
function bare(quote: string, when: string | null): string {
  let words = quote.trim().slice(0, 400).replaceAll("’", "'")
  for (let again = true; again; ) {
    const shorter = words.replace(LEAD, "")
    again = shorter !== words
    words = shorter
  }
  words = words.replace(/[\s?.!]+$/u, "").replace(/,? (?:please|by the way|too|then|as well)$/i, "")
  if (!/\?\s*$/.test(quote)) words = words.replace(IF_YOU_CAN, "")
  return withoutWhen(words, when)
}

/** A deadline is kept by answering; it has no place in the answer. */
function withoutWhen(words: string, when: string | null): string {
  const at = when === null ? -1 : words.toLowerCase().indexOf(when.toLowerCase())
  if (when === null || at <= 0) return words
  const before = words.slice(0, at)
  if (!/[ ,]+(?:by|before|until|till)(?: the)? *$/i.test(before)) return words
  return (
    before.replace(/[ ,]+(?:by|before|until|till)(?: the)? *$/i, "") + words.slice(at + when.length)
  ).trim()
}
