import type { CrmRecordObservation } from "~src/record/observed-page"
import type { WatchOptions } from "../watch"

/** How long a CRM may take to draw the next record, in milliseconds. */
const DRAWING = 4000

/**
 * Going from one record to the next, a CRM changes the address before the page, which then still shows the one that is
 * left. A record with another id that says exactly what the one before said is held back until it says something else,
 * or until the page must have been drawn: then there are two of the same name.
 */
export function holdRecordLeft(lookAgain: (after: number) => void): WatchOptions["hold"] {
  let told: { id: string; says: string } | null = null
  let waiting: { id: string; since: number } | null = null

  function isLeft({ record }: CrmRecordObservation, now: number): boolean {
    const { id } = record
    const says = saidBy(record)
    if (told === null || told.id === id || told.says !== says || says === null) {
      told = says === null ? null : { id, says }
      waiting = null
      return false
    }
    if (waiting?.id !== id) waiting = { id, since: now }
    const left = waiting.since + DRAWING - now
    if (left > 0) {
      lookAgain(left)
      return true
    }
    told = { id, says }
    return false
  }

  return (seen, now) => seen.filter((one) => one.kind !== "crm.record" || !isLeft(one, now))
}

/** Null for a record of which the page says nothing. */
function saidBy({ name, email, company, stage }: CrmRecordObservation["record"]): string | null {
  return name === null && email === null ? null : JSON.stringify([name, email, company, stage])
}
