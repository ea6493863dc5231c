import { type Activity, activityId } from "~src/record/activity"
import type { Ask } from "~src/record/ask"
import type { Commitment } from "~src/record/commitment"
import { companyId } from "~src/record/company"
import { type Contact, contactId } from "~src/record/contact"
import type { Deal } from "~src/record/deal"
import type { Fact } from "~src/record/fact"
import { key } from "~src/record/key"
import type { Signal, SignalKind } from "~src/record/signal"
import { threadId } from "~src/record/thread"
import type { ThreadRecord } from "~src/record/thread-record"

/** "2026-11-18 10:30", in UTC. */
type When = string

interface Line {
  /** A key of `people`, or "me". */
  by: string
  at: When
  text: string
  kind?: Activity["kind"]
  subject?: string
  attachments?: string[]
  language?: string
  /** Whom one of ours goes to, by key; everybody where it is left out. */
  to?: string[]
  /** Questions in `text`; those whose quote stands in `answered` are closed. */
  asks?: (string | { quote: string; kind?: Ask["kind"]; due?: When; dueText?: string })[]
  promises?: { quote: string; due?: When; kept?: true }[]
  signals?: { kind: SignalKind; quote: string; polarity?: -1 | 0 | 1 }[]
}

interface Script {
  language: string
  subject: string
  now: When
  people: Record<
    string,
    { name: string | null; email: string; kind?: Contact["kind"]; optedOut?: true; position?: string }
  >
  lines: Line[]
  /** Quotes of asks that have been answered. */
  answered?: string[]
  deal?: { amount?: number; stage?: string; status?: Deal["status"] }
  /** Hours that each took to answer so far. */
  hours?: Record<string, number[]>
  /** The step that ought to stand first. */
  expect: string
}

/** A conversation written by hand, with the step that a careful colleague would take. */
export interface OwnThread {
  name: string
  language: string
  now: number
  expect: string
  me: { name: string; email: string }
  record: ThreadRecord
}

export const WORKSPACE = "maria@northwind.example"
export const TIME_ZONE = "UTC"

/** How the rep signs in each language. */
const MY_NAME: Record<string, string> = { en: "Maria Lind", ru: "Мария Линд", zh: "林玛丽" }

const instant = (when: When) => Date.parse(`${when.replace(" ", "T")}:00Z`)

/** Builds the record that capture would have made of the script. @throws RangeError for a quote that is not in its text. */
export function ownThread(name: string, script: Script): OwnThread {
  const thread = threadId(WORKSPACE, "gmail", name)
  const contacts = Object.values(script.people).map((person) => contactOf(person))
  const idOf = (by: string) => {
    const person = script.people[by]
    if (!person) throw new RangeError(`Nobody is called "${by}" in "${name}"`)
    return contactId(WORKSPACE, person.email)
  }
  const activities: Activity[] = []
  const asks: Ask[] = []
  const commitments: Commitment[] = []
  const signals: Signal[] = []
  script.lines.forEach((line, index) => {
    const activity = activityOf(line, index, script, thread, idOf)
    activities.push(activity)
    const writer = line.by === "me" ? null : idOf(line.by)
    const row = (kind: string, quote: string) => {
      if (!line.text.includes(quote)) throw new RangeError(`"${quote}" is not in its text in "${name}"`)
      return {
        id: key(kind, activity.id, quote),
        workspace: WORKSPACE,
        activityId: activity.id,
        threadId: thread,
        contactId: writer,
        quote,
        at: activity.at,
      }
    }
    for (const given of line.asks ?? []) {
      const ask = typeof given === "string" ? { quote: given } : given
      asks.push({
        ...row("ask", ask.quote),
        kind: ask.kind ?? "question",
        dueAt: ask.due ? instant(ask.due) : null,
        dueText: ask.dueText ?? null,
        answeredBy: script.answered?.includes(ask.quote) ? "answered" : null,
      })
    }
    for (const { quote, due, kept } of line.promises ?? []) {
      commitments.push({
        ...row("commitment", quote),
        by: writer === null ? "us" : "them",
        dueAt: due ? instant(due) : null,
        dueText: null,
        keptBy: kept ? "kept" : null,
      })
    }
    for (const { kind, quote, polarity } of line.signals ?? []) {
      signals.push({ ...row("signal", quote), kind, polarity: polarity ?? -1 })
    }
  })
  const hours = Object.entries(script.hours ?? {})
  return {
    name,
    language: script.language,
    now: instant(script.now),
    expect: script.expect,
    me: { name: MY_NAME[script.language] ?? "Maria Lind", email: WORKSPACE },
    record: {
      thread: {
        id: thread,
        workspace: WORKSPACE,
        site: "gmail",
        sourceId: name,
        url: "https://mail.google.com/mail/u/0/",
        subject: script.subject,
        lastActivityAt: activities.at(-1)?.at ?? 0,
        dealId: script.deal ? "deal" : null,
        dealRule: null,
        contactId: null,
        newerSeen: false,
      },
      activities,
      contacts,
      companies: companiesOf(contacts),
      deal: script.deal ? dealOf(script.subject, script.deal, contacts) : null,
      facts: Object.values(script.people).flatMap(positionOf),
      asks,
      commitments,
      signals,
      cancelled: [],
      notices: [],
      replyLatencies: Object.fromEntries(
        hours.map(([by, list]) => [idOf(by), list.map((one) => one * 3_600_000)]),
      ),
    },
  }
}

