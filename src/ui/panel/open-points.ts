import type { Contact } from "~src/record/contact"
import type { ThreadRecord } from "~src/record/thread-record"
import { shortName } from "../format/names"

/** A question that nobody has answered or a promise that nobody has kept. */
export interface OpenPoint {
  id: string
  /** Who did what: "Petra asks", "You promised". */
  words: string
  quote: string
  activityId: string
  at: number
  /** Epoch milliseconds, or null where no date was named. */
  dueAt: number | null
}

const words = {
  asks: (name: string) => `${name} asks`,
  asked: "You asked",
  promises: (name: string) => `${name} promised`,
  promised: "You promised",
}

/** What is open between us, the most urgent first: by due date, then the newest. */
export function openPoints({
  asks,
  commitments,
  contacts,
}: Pick<ThreadRecord, "asks" | "commitments" | "contacts">): OpenPoint[] {
  const points = [
    ...asks
      .filter((ask) => ask.answeredBy === null)
      .map(({ contactId, ...ask }) => ({
        ...ask,
        words: contactId === null ? words.asked : words.asks(nameOf(contactId, contacts)),
      })),
    ...commitments
      .filter((one) => one.keptBy === null)
      .map(({ by, contactId, ...one }) => ({
        ...one,
        words: by === "us" ? words.promised : words.promises(nameOf(contactId, contacts)),
      })),
  ]
  return points
    .map(({ id, words: said, quote, activityId, at, dueAt }) => ({
      id,
      words: said,
      quote,
      activityId,
      at,
      dueAt,
    }))
    .sort((a, b) => (a.dueAt ?? NEVER) - (b.dueAt ?? NEVER) || b.at - a.at)
}

/** Later than any date; two of them compare as equal. */
const NEVER = Number.MAX_SAFE_INTEGER

function nameOf(contactId: string | null, contacts: readonly Contact[]): string {
  const contact = contacts.find((one) => one.id === contactId)
  return contact ? shortName(contact.name, contact.emails[0] ?? "") : "Somebody"
}
