import type { Activity } from "~src/record/activity"
import type { Ask } from "~src/record/ask"
import type { Commitment } from "~src/record/commitment"
import type { Signal } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"

interface Said {
  activityId: string
  quote: string
  at: number
}

/** Open asks, open commitments and signals whose words stand in the thread, oldest first, each said once. */
export function standing(
  record: ThreadRecord,
  activities: readonly Activity[],
): { asks: Ask[]; commitments: Commitment[]; signals: Signal[] } {
  const texts = new Map(activities.map((one) => [one.id, plain(`${one.subject}\n${one.text}`)]))
  const stands = (row: Said) => {
    const quote = plain(row.quote)
    return quote !== "" && (texts.get(row.activityId)?.includes(quote) ?? false)
  }
  return {
    asks: once(
      record.asks.filter((ask) => ask.answeredBy === null && stands(ask)),
      (ask) => ask.contactId,
    ),
    commitments: once(
      record.commitments.filter((promise) => promise.keptBy === null && stands(promise)),
      (promise) => promise.by,
    ),
    signals: record.signals.filter(stands).sort(byTime),
  }
}

/** Of rows that say the same in the same words only the newest: a repeated question is one question. */
function once<Row extends Said>(rows: readonly Row[], by: (row: Row) => string | null): Row[] {
  const newest = new Map<string, Row>()
  for (const row of [...rows].sort(byTime)) newest.set(`${by(row)} ${plain(row.quote).toLowerCase()}`, row)
  return [...newest.values()].sort(byTime)
}

function byTime(a: Said, b: Said): number {
  return a.at - b.at
}

/** White space is how a page wraps lines; it tells nothing. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim()
}
