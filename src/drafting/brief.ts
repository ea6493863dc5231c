import { writerOf } from "~src/record/activity"
import type { Contact } from "~src/record/contact"
import { valuesOf } from "~src/record/fact"
import type { ThreadRecord } from "~src/record/thread-record"
import { briefQuestions } from "./brief-questions"
import type { DraftOptions } from "./draft-request"
import { gistOf } from "./greeting"
import { excerpt } from "./phrases/excerpt"
import { plainLine } from "./plain-text"
import { sceneOf } from "./scene"

const MOST_PEOPLE = 8
const MOST_ROWS = 6
/** Signals older than this are history. Milliseconds. */
const RECENT = 90 * 86_400_000

/**
 * What the rep should have read before a meeting, in English: the people with their last words, the deal, what is open on
 * both sides, and questions to ask. Everything in it stands in the record word for word; no model takes part, and it goes
 * to nobody.
 */
export function briefOf(record: ThreadRecord, options: DraftOptions): string {
  const scene = sceneOf(record, null, "en", options)
  const asks = scene.meetingAsk ? [...scene.asks, scene.meetingAsk] : scene.asks
  const next = record.activities.find((one) => one.kind === "meeting" && one.at > options.now)
  return [
    next ? `${next.subject}, ${instant(next.at, options)}` : scene.topic,
    section(
      "People",
      record.contacts.slice(0, MOST_PEOPLE).map((contact) => person(contact, record, options)),
    ),
    section("Deal", dealLines(record)),
    section(
      "They asked, not answered yet",
      asks.slice(0, MOST_ROWS).map((ask) => {
        const known = ask.known ? ` You wrote on ${ask.known.day}: “${excerpt(ask.known.quote)}”` : ""
        return `${ask.day}: “${excerpt(ask.quote)}”${known}`
      }),
    ),
    section("You promised", scene.ourPromises.slice(0, MOST_ROWS).map(promise)),
    section("They promised", scene.theirPromises.slice(0, MOST_ROWS).map(promise)),
    section(
      "What they said between the lines",
      record.signals
        .filter((signal) => options.now - signal.at < RECENT && signal.contactId !== null)
        .slice(-MOST_ROWS)
        .map((signal) => `${signal.kind.replaceAll("_", " ")}: “${excerpt(signal.quote)}”`),
    ),
    section("Worth asking", briefQuestions(record, scene, options.now)),
  ]
    .filter((part) => part !== null && part !== "")
    .join("\n\n")
}

function person(contact: Contact, record: ThreadRecord, options: DraftOptions): string {
  const { position, phone, mobile } = valuesOf(
    record.facts.filter((fact) => fact.subject.kind === "contact" && fact.subject.id === contact.id),
  )
  const company = record.companies.find((one) => one.id === contact.companyId)
  const who = [contact.name ?? contact.emails[0], position, company?.name, mobile ?? phone]
    .filter((part) => part)
    .join(", ")
  const last = record.activities.findLast((one) => writerOf(one) === contact.id && one.text.trim() !== "")
  if (!last) return `${who}. Has not written here.`
  return `${who}. Last wrote on ${instant(last.at, options)}: “${excerpt(plainLine(gistOf(last.text)))}”`
}

function dealLines({ deal }: ThreadRecord): string[] {
  if (!deal) return []
  const amount = deal.amount === null ? null : `${deal.amount.toLocaleString("en-GB")} ${deal.currency ?? ""}`
  return [[deal.name, deal.stage, amount?.trim()].filter((part) => part).join(" · ")]
}

function promise({ day, quote, overdue }: { day: string; quote: string; overdue: boolean }): string {
  return `${day}: “${excerpt(quote)}”${overdue ? " Overdue." : ""}`
}

function section(head: string, lines: readonly string[]): string | null {
  return lines.length === 0 ? null : [head, ...lines.map((line) => `- ${line}`)].join("\n")
}

function instant(at: number, { timeZone }: DraftOptions): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone }).format(at)
}
