import { activityId } from "~src/record/activity"
import { domainOf } from "~src/record/address"
import type { CaptureContext, Changes } from "~src/record/changes"
import { contactId } from "~src/record/contact"
import type { ObservedMessage, SentObservation, ThreadObservation } from "~src/record/observation"
import { threadId } from "~src/record/thread"
import { addressesIn } from "./identity/addresses-in"
import { mailboxOf } from "./identity/aliases"
import { registrableDomain } from "./identity/organisation"
import { keepMessage } from "./keep-message"
import { matchDeal } from "./matching/deal"
import { noChanges } from "./no-changes"
import { People } from "./people"
import type { MailReading } from "./read-mail"
import { settle } from "./settle"
import { triage } from "./triage/triage"

/** A message that has just been sent, as the conversation that it opens or continues. */
export function conversationOf(observation: ThreadObservation | SentObservation): ThreadObservation {
  if (observation.kind === "mail.thread") return observation
  const { message, ...seen } = observation
  return {
    ...seen,
    kind: "mail.thread",
    threadId: observation.threadId ?? message.id,
    view: "full",
    messages: [message],
    collapsed: 0,
  }
}

/** So many addresses that a message only mentions are looked up: whoever wrote what it hands on may be known. */
const MOST_MENTIONED = 30

/** By what the people and companies of a conversation are found in the record. */
export function keysOf(observation: ThreadObservation): {
  emails: string[]
  contactIds: string[]
  domains: string[]
} {
  const people = observation.messages.flatMap((message) => [
    message.from,
    ...message.to,
    ...message.cc,
    ...message.bcc,
  ])
  const keys = keysOfPeople(
    observation.workspace,
    people.map((person) => person.email),
  )
  const mentioned = observation.messages.flatMap(({ html }) => addressesIn(html, MOST_MENTIONED))
  return { ...keys, ...contactKeys(observation.workspace, [...keys.emails, ...mentioned]) }
}

/** By what people are found in the record of a workspace. */
export function keysOfPeople(
  workspace: string,
  addresses: readonly string[],
): { emails: string[]; contactIds: string[]; domains: string[] } {
  const keys = contactKeys(workspace, addresses)
  return { ...keys, domains: [...new Set(keys.emails.map((email) => registrableDomain(domainOf(email))))] }
}

function contactKeys(workspace: string, addresses: readonly string[]) {
  const emails = [...new Set(addresses)]
  return { emails, contactIds: [...new Set(emails.map((email) => contactId(workspace, mailboxOf(email))))] }
}

/** The record's thread that a conversation belongs to. */
export function threadOf(observation: ThreadObservation): string {
  return threadId(observation.workspace, observation.site, observation.threadId)
}

/**
 * What an observation means for the record: whole rows to put, each with its provenance. Pure: the same observation
 * on the same record gives the same rows, and on its own result the same again.
 *
 * @param read what a message says; asked only of those that triage lets through, with the subject for the one that
 * opened the conversation and null for all others: a page shows only that one's
 */
export function capture(
  observation: ThreadObservation,
  read: (message: ObservedMessage, subject: string | null) => MailReading,
  context: CaptureContext,
): Changes {
  const changes = noChanges()
  const people = new People(context)
  const thread = threadOf(observation)

  for (const message of observation.messages) {
    const id = activityId(context.workspace, observation.site, message.id)
    const verdict = triage(message, context)
    // What was kept once stays, whatever later rules say; only the rep's own word takes it back.
    const kept = context.activities.some((activity) => activity.id === id)
    if (!verdict.keep && !(kept && verdict.reason !== "excluded")) {
      changes.skips.push({
        id,
        workspace: context.workspace,
        threadId: thread,
        reason: verdict.reason,
        about: verdict.about,
        rule: verdict.rule,
        at: message.sentAt ?? observation.seenAt,
      })
      continue
    }
    keepMessage({
      observation,
      message,
      reading: read(message, subjectOf(message, observation, context)),
      threadId: thread,
      context,
      people,
      changes,
    })
  }

  if (changes.activities.length > 0) {
    people.into(changes)
    settle(context, changes)
    changes.threads.push(threadRow(observation, thread, context, changes))
  }
  return changes
}

/** The conversation's subject for the message that opened it, null for all others. */
function subjectOf(
  message: ObservedMessage,
  { subject, messages, collapsed }: ThreadObservation,
  { activities }: CaptureContext,
): string | null {
  const { sentAt } = message
  if (collapsed > 0 || (sentAt === null && messages[0] !== message)) return null
  const others = [...messages.map((other) => other.sentAt), ...activities.map(({ at }) => at)]
  const isFirst = others.every((at) => at === null || sentAt === null || at >= sentAt)
  return isFirst ? subject : null
}

function threadRow(
  observation: ThreadObservation,
  id: string,
  context: CaptureContext,
  changes: Changes,
): Changes["threads"][number] {
  const activities = [...context.activities, ...changes.activities]
  const lastActivityAt = Math.max(...activities.map((activity) => activity.at))
  const match = matchDeal(
    context.thread,
    {
      contactIds: activities.flatMap((activity) => activity.contactIds),
      companyIds: activities.flatMap((activity) => activity.companyIds),
    },
    context.deals,
  )
  return {
    id,
    workspace: context.workspace,
    site: observation.site,
    sourceId: observation.threadId,
    url: observation.url,
    subject: observation.subject,
    lastActivityAt,
    dealId: match.dealId,
    dealRule: match.rule,
    contactId: context.thread?.contactId ?? null,
    newerSeen: false,
  }
}
