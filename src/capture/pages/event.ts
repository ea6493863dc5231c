import { type Activity, activityId } from "~src/record/activity"
import type { CaptureContext, Changes } from "~src/record/changes"
import type { ObservedMessage } from "~src/record/observation"
import type { CalendarObservation, ObservedEvent } from "~src/record/observed-page"
import { threadId } from "~src/record/thread"
import { isOwn } from "../identity/organisation"
import { personName } from "../identity/person-name"
import { matchDeal } from "../matching/deal"
import { noChanges } from "../no-changes"
import { People } from "../people"
import { EXTRACTION_VERSION } from "../read-mail"
import { triage } from "../triage/triage"

export type EventContext = Pick<
  CaptureContext,
  | "workspace"
  | "contacts"
  | "companies"
  | "facts"
  | "signed"
  | "deals"
  | "thread"
  | "triageRules"
  | "personalMail"
>

/** The event as triage and identity know messages: from the organiser to the guests. */
export function invitationOf(event: ObservedEvent, workspace: string): ObservedMessage {
  const guests = event.guests.map((guest) => guest.address)
  const from = event.organiser ?? guests.find((guest) => isOwn(guest.email, workspace)) ?? guests[0]
  return {
    id: event.id,
    from: from ?? { email: workspace, name: null },
    to: guests,
    cc: [],
    bcc: [],
    sentAt: event.startsAt,
    sentAtText: event.when,
    html: "",
    truncated: false,
    attachments: [],
    invitation: null,
    outgoing: from === undefined || isOwn(from.email, workspace),
    bulk: { unsubscribe: false, mailingList: null },
  }
}

/** The thread of an event; moved, it stays the same. */
export function threadOfEvent(site: string, event: ObservedEvent, workspace: string): string {
  return threadId(workspace, site, event.id)
}

/**
 * What an open calendar event means: a meeting with its outside guests, or nothing where it is none of the CRM's
 * business. An event without a readable start is not kept: a meeting without a time helps nobody.
 */
export function captureEvent(
  observation: CalendarObservation,
  event: ObservedEvent,
  context: EventContext,
): Changes {
  const changes = noChanges()
  const { workspace } = context
  const message = invitationOf(event, workspace)
  const startsAt = event.startsAt
  if (startsAt === null || observation.detail === "grid") return changes
  const id = activityId(workspace, observation.site, event.id)
  const thread = threadOfEvent(observation.site, event, workspace)
  const verdict = triage(message, { ...context, activities: [] })
  if (!verdict.keep) {
    const { reason, about, rule } = verdict
    changes.skips.push({ id, workspace, threadId: thread, reason, about, rule, at: startsAt })
    return changes
  }
  const people = new People(context)
  const guests = outsideGuests(event, message, workspace).map(({ address, answer, part }) => {
    const contact = people.meet(address, observation.seenAt)
    const name = personName(address.name, address.email)
    const provenance = {
      by: "rule",
      rule: "calendar",
      observationId: null,
      quote: address.name,
      at: startsAt,
    } as const
    if (name) people.learn("contact", contact.id, "name", name, provenance)
    return { contact, email: address.email, answer, part }
  })
  people.into(changes)
  const contactIds = [...new Set(guests.map(({ contact }) => contact.id))]
  const companyIds = [...new Set(guests.flatMap(({ contact }) => contact.companyId ?? []))]
  changes.activities.push({
    id,
    workspace,
    kind: "meeting",
    site: observation.site,
    sourceId: event.id,
    threadId: thread,
    url: observation.url,
    at: startsAt,
    atIsGuess: false,
    direction: message.outgoing ? "out" : "in",
    subject: event.title,
    text: "",
    language: null,
    participants: guests.map(({ contact, email, part }) => ({ contactId: contact.id, email, part })),
    contactIds,
    companyIds,
    attachments: [],
    extraction: EXTRACTION_VERSION,
  } satisfies Activity)
  const match = matchDeal(context.thread, { contactIds, companyIds }, context.deals)
  changes.threads.push({
    id: thread,
    workspace,
    site: observation.site,
    sourceId: event.id,
    url: observation.url,
    subject: event.title,
    lastActivityAt: startsAt,
    dealId: match.dealId,
    dealRule: match.rule,
    contactId: context.thread?.contactId ?? null,
    newerSeen: false,
  })
  changes.meetings.push({
    id,
    workspace,
    startsAt,
    endsAt: event.endsAt,
    cancelled: event.cancelled,
    toldAt: observation.seenAt,
    location: event.location,
    conferenceUrl: event.conferenceUrl,
    guests: guests.map(({ contact, answer }) => ({ contactId: contact.id, answer })),
  })
  return changes
}

function outsideGuests(event: ObservedEvent, message: ObservedMessage, workspace: string) {
  const answers = new Map(event.guests.map((guest) => [guest.address.email, guest.answer]))
  const people = new Map([message.from, ...message.to].map((address) => [address.email, address]))
  return [...people.values()]
    .filter((address) => !isOwn(address.email, workspace))
    .map((address) => ({
      address,
      answer: answers.get(address.email) ?? ("none" as const),
      part: address.email === message.from.email ? ("from" as const) : ("to" as const),
    }))
}
