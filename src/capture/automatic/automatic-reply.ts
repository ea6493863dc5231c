import type { AutomaticReply } from "~src/record/automatic-reply"
import { sentencesOf } from "../language/sentences"
import { type Cue, cuesIn, plain } from "./phrases"
import { returnDay } from "./return-day"
import { standInOf } from "./stand-in"
import { subjectTells } from "./subject"

/** An incoming mail, as far as it tells whether a machine answered. */
export interface Answer {
  /** The conversation's subject where this mail opened it; null where it came later, for then it tells nothing. */
  subject: string | null
  /** The sender's own words without greeting and signature. */
  text: string
  /** The same with them: a stand-in's name often stands where a signature would. */
  own: string
  sender: { name: string | null; email: string }
  /** When it was sent, epoch milliseconds. */
  sentAt: number
  /** IANA zone in which the day of sending is counted. */
  timeZone: string
  language: string | null
}

/** A sentence, with what it says. */
export interface Line {
  text: string
  cues: ReadonlySet<Cue>
  /** It asks or proposes something: machines hardly do. */
  personal: boolean
}

/** Machines are brief, and say it first. */
const readAtMost = 2_000
const sentencesAtMost = 20
const longestText = 4_000
const longestQuote = 300
/** So soon the kind of answer must be said where nothing else declares it. */
const SOON = 3

/** What tells by itself that this may be such a mail. */
const TELLING: readonly Cue[] = ["declares", "away", "left", "leftMyself", "unread", "receipt"]

/**
 * Reads a mail as a machine's answer; null for what a person wrote. A wrong "yes" loses somebody's answer, so where no
 * subject or sentence declares it, every sentence must be one that such mail consists of, and none may ask anything.
 * Pure; linear in the text, of which only the beginning is read.
 */
export function automaticReply(answer: Answer): AutomaticReply | null {
  const told = answer.subject === null ? null : subjectTells(answer.subject)
  if (told === null && !mayBe(answer.text)) return null
  const lines = linesOf(answer.text)
  const kind = kindOf(lines, answer)
  if (!isMachine(told, kind, lines, answer)) return null
  const shown = lines.find((line) => shows(line, kind)) ?? lines.find(({ cues }) => cues.has("declares"))
  return {
    kind,
    quote: (shown?.text ?? answer.subject ?? "").slice(0, longestQuote),
    until: kind === "away" || kind === "other" ? returnDay(lines, answer) : null,
    standIn: kind === "receipt" ? null : standInOf(answer),
  }
}

/** A look at the whole beginning, to spare ordinary mail the rest. */
function mayBe(text: string): boolean {
  if (text.length > longestText) return false
  const said = cuesIn(plain(text.slice(0, readAtMost)))
  return TELLING.some((cue) => said.has(cue))
}

function linesOf(text: string): Line[] {
  return sentencesOf(text.slice(0, readAtMost))
    .slice(0, sentencesAtMost)
    .filter((sentence) => /[\p{L}\d]/u.test(sentence.text))
    .map((sentence) => {
      const words = plain(sentence.text)
      return {
        text: sentence.text.trim(),
        cues: cuesIn(words),
        personal: /[?？]/u.test(words) || PERSONAL.test(words),
      }
    })
}

/** Somebody speaks to us, of what we two have in hand, or of an automatic reply as of a thing. */
const PERSONAL =
  /\b(?:can we|could we|shall we|let's|let us know|could you|can you|would you|what do you|how about|sorry for (?:the|my)|(?:your|my|an|the) (?:auto|automatic|automated|out[ -]of[ -]office)[ -]?(?:repl|response|answer|message)|können wir|könnten sie|könnten wir|lassen sie uns|was halten sie|pouvons-nous|pourriez-vous|podemos|podría usted|possiamo|kunnen we|możemy)|давайте|(?<!\p{L})можем ли|не могли бы|我们可以|能不能|可以吗|能否|您看/u

function kindOf(lines: readonly Line[], answer: Answer): AutomaticReply["kind"] {
  if (lines.some((line) => hasLeft(line, answer))) return "left"
  for (const kind of ["away", "unread", "receipt"] as const) {
    if (lines.some(({ cues }) => cues.has(kind))) return kind
  }
  return "other"
}

function shows({ cues }: Line, kind: AutomaticReply["kind"]): boolean {
  if (kind === "left") return cues.has("left") || cues.has("leftMyself")
  return kind === "other" ? cues.has("declares") : cues.has(kind)
}

/** They say it of themselves, or the sentence names whoever owns the mailbox; a colleague who left is somebody else. */
function hasLeft({ text, cues }: Line, { sender }: Answer): boolean {
  if (cues.has("leftMyself")) return true
  if (!cues.has("left")) return false
  const words = plain(text)
  if (OWNER.test(words)) return true
  const local = sender.email.slice(0, Math.max(0, sender.email.lastIndexOf("@")))
  const names = plain(`${sender.name ?? ""} ${local}`).split(/[^\p{L}]+/u)
  return names.some((name) => (name.length >= 3 || /\p{Script=Han}{2}/u.test(name)) && words.includes(name))
}

/** The mailbox speaks of its owner. */
const OWNER =
  /\b(?:the (?:person|colleague|employee|recipient|owner)|this (?:person|colleague|employee|user)|der mitarbeiter|die mitarbeiterin|cette personne|esta persona|questa persona|deze medewerker)\b|(?:данный|этот) сотрудник|该(?:员工|同事)|此(?:员工|同事)/u

function isMachine(
  told: "surely" | "perhaps" | null,
  kind: AutomaticReply["kind"],
  lines: readonly Line[],
  { text }: Answer,
): boolean {
  const asked = lines.some(({ personal }) => personal)
  const formal = lines.some(({ cues }) => cues.has("formal"))
  const declares = lines.some(({ cues }) => cues.has("declares"))
  const belongs = formal || lines.some(({ cues }) => cues.has("furniture"))
  if (told === "surely") return !asked || declares || (kind !== "other" && belongs)
  if (declares) return !asked || kind !== "other"
  if (kind === "other" || asked || text.length > longestText) return false
  if (!lines.slice(0, SOON).some((line) => shows(line, kind))) return false
  if (told === "perhaps") return true
  if (lines.some((line) => line.cues.size === 0 && !isScrap(line.text))) return false
  if (kind === "unread" || formal) return true
  return kind === "away" && lines.length === 1 && UNTIL_DATE.test(plain(lines[0]?.text ?? ""))
}

/** A name, an address, a phone number on a line of its own. */
function isScrap(line: string): boolean {
  return /@|\+?\d[\d ()/.-]{6,}/u.test(line) || line.split(/\s+/).length <= 3
}

/** A note of one sentence is a machine's where it gives a date; people say "until Monday". */
const UNTIL_DATE =
  /(?:until|till|through|back on|bis|jusqu|hasta|até|fino|tot|do|до|по|[至到])[^.]{0,40}\d|\d[^.]{0,12}(?:前|まで|까지|返|回)/u