function activityOf(
  line: Line,
  index: number,
  script: Script,
  thread: string,
  idOf: (by: string) => string,
): Activity {
  const others = line.by === "me" ? (line.to ?? Object.keys(script.people)) : [line.by]
  const participants = others.map((by) => ({
    contactId: idOf(by),
    email: script.people[by]?.email ?? "",
    part: line.by === "me" ? ("to" as const) : ("from" as const),
  }))
  return {
    id: activityId(WORKSPACE, "gmail", `${thread}-${index}`),
    workspace: WORKSPACE,
    kind: line.kind ?? "email",
    site: "gmail",
    sourceId: `${thread}-${index}`,
    threadId: thread,
    url: "https://mail.google.com/mail/u/0/",
    at: instant(line.at),
    atIsGuess: false,
    direction: line.by === "me" ? "out" : "in",
    subject: line.subject ?? script.subject,
    text: line.text,
    language: line.language ?? script.language,
    participants,
    contactIds: participants.map((one) => one.contactId),
    companyIds: [],
    attachments: line.attachments ?? [],
    extraction: 1,
  }
}

function contactOf({ name, email, kind, optedOut }: Script["people"][string]): Contact {
  return {
    id: contactId(WORKSPACE, email),
    workspace: WORKSPACE,
    emails: [email],
    kind: kind ?? "person",
    companyId: companyId(WORKSPACE, email.slice(email.indexOf("@") + 1)),
    name,
    optedOut: optedOut ?? false,
    firstSeenAt: 0,
    lastActivityAt: 0,
  }
}

function positionOf({ email, position }: Script["people"][string]): Fact[] {
  if (position === undefined) return []
  const subject = { kind: "contact" as const, id: contactId(WORKSPACE, email) }
  const provenance = { by: "rule", rule: "signature", observationId: null, quote: position, at: 0 } as const
  return [
    {
      id: key("position", email),
      workspace: WORKSPACE,
      subject,
      field: "position",
      value: position,
      provenance,
    },
  ]
}

function companiesOf(contacts: readonly Contact[]) {
  const domains = [...new Set(contacts.map((contact) => contact.emails[0]?.split("@")[1] ?? ""))]
  return domains.map((domain) => ({
    id: companyId(WORKSPACE, domain),
    workspace: WORKSPACE,
    domains: [domain],
    name: null,
    firstSeenAt: 0,
  }))
}

function dealOf(name: string, deal: NonNullable<Script["deal"]>, contacts: readonly Contact[]): Deal {
  return {
    id: "deal",
    workspace: WORKSPACE,
    name,
    stage: deal.stage ?? null,
    status: deal.status ?? "open",
    amount: deal.amount ?? null,
    currency: deal.amount === undefined ? null : "EUR",
    companyId: contacts[0]?.companyId ?? null,
    contactIds: contacts.map((contact) => contact.id),
    remote: { connector: "hubspot", id: "1", url: null },
    updatedAt: 0,
  }
}
