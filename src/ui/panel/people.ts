import type { Activity } from "~src/record/activity"
import { writerOf } from "~src/record/activity"
import type { Contact } from "~src/record/contact"
import { type Fact, type FactField, holding, type SubjectKind } from "~src/record/fact"
import type { ThreadRecord } from "~src/record/thread-record"

/** Whom the thread is about: whom the rep chose, else the last outside writer, else the first person written to. */
export function mainContact(record: ThreadRecord): Contact | null {
  const byId = (id: string | null | undefined) => record.contacts.find((contact) => contact.id === id) ?? null
  const lastWriter = [...record.activities]
    .reverse()
    .map(writerOf)
    .find((id) => id !== null)
  return (
    byId(record.thread.contactId) ??
    byId(lastWriter) ??
    byId(record.activities.at(-1)?.contactIds[0]) ??
    record.contacts[0] ??
    null
  )
}

/** A person's name, or the address where there is none. */
export function displayName(contact: Contact): string {
  return contact.name || (contact.emails[0] ?? contact.id)
}

/** All facts for one field of one subject, the one that holds first. */
export function factsOf(
  facts: readonly Fact[],
  kind: SubjectKind,
  id: string,
  field: FactField,
): readonly Fact[] {
  const own = facts.filter(
    (fact) => fact.subject.kind === kind && fact.subject.id === id && fact.field === field,
  )
  const best = holding(own)
  if (best === null) return []
  return [best, ...own.filter((fact) => fact !== best).sort((a, b) => b.provenance.at - a.provenance.at)]
}

/** How a person took part, the most telling way first: writes, is written to, only in copy; null for not at all. */
export function partOf(contactId: string, activities: readonly Activity[]): "writes" | "to" | "cc" | null {
  const parts = new Set(
    activities.flatMap((activity) =>
      activity.participants.filter((one) => one.contactId === contactId).map((one) => one.part),
    ),
  )
  if (parts.has("from")) return "writes"
  if (parts.has("to")) return "to"
  return parts.size > 0 ? "cc" : null
}

/** The middle of an even or odd number of values; null for none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}
