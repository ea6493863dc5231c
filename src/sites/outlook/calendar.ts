import type { ObservedEvent } from "~src/record/observed-page"
import { foldSpace } from "../address"
import type { Day } from "../instant"
import { dayOf, plainDigits } from "../instant"
import { MAX_SHORT_TEXT } from "../limits"
import { find, findAllOutside, isMatch } from "../selector"
import { countClocks, numbersAreTimes, timeRangeOf } from "../time-range"
import { isPutAway } from "../visible"
import { withoutCancelled } from "./cancelled"
import { body, tile, tileLabel } from "./selectors"

/** Null: no events are shown here. */
export type CalendarReading =
  | { kind: "events"; events: ObservedEvent[] }
  | { kind: "incomplete"; missing: string[] }
  | null

/**
 * Reads the events of a calendar view: id, title, times. Nothing known of the page tells guests with their addresses, or
 * which of several calendars an event is from.
 */
export function readCalendar(page: Document, now: number): CalendarReading {
  const tiles = findAllOutside(page, tile, body).filter((element) => !isPutAway(element))
  if (tiles.length === 0) return null
  const byId = new Map<string, ObservedEvent>()
  for (const element of tiles) {
    const event = readTile(element, now)
    if (event !== null && !byId.has(event.id)) byId.set(event.id, event)
  }
  return byId.size === 0
    ? { kind: "incomplete", missing: [tileLabel.name] }
    : { kind: "events", events: [...byId.values()] }
}

function readTile(element: HTMLElement, now: number): ObservedEvent | null {
  const id = element.dataset.calitemid ?? ""
  const labelled = isMatch(element, tileLabel) ? element : find(element, tileLabel)
  const label = foldSpace(labelled?.getAttribute("aria-label") ?? "")
  const lines = (labelled?.getAttribute("title") ?? "")
    .split("\n")
    .map(foldSpace)
    .filter((line) => line !== "")
  const [title] = lines
  // Label and tooltip say the same twice; where they don't, neither is believed.
  if (id === "" || title === undefined || !label.includes(title)) return null
  const language = element.ownerDocument.documentElement.lang
  const when = lines.length > 1 ? (lines[lines.length - 1] ?? "") : ""
  const rest = label.slice(label.indexOf(title) + title.length)
  const day = rest.includes(when) ? dayIn(rest.slice(rest.indexOf(when) + when.length), language) : null
  const isRange = countClocks(when, language) === 2 && numbersAreTimes(when, language)
  const range = day !== null && isRange ? timeRangeOf(when, { language, order: null, now, day }) : null
  const location = lines.length === 3 && rest.includes(lines[1] ?? "") ? (lines[1] ?? null) : null
  return {
    id: id.slice(0, 500),
    ...withoutCancelled(title.slice(0, MAX_SHORT_TEXT)),
    startsAt: range?.startsAt ?? null,
    endsAt: range?.endsAt ?? null,
    when: foldSpace(rest).slice(0, 500),
    organiser: null,
    guests: [],
    location: location?.slice(0, MAX_SHORT_TEXT) ?? null,
    conferenceUrl: null,
  }
}

/** "…, Thursday, September 17, 2026, By …": the first parts that together are a date. */
function dayIn(text: string, language: string): Day | null {
  const parts = plainDigits(text.slice(0, 300))
    .toLowerCase()
    .split(/[,、，،]/u)
    .slice(0, 6)
  for (let first = 0; first < parts.length; first++) {
    for (const count of [1, 2, 3]) {
      const piece = parts.slice(first, first + count).join(" ")
      const day = /(?<!\d)\d{4}(?!\d)/u.test(piece) ? dayOf(piece, language, null) : null
      if (day !== null) return day
    }
  }
  return null
}
