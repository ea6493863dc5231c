import type { ThreadRecord } from "~src/record/thread-record"
import { buyingGroup } from "./buying-group"
import { isInstant } from "./clock"
import type { KnownLead, LeadFields } from "./lead-score"

/** What was known of a conversation on its first day: nothing later, or the score would foretell the past. */
export function leadFieldsOf(record: ThreadRecord, me: string): LeadFields {
  const first = firstOf(record)
  const contactId = first?.contactIds[0] ?? null
  const contact = record.contacts.find((one) => one.id === contactId)
  const position = buyingGroup(record, me)
    .members.find((member) => member.contactId === contactId)
    ?.roles.find(({ from }) => from === "position")
  return {
    channel: first?.site ?? null,
    begun: first ? (first.direction === "in" ? "by them" : "by us") : null,
    language: first?.language ?? null,
    mailbox: contact?.kind ?? null,
    position: position?.role ?? null,
  }
}

/**
 * Closed deals as leads, oldest first contact first. A deal that was talked about in several conversations is one
 * lead, known by the first of them.
 */
export function knownLeads(records: readonly ThreadRecord[], me: string): KnownLead[] {
  const begun = records.flatMap((record) => {
    const at = firstOf(record)?.at
    return at === undefined || record.deal === null || record.deal.status === "open" ? [] : [{ record, at }]
  })
  const firsts = new Map<string, ThreadRecord>()
  for (const { record } of begun.sort((a, b) => a.at - b.at)) {
    const dealId = record.deal?.id ?? ""
    if (!firsts.has(dealId)) firsts.set(dealId, record)
  }
  return [...firsts.values()].map((record) => ({
    fields: leadFieldsOf(record, me),
    won: record.deal?.status === "won",
  }))
}

function firstOf({ activities }: ThreadRecord) {
  return activities.filter((one) => isInstant(one.at) && !one.automatic).sort((a, b) => a.at - b.at)[0]
}
