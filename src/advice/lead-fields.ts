import type { ThreadRecord } from "~src/record/thread-record"
import { buyingGroup } from "./buying-group"
import { isInstant } from "./clock"
import type { LeadFields } from "./lead-score"

/** What was known of a conversation on its first day: nothing later, or the score would foretell the past. */
export function leadFieldsOf(record: ThreadRecord, me: string): LeadFields {
  const first = record.activities.filter((one) => isInstant(one.at)).sort((a, b) => a.at - b.at)[0]
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
