import { type Activity, activityId } from "~src/record/activity"
import type { CaptureContext, Changes } from "~src/record/changes"
import type { Contact } from "~src/record/contact"
import type { ChatObservation, TicketObservation } from "~src/record/observed-page"
import { threadId } from "~src/record/thread"
import { keepSaid } from "../keep-said"
import { matchDeal } from "../matching/deal"
import { noChanges } from "../no-changes"
import { EXTRACTION_VERSION, readText } from "../read-mail"
import { settle } from "../settle"

/** What was said in a chat or ticket: by whom (null: by us), when, in which words. */
interface Spoken {
  id: string
  /** Null: one of us. */
  from: Contact | null
  at: number | null
  text: string
}

type SpokenContext = Pick<
  CaptureContext,
  "workspace" | "deals" | "thread" | "activities" | "asks" | "commitments" | "timeZone"
>

interface Conversation {
  kind: "message" | "ticket"
  site: string
  url: string
  seenAt: number
  sourceId: string
  subject: string
  /** The people of the record who take part; at least one. */
  people: readonly Contact[]
  spoken: readonly Spoken[]
}

/** A chat with people of the record. `partners` by any of the site's ids; messages of others in it are left out. */
export function captureChat(
  observation: ChatObservation,
  partners: ReadonlyMap<string, Contact>,
  context: SpokenContext,
): Changes {
  const spoken = observation.messages.flatMap((message): Spoken[] => {
    const { id, from, sentAt, text } = message
    if (from === null) return [{ id, from: null, at: sentAt, text }]
    const contact = partners.get(from.memberId ?? "") ?? partners.get(from.sourceId ?? "")
    return contact ? [{ id, from: contact, at: sentAt, text }] : []
  })
  const { site, url, seenAt, threadId: sourceId } = observation
  const people = [...new Map([...partners.values()].map((contact) => [contact.id, contact])).values()]
  const subject = observation.partners.map((partner) => partner.name).join(", ")
  return captureSpoken({ kind: "message", site, url, seenAt, sourceId, subject, people, spoken }, context)
}

/** A support ticket of somebody of the record: their words are theirs, all others' are ours. */
export function captureTicket(
  observation: TicketObservation,
  requester: Contact,
  context: SpokenContext,
): Changes {
  const name = observation.requester?.name ?? null
  const spoken = observation.messages.map(({ id, from, sentAt, text }): Spoken => {
    const theirs =
      from.email !== null ? requester.emails.includes(from.email) : from.name !== null && from.name === name
    return { id, from: theirs ? requester : null, at: sentAt, text }
  })
  const { site, url, seenAt, ticketId: sourceId, subject } = observation
  return captureSpoken(
    { kind: "ticket", site, url, seenAt, sourceId, subject, people: [requester], spoken },
    context,
  )
}

function captureSpoken(conversation: Conversation, context: SpokenContext): Changes {
  const changes = noChanges()
  const { workspace } = context
  const { site, sourceId, people, url, subject } = conversation
  const thread = threadId(workspace, site, sourceId)
  const contactIds = people.map((person) => person.id)
  const companyIds = [...new Set(people.flatMap((person) => person.companyId ?? []))]
  for (const { id: messageId, from, at, text } of conversation.spoken) {
    const id = activityId(workspace, site, `${sourceId}/${messageId}`)
    const known = context.activities.find((activity) => activity.id === id)
    const activity: Activity = {
      id,
      workspace,
      kind: conversation.kind,
      site,
      sourceId: messageId,
      threadId: thread,
      url,
      at: at ?? known?.at ?? conversation.seenAt,
      atIsGuess: at === null,
      direction: from === null ? "out" : "in",
      subject,
      text,
      language: null,
      participants: people.map((person) => ({
        contactId: person.id,
        email: person.emails[0] ?? "",
        part: person.id === from?.id ? "from" : "to",
      })),
      contactIds,
      companyIds,
      attachments: [],
      extraction: EXTRACTION_VERSION,
    }
    const reading = readText(text, activity.at, context.timeZone)
    changes.activities.push({ ...activity, language: reading.language })
    keepSaid(reading, activity, from?.id ?? null, changes)
  }
  if (changes.activities.length === 0) return changes
  settle(context, changes)
  const match = matchDeal(context.thread, { contactIds, companyIds }, context.deals)
  changes.threads.push({
    id: thread,
    workspace,
    site,
    sourceId,
    url,
    subject,
    lastActivityAt: Math.max(
      ...[...context.activities, ...changes.activities].map((activity) => activity.at),
    ),
    dealId: match.dealId,
    dealRule: match.rule,
    contactId: context.thread?.contactId ?? null,
    newerSeen: false,
  })
  return changes
}
