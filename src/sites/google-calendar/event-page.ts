import { foldSpace } from "../address"
import { conferenceAt, conferenceIn } from "../conference"
import type { Day } from "../instant"
import { MAX_SHORT_TEXT } from "../limits"
import type { Selector } from "../selector"
import { find } from "../selector"
import type { TimeRange } from "../time-range"
import { timeRangeOf } from "../time-range"
import type { EventReading } from "./dialog"
import { eventIdOf } from "./event-id"
import { guestsIn } from "./guests"
import * as selectors from "./selectors"

/**
 * Reads the page of one saved event. Title, days and times are those that were saved, which the page keeps in
 * attributes beside what the rep is typing.
 */
export function readEventPage(page: Document, encoded: string, now: number): EventReading {
  const id = eventIdOf(encoded)
  const title = saved(page, selectors.pageTitle)
  const firstDay = dayIn(page, selectors.startDate)
  if (id === null || title === null || firstDay === null) {
    const found = [
      [id, selectors.eventId],
      [title, selectors.pageTitle],
      [firstDay, selectors.startDate],
    ] as const
    return { kind: "incomplete", missing: found.flatMap(([what, { name }]) => (what === null ? [name] : [])) }
  }
  const root = find(page, selectors.main) ?? page.body
  const language = page.documentElement.lang
  const range = rangeIn(page, firstDay, language, now)
  const location = saved(page, selectors.pageLocation)
  return {
    kind: "event",
    id,
    event: {
      id: id.id,
      title: title.slice(0, MAX_SHORT_TEXT),
      startsAt: range?.startsAt ?? null,
      endsAt: range?.endsAt ?? null,
      when: writtenTimes(page),
      ...guestsIn(root),
      location: location?.slice(0, MAX_SHORT_TEXT) ?? null,
      conferenceUrl: conferenceIn(root) ?? conferenceAt(location ?? ""),
      cancelled: false,
    },
  }
}

function rangeIn(page: Document, firstDay: Day, language: string, now: number): TimeRange | null {
  const lastDay = dayIn(page, selectors.endDate) ?? firstDay
  const at = (text: string, day: Day) => timeRangeOf(text, { language, order: null, now, day })
  if (find(page, selectors.allDay) !== null) {
    const [first, last] = [at("", firstDay), at("", lastDay)]
    return first === null ? null : { startsAt: first.startsAt, endsAt: last?.endsAt ?? null }
  }
  const [start, end] = [saved(page, selectors.startTime), saved(page, selectors.endTime)]
  const startsAt = start === null ? null : at(start, firstDay)
  if (startsAt === null || start === null || startsAt.endsAt !== null) return null
  const endsAt = end === null ? null : (at(end, lastDay)?.startsAt ?? null)
  return endsAt !== null && endsAt <= startsAt.startsAt ? null : { startsAt: startsAt.startsAt, endsAt }
}

function writtenTimes(page: Document): string {
  const days = [selectors.startDate, selectors.endDate].map((one) => find(page, one)?.dataset.date ?? "")
  const times = [selectors.startTime, selectors.endTime].map((one) => saved(page, one) ?? "")
  return foldSpace(`${days[0]} ${times[0]} – ${days[1]} ${times[1]}`).slice(0, 500)
}

/** "20261123" */
function dayIn(page: Document, selector: Selector): Day | null {
  const written = /^(\d{4})(\d{2})(\d{2})$/u.exec(find(page, selector)?.dataset.date ?? "")
  return written === null
    ? null
    : { year: Number(written[1]), month: Number(written[2]) - 1, date: Number(written[3]) }
}

/** What was saved in a field, or null where it is empty. */
function saved(page: Document, selector: Selector): string | null {
  const field = find(page, selector)
  const text = foldSpace(field?.dataset.initialValue ?? field?.getAttribute("value") ?? "")
  return text === "" ? null : text
}
