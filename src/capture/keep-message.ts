import { type Activity, activityId, type Participant } from "~src/record/activity"
import type { CaptureContext, Changes } from "~src/record/changes"
import type { Contact } from "~src/record/contact"
import type { ObservedMessage, ThreadObservation } from "~src/record/observation"
import { isOwn } from "./identity/organisation"
import { personName } from "./identity/person-name"
import { keepDeparture, keepSaid } from "./keep-said"
import { learnFromForwards, learnFromSignature } from "./learn-from-signature"
import type { People } from "./people"
import { EXTRACTION_VERSION, type MailReading } from "./read-mail"
import { clockShown } from "./zones/quoted-clock"

/** A message that is being kept, with all that belongs to it. */
export interface Kept {
  observation: ThreadObservation
  message: ObservedMessage
  reading: MailReading
  threadId: string
  context: CaptureContext
  people: People
  changes: Changes
}

/** Adds one message that triage let through: the activity, its people, what they say of themselves and to us. */
export function keepMessage(kept: Kept): void {
  const { observation, message, reading, context, changes } = kept
  const id = activityId(context.workspace, observation.site, message.id)
  // A time that the page does not tell must not move when the page is seen again.
  const known = context.activities.find((activity) => activity.id === id)
  const sentAt = message.sentAt ?? known?.at ?? observation.seenAt
  const outgoing = message.outgoing || isOwn(message.from.email, context.workspace)
  const { participants, contacts } = participantsOf(kept, sentAt)
  const startsAt = message.invitation?.cancelled ? null : (message.invitation?.startsAt ?? null)
  const activity: Activity = {
    id,
    workspace: context.workspace,
    // A meeting is when it takes place, as in a calendar. What does not tell when, or calls one off, is a mail.
    kind: startsAt === null ? "email" : "meeting",
    site: observation.site,
    sourceId: message.id,
    threadId: kept.threadId,
    url: observation.url,
    at: startsAt ?? sentAt,
    atIsGuess: startsAt === null && message.sentAt === null,
    direction: outgoing ? "out" : "in",
    subject: observation.subject,
    text: reading.text,
    language: reading.language,
    participants,
    contactIds: [...new Set(participants.map((participant) => participant.contactId))],
    companyIds: [...new Set(contacts.flatMap((contact) => (contact.companyId ? [contact.companyId] : [])))],
    attachments: message.attachments,
    automatic: outgoing || message.invitation ? null : reading.automatic,
    extraction: EXTRACTION_VERSION,
  }
  changes.activities.push(activity)
  changes.observations.push({
    id,
    workspace: context.workspace,
    site: observation.site,
    url: observation.url,
    seenAt: observation.seenAt,
    threadId: kept.threadId,
    subject: observation.subject,
    message,
    extraction: EXTRACTION_VERSION,
  })
  const writer = outgoing ? null : (participants.find(({ part }) => part === "from")?.contactId ?? null)
  const written: Activity = { ...activity, at: sentAt, atIsGuess: message.sentAt === null }
  // A machine asks, promises and feels nothing, and the name under its words may be that of whoever stands in.
  if (activity.automatic) {
    if (writer) keepDeparture(activity.automatic, written, writer, changes)
    return
  }
  if (writer) learnFromSignature(kept, written, writer)
  if (writer) learnFromClock(kept, written, writer)
  learnFromForwards(kept, written)
  keepSaid(reading, written, writer, changes)
}

function participantsOf(kept: Kept, at: number): { participants: Participant[]; contacts: Contact[] } {
  const { message, context, people } = kept
  const participants: Participant[] = []
  const contacts = new Map<string, Contact>()
  const seen = new Set<string>()
  for (const [part, addresses] of [
    ["from", [message.from]],
    ["to", message.to],
    ["cc", message.cc],
    ["bcc", message.bcc],
  ] as const) {
    for (const address of addresses) {
      if (seen.has(address.email) || isOwn(address.email, context.workspace)) continue
      seen.add(address.email)
      const contact = people.meet(address, at)
      contacts.set(contact.id, contact)
      participants.push({ contactId: contact.id, email: address.email, part })
      const name = personName(address.name, address.email)
      if (name === null) continue
      people.learn("contact", contact.id, "name", name, {
        by: "rule",
        rule: "mail-header",
        observationId: activityIdOf(kept),
        quote: address.name,
        at,
      })
    }
  }
  return { participants, contacts: [...contacts.values()] }
}

function learnFromClock(kept: Kept, activity: Activity, contactId: string): void {
  const { context, changes, reading, people } = kept
  const earlier = [...context.activities, ...changes.activities].filter(
    (one) => !one.atIsGuess && one.at < activity.at,
  )
  const shown = clockShown(
    reading.quotedSent,
    earlier.map(({ at }) => at),
  )
  if (shown === null || activity.atIsGuess) return
  const { offset, written } = shown
  const { id: observationId, at } = activity
  people.learn("contact", contactId, "utc_offset", offset, {
    by: "rule",
    rule: "quoted-clock",
    observationId,
    quote: written,
    at,
  })
}

function activityIdOf({ context, observation, message }: Kept): string {
  return activityId(context.workspace, observation.site, message.id)
}
