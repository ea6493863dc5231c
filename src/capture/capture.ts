import { activityId } from "~src/record/activity"
import type { CaptureContext, Changes } from "~src/record/changes"
import type { ObservedMessage, SentObservation, ThreadObservation } from "~src/record/observation"
import { threadId } from "~src/record/thread"
import { keepMessage } from "./keep-message"
import { matchDeal } from "./matching/deal"
import { People } from "./people"
import type { MailReading } from "./read-mail"
import { settle } from "./settle"
import { triage } from "./triage/triage"

/** Whose rows `capture` may need, to be looked up before it runs. */
export function peopleIn(observation: ThreadObservation | SentObservation): ObservedMessage["from"][] {
  return messagesOf(observation).flatMap((message) => [
    message.from,
    ...message.to,
    ...message.cc,
    ...message.bcc,
  ])
}

/** The thread that an observation belongs to. A sent message whose conversation is not shown yet opens one. */
export function threadOf(observation: ThreadObservation | SentObservation): string {
  const source =
    observation.kind === "mail.sent" ? (observation.threadId ?? observation.message.id) : observation.threadId
  return threadId(observation.workspace, observation.site, source)
}

export function messagesOf(observation: ThreadObservation | SentObservation): readonly ObservedMessage[] {
  return observation.kind === "mail.sent" ? [observation.message] : observation.messages
}

/**
 * What an observation means for the record: whole rows to put, each with its provenance. Pure: the same observation
 * on the same record gives the same rows, and on its own result the same again.
 *
 * @param readings what each message says, by message id; messages without one are left out
 */
export function capture(
  observation: ThreadObservation | SentObservation,
  readings: ReadonlyMap<string, MailReading>,
  context: CaptureContext,
): Changes {
  const changes = noChanges()
  const people = new People(context)
  const thread = threadOf(observation)

  for (const message of messagesOf(observation)) {
    const reading = readings.get(message.id)
    if (!reading) continue
    const verdict = triage(message, context)
    if (!verdict.keep) {
      changes.skips.push({
        id: activityId(context.workspace, observation.site, message.id),
        workspace: context.workspace,
        threadId: thread,
        reason: verdict.reason,
        about: verdict.about,
        rule: verdict.rule,
        at: message.sentAt ?? observation.seenAt,
      })
      continue
    }
    keepMessage({ observation, message, reading, threadId: thread, context, people, changes })
  }

  if (changes.activities.length > 0) {
    people.into(changes)
    settle(context, changes)
    changes.threads.push(threadRow(observation, thread, context, changes))
  }
  return changes
}

function threadRow(
  observation: ThreadObservation | SentObservation,
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
    sourceId: observation.threadId ?? changes.activities[0]?.sourceId ?? id,
    url: observation.url,
    subject: observation.subject,
    lastActivityAt,
    dealId: match.dealId,
    dealRule: match.rule,
    contactId: context.thread?.contactId ?? null,
    newerSeen: false,
  }
}

function noChanges(): Changes {
  return {
    observations: [],
    activities: [],
    contacts: [],
    companies: [],
    threads: [],
    facts: [],
    asks: [],
    commitments: [],
    signals: [],
    skips: [],
  }
}
