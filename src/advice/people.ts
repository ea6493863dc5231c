import { type Activity, writerOf } from "~src/record/activity"
import { holding } from "~src/record/fact"
import type { Signal } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"
import { type Habit, habitOf } from "./habit"

/** Somebody on the other side of the conversation. */
export interface Person {
  id: string
  /** Null where only an address is known. */
  name: string | null
  email: string
  kind: "person" | "role"
  position: string | null
  optedOut: boolean
  /** When they last wrote; null where they never did. */
  lastInAt: number | null
  habit: Habit
}

/** Everybody in the record but the rep, in the record's order. */
export function peopleOf(
  record: ThreadRecord,
  activities: readonly Activity[],
  me: string,
  optOut: Signal | null,
): Person[] {
  const lastIn = new Map<string, number>()
  for (const activity of activities) {
    const writer = writerOf(activity)
    if (writer !== null) lastIn.set(writer, activity.at)
  }
  return record.contacts
    .filter((contact) => !contact.emails.includes(me))
    .map((contact) => ({
      id: contact.id,
      name: contact.name,
      email: contact.emails[0] ?? "",
      kind: contact.kind,
      position: positionOf(record, contact.id),
      optedOut: contact.optedOut || (optOut !== null && optOut.contactId === contact.id),
      lastInAt: lastIn.get(contact.id) ?? null,
      habit: habitOf(record.replyLatencies[contact.id] ?? []),
    }))
}

function positionOf(record: ThreadRecord, contactId: string): string | null {
  const facts = record.facts.filter((fact) => fact.subject.id === contactId && fact.field === "position")
  return holding(facts)?.value || null
}
