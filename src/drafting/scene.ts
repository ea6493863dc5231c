import { type Activity, isFromThem, writerOf } from "~src/record/activity"
import type { Ask } from "~src/record/ask"
import type { Commitment } from "~src/record/commitment"
import type { Contact } from "~src/record/contact"
import type { DraftKind } from "~src/record/draft"
import type { Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import type { DraftOptions } from "./draft-request"
import { earlierAnswer } from "./earlier-answer"
import { gistOf } from "./greeting"
import { plainLine, wholeCharacters } from "./plain-text"

/** Words somebody wrote and the day, as the draft's language writes it. */
export interface Said {
  quote: string
  day: string
}

/** A question or request to us that is open. */
export interface OpenAsk extends Said {
  id: string
  /** The words in it that name a time, or null. */
  when: string | null
  /** What we wrote earlier in the thread that answers it, or null. */
  known: Said | null
}

export interface OpenPromise extends Said {
  overdue: boolean
}

/** What a template may use: everything in it stands in the record. */
export interface Scene {
  action: string
  /** ISO 639-1 of the draft. */
  language: string
  casual: boolean
  /** Russian only: the rep writes Вы with a capital. */
  capitalYou: boolean
  person: Contact | null
  /** The rep's name, or null. */
  me: string | null
  /** Name of somebody on their side, other than `person`, who has written to us; null for none. */
  known: string | null
  /** The subject without "Re:"; null where there is none. */
  topic: string | null
  /** They write to us for the first time, as far as can be told. */
  firstReply: boolean
  /** They have waited for three days or more. */
  late: boolean
  theirTurn: boolean
  asks: readonly OpenAsk[]
  meetingAsk: OpenAsk | null
  /** Our own question that has no answer, the newest. */
  ourAsk: Said | null
  ourPromises: readonly OpenPromise[]
  theirPromises: readonly OpenPromise[]
  /** The words on which the step rests. */
  ground: Said | null
  /** The signal behind the step, by its kind; null where there is none. */
  signal: string | null
  lastOut: Said | null
  /** Our last mail only thanked them or said yes: it waits for no answer. */
  acknowledged: boolean
  /** What their last mail says about the deal, by the signal's kind; null where it says nothing. */
  pending: string | null
  lastIn: Said | null
  meeting: { day: string; title: string } | null
  /** Mails of ours in a row without an answer. */
  unanswered: number
}

const DAY = 86_400_000

/** Gathers for one step what the record holds. Rows whose words do not stand in the thread are left out. */
export function sceneOf(
  record: ThreadRecord,
  step: Step | null,
  language: string,
  { me, now, timeZone }: DraftOptions,
  kind: DraftKind = "reply",
): Omit<Scene, "casual" | "capitalYou"> {
  const activities = [...record.activities].sort((a, b) => a.at - b.at)
  const mails = activities.filter((one) => isMail(one) && one.at <= now)
  const ours = mails.filter((one) => one.direction === "out")
  const lastIn = mails.findLast(isFromThem) ?? null
  const lastOut = ours.at(-1) ?? null
  const day = (at: number) => dayIn(language, at, now, timeZone)
  const said = (row: { quote: string; at: number }): Said => ({
    quote: plainLine(row.quote),
    day: day(row.at),
  })
  const stands = standsIn(activities)
  const theirs = openAsksOf(record)
  const promises = unique(record.commitments.filter((one) => one.keptBy === null && stands(one)))
  const promised = (by: Commitment["by"]) =>
    promises
      .filter((one) => one.by === by)
      .map((one) => ({ ...said(one), overdue: one.dueAt !== null && one.dueAt < now }))
  const open = (ask: Ask): OpenAsk => {
    const known = earlierAnswer(
      ask.quote,
      ours.filter((one) => one.at <= ask.at),
    )
    return { ...said(ask), id: ask.id, when: ask.dueText, known: known && said(known) }
  }
  const ourAsk = record.asks
    .filter((ask) => ask.contactId === null && ask.answeredBy === null && stands(ask))
    .sort((a, b) => a.at - b.at)
    .at(-1)
  const meetingAsk = theirs.findLast((ask) => ask.kind === "meeting")
  const person = recipientOf(record, step, kind)
  const evidence = step?.evidence.find((one) => one.kind === "quote") ?? null
  const signal = record.signals.findLast((one) => one.quote === evidence?.quote && one.kind !== null)
  const met = activities.filter((one) => one.kind === "meeting" || one.kind === "call")
  const meeting =
    step?.action === "prepare_meeting"
      ? met.find((one) => one.at > now)
      : met.findLast((one) => one.at <= now)
  return {
    action:
      (kind === "reply" ? null : kind) ??
      chosen(step) ??
      (theirs.length > 0 ? "answer_ask" : isNewer(lastOut, lastIn) ? "follow_up" : "reply_now"),
    language,
    person,
    me: me.name,
    known: writersOf(record).find((one) => one.id !== person?.id && one.name !== null)?.name ?? null,
    topic: topicOf(record.thread.subject),
    firstReply: ours.length === 0 && !PREFIX.test(record.thread.subject),
    late: lastIn !== null && !isNewer(lastOut, lastIn) && now - lastIn.at >= 3 * DAY,
    theirTurn: isNewer(lastOut, lastIn),
    asks: theirs.filter((ask) => ask.kind !== "meeting").map(open),
    meetingAsk: meetingAsk ? open(meetingAsk) : null,
    ourAsk: ourAsk ? said(ourAsk) : null,
    ourPromises: promised("us"),
    theirPromises: promised("them"),
    ground: evidence ? said({ quote: withLead(evidence, activities), at: evidence.at }) : null,
    signal: signal?.kind ?? null,
    lastOut: lastOut ? said({ quote: gistOf(lastOut.text), at: lastOut.at }) : null,
    acknowledged:
      lastOut !== null &&
      isNewer(lastOut, lastIn) &&
      onlyThanks(lastOut) &&
      !record.commitments.some((one) => one.activityId === lastOut.id),
    pending: record.signals.findLast((one) => one.activityId === lastIn?.id)?.kind ?? null,
    lastIn: lastIn ? said({ quote: gistOf(lastIn.text), at: lastIn.at }) : null,
    meeting: meeting ? { day: day(meeting.at), title: meeting.subject } : null,
    unanswered: ours.filter((one) => one.at > (lastIn?.at ?? 0)).length,
  }
}

/** Somebody who asks for a draft has decided not to wait. */
function chosen(step: Step | null): string | null {
  return step === null || step.action === "wait" ? null : step.action
}

const LONGEST_THANKS = 80
const THANKS =
  /^(?:perfect|great|good|thanks|thank you|many thanks|understood|noted|ok|okay|sure|sounds good|that makes sense|wonderful|спасибо|понятно|хорошо|отлично|принято|договорились|благодар|好的|好，|明白|收到|谢谢|多谢|没问题|了解)/iu

/** Whether a mail of ours asks, sends and says nothing but thanks. */
function onlyThanks({ text, attachments }: Activity): boolean {
  const gist = plainLine(gistOf(text))
  return (
    attachments.length === 0 && gist.length <= LONGEST_THANKS && THANKS.test(gist) && !/[?？]/u.test(gist)
  )
}

const LONGEST_LEAD = 220

/** "This is not acceptable" says little without the sentences before it: they are taken in where they are few. */
function withLead(
  { activityId, quote }: { activityId: string; quote: string },
  activities: readonly Activity[],
): string {
  const mail = plainLine(gistOf(activities.find((one) => one.id === activityId)?.text ?? ""))
  // "Maria, the sync has failed": the rep's own name is nothing to quote.
  const text = mail.replace(/^\p{Lu}\p{L}{1,20}[,，!！] (?=\p{Ll})/u, "")
  const end = text.indexOf(plainLine(quote)) + plainLine(quote).length
  return text.includes(plainLine(quote)) && end <= LONGEST_LEAD ? text.slice(0, end) : quote
}

/** Their open questions whose words stand in the thread, oldest first, each once. */
export function openAsksOf(record: ThreadRecord): Ask[] {
  const stands = standsIn(record.activities)
  const open = record.asks.filter((ask) => ask.contactId !== null && ask.answeredBy === null && stands(ask))
  return unique(open.sort((a, b) => a.at - b.at))
}

/**
 * Whom the draft is for: the step's person, whom the rep chose, the last writer, whom we wrote to. An introduction goes
 * to somebody in the conversation who has not written yet, where there is one.
 */
export function recipientOf(
  record: ThreadRecord,
  step: Step | null,
  kind: DraftKind = "reply",
): Contact | null {
  if (kind === "introduction") {
    const writers = writersOf(record)
    const silent = record.contacts.find((one) => one.kind === "person" && !writers.includes(one))
    if (silent && !record.thread.contactId) return silent
  }
  const mails = [...record.activities].filter(isMail).sort((a, b) => a.at - b.at)
  const lastIn = mails.findLast(isFromThem)
  const lastOut = mails.findLast((one) => one.direction === "out")
  const addressed = lastOut?.participants.find((one) => one.part === "to")?.contactId
  for (const id of [step?.contactId, record.thread.contactId, lastIn && writerOf(lastIn), addressed]) {
    const contact = record.contacts.find((one) => one.id === id)
    if (contact) return contact
  }
  return null
}

function writersOf(record: ThreadRecord): Contact[] {
  const ids = new Set(record.activities.map(writerOf))
  return record.contacts.filter((contact) => ids.has(contact.id))
}

function isMail(activity: Activity): boolean {
  return activity.kind !== "meeting" && activity.kind !== "note"
}

function isNewer(a: Activity | null, b: Activity | null): boolean {
  return a !== null && (b === null || a.at > b.at)
}

function standsIn(activities: readonly Activity[]) {
  const texts = new Map(activities.map((one) => [one.id, plainLine(`${one.subject}\n${one.text}`)]))
  return (row: { activityId: string; quote: string }) =>
    plainLine(row.quote) !== "" && (texts.get(row.activityId)?.includes(plainLine(row.quote)) ?? false)
}

/** A question that was repeated in the same words is answered once. */
function unique<Row extends { quote: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [plainLine(row.quote).toLowerCase(), row])).values()]
}

const PREFIX = /^\s*((re|fwd?|aw|wg|ответ|ha|на|回复|答复|转发)\s*(\[\d+\])?\s*[:：]\s*)+/iu

/** The subject without "Re:"; null where nothing is left. */
export function topicOf(subject: string): string | null {
  const topic = wholeCharacters(plainLine(subject).replace(PREFIX, "").slice(0, 120))
  return topic === "" ? null : topic
}

/** "12 November", "12 ноября", "11月12日"; with the year where it is not this one. */
export function dayIn(language: string, at: number, now: number, timeZone: string): string {
  const locale = language === "en" ? "en-GB" : language
  const year = (moment: number) => new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(moment)
  const withYear = year(at) === year(now) ? {} : ({ year: "numeric" } as const)
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone, ...withYear }).format(at)
}
