import { type ParsedSentence, parsed } from "../language/parsed"
import { Phrases } from "../language/phrases"
import type { AskKind } from "./ask"
import { contentWords, sharedWords } from "./content-words"
import { settlingWords } from "./cues/settling-words"

/** A later message of the thread: its writer's own words, without quotes and signature. */
export interface LaterMail {
  text: string
  /** File names. */
  attachments: string[]
}

type Hint = keyof typeof settlingWords

const hints: Hint[] = ["agrees", "delivers", "met", "puts_off"]
const settling = new Phrases(
  hints.flatMap((hint) => settlingWords[hint].map((phrase) => [phrase, hint] as const)),
)
/** A short reply needs not repeat what it answers. */
const shortReply = 25

/**
 * Does a later message answer an ask? `fromAsked`: it comes from a person who was asked. Precision first:
 * "I'll check and get back to you" answers nothing, nor does a message about something else.
 */
export function answers(
  ask: { quote: string; kind: AskKind },
  later: LaterMail & { fromAsked: boolean },
): boolean {
  if (!later.fromAsked) return false
  const sentences = parsed(later.text, null)
  const about = contentWords(ask.quote)
  const attached = filesAbout(about, later.attachments)
  if (attached && ask.kind === "request") return true
  for (const [index, sentence] of sentences.entries()) {
    if (isQuestion(sentence)) continue
    const seen = hintsOf(sentence)
    if (seen.has("puts_off")) continue
    const said = contentWords(sentence.flat)
    const common = sharedWords(about, said)
    const opens = index <= 1 && seen.has("agrees")
    if (ask.kind === "meeting") {
      if (seen.has("agrees") || seen.has("met")) return true
      continue
    }
    if (opens && (common > 0 || (wordCount(sentences) <= shortReply && !putsOff(sentences)))) return true
    // A bare "please find attached" hands over what was asked for; "here is our logo" something else.
    if (seen.has("delivers") && (common > 0 || (said.size === 0 && later.attachments.length > 0))) return true
    if (ask.kind === "question" && common >= Math.min(2, Math.max(1, about.size))) return true
    if (common >= 2 && common * 2 >= about.size && isDone(sentence)) return true
  }
  return false
}

/**
 * Does a later message of the one who promised keep the promise? Only delivery counts (an attachment or words
 * that hand something over, about the same matter), or, for a call or meeting, that it took place.
 */
export function keeps(commitment: { quote: string }, later: LaterMail): boolean {
  const about = contentWords(commitment.quote)
  if (filesAbout(about, later.attachments)) return true
  const meets = meeting.test(commitment.quote.toLowerCase())
  for (const sentence of parsed(later.text, null)) {
    if (isQuestion(sentence)) continue
    const seen = hintsOf(sentence)
    if (meets && seen.has("met")) return true
    if (seen.has("puts_off") || !seen.has("delivers")) continue
    const common = sharedWords(about, contentWords(sentence.flat))
    if (common > 0 || promised.test(sentence.flat)) return true
    if (later.attachments.length > 0 && about.size <= 1) return true
  }
  return false
}

const meeting =
  /\b(?:call|ring|phone|meet|demo|talk|speak)\b|позвон|созвон|набер|встре|перезвон|电话|通话|见面|致电|会议/
const promised = /\bas promised\b|как обещал|按约定|如约/i

function hintsOf(sentence: ParsedSentence): Set<Hint> {
  return new Set(settling.find(sentence.words).map((found) => found.value))
}

function putsOff(sentences: ParsedSentence[]): boolean {
  return sentences.some((sentence) => hintsOf(sentence).has("puts_off"))
}

function isQuestion(sentence: ParsedSentence): boolean {
  return /[??]/.test(sentence.flat) || /[吗么]$/.test(sentence.flat)
}

function isDone(sentence: ParsedSentence): boolean {
  return /\b(?:is|are|was|were|has|have|sent|done|signed|approved|confirmed|updated|scheduled|paid)\b|[已了]|[а-я](?:ил|ал|ел)[аи]?(?![а-я])/i.test(
    sentence.flat,
  )
}

function filesAbout(about: Set<string>, files: string[]): boolean {
  return files.some((file) => sharedWords(about, contentWords(file.replace(/[._-]/g, " "))) > 0)
}

function wordCount(sentences: ParsedSentence[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
}
