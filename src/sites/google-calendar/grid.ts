import type { ObservedEvent } from "~src/record/observed-page"
import { foldSpace } from "../address"
import type { Day } from "../instant"
import { dayOf, plainDigits } from "../instant"
import { leavesOf } from "../leaves"
import { MAX_SHORT_TEXT } from "../limits"
import { cssOf, find, findAllOutside } from "../selector"
import { countClocks, isOnlyTimes, numbersAreTimes, timeRangeOf } from "../time-range"
import { isPutAway } from "../visible"
import type { EventId } from "./event-id"
import { eventIdOf, isTask } from "./event-id"
import * as selectors from "./selectors"

export interface GridEvent {
  event: ObservedEvent
  id: EventId
}

/** Null: no events are shown here. */
export type GridReading =
  | { kind: "grid"; events: GridEvent[] }
  | { kind: "incomplete"; missing: string[] }
  | null

const COMMA = /[,、，،]/u

/** Reads the events of a day, week or month: id, title, and the times where the page leaves no doubt about them. */
export function readGrid(page: Document, now: number): GridReading {
  const chips = findAllOutside(page, selectors.chip, selectors.dialog).filter(
    (chip) => !isTask(chip.getAttribute("data-eventid")) && !isPutAway(chip),
  )
  if (chips.length === 0) return null
  const known = chips.flatMap((chip) => {
    const id = eventIdOf(chip.getAttribute("data-eventid"))
    return id === null ? [] : [{ chip, id }]
  })
  if (known.length === 0) return { kind: "incomplete", missing: [selectors.eventId.name] }
  const byId = new Map<string, GridEvent>()
  for (const { chip, id } of known) {
    const event = readChip(chip, id, now)
    const there = byId.get(id.id)
    if (event !== null && (there === undefined || there.event.startsAt === null)) {
      byId.set(id.id, { event, id })
    }
  }
  return byId.size === 0
    ? { kind: "incomplete", missing: [selectors.chipLabel.name] }
    : { kind: "grid", events: [...byId.values()] }
}

function readChip(chip: HTMLElement, id: EventId, now: number): ObservedEvent | null {
  const language = chip.ownerDocument.documentElement.lang
  const { label, visible } = textsOf(chip)
  const title = titleIn(label, visible, language)
  if (title === null) return null
  const parts = label.replaceAll(title, " ").split(COMMA).map(foldSpace)
  const written = parts.find((part) => countClocks(part, language) > 0) ?? ""
  const day = dayOfColumn(chip) ?? dayIn(parts, language)
  const range =
    day !== null && countClocks(written, language) === 2 && numbersAreTimes(written, language)
      ? timeRangeOf(written, { language, order: null, now, day })
      : null
  return {
    id: id.id,
    title: title.slice(0, MAX_SHORT_TEXT),
    startsAt: range?.startsAt ?? null,
    endsAt: range?.endsAt ?? null,
    when: foldSpace(`${day === null ? "" : isoDay(day)} ${written}`).slice(0, 500),
    organiser: null,
    guests: [],
    location: null,
    conferenceUrl: null,
    cancelled: false,
  }
}

/**
 * What a screen reader says of a chip ("10am to 11am, Security review, Tom Becker, Accepted, Room 4, November 23, 2026")
 * and what is seen on it. The first is an attribute or, hidden, the longest text.
 */
function textsOf(chip: HTMLElement): { label: string; visible: string[] } {
  const leaves = leavesOf(chip)
  const labelled = chip.hasAttribute("aria-label") ? chip : find(chip, selectors.chipLabel)
  const written = foldSpace(labelled?.getAttribute("aria-label") ?? "")
  if (written !== "") return { label: written, visible: leaves }
  const longest = [...leaves].sort((a, b) => b.length - a.length)[0] ?? ""
  return { label: longest, visible: leaves.filter((text) => text !== longest) }
}

/** The first visible text that the label repeats and that is no time. */
function titleIn(label: string, visible: readonly string[], language: string): string | null {
  for (const text of visible) {
    const title = text.replace(/[,、，،]\s*$/u, "").trim()
    if (/[\p{L}\p{N}]/u.test(title) && label.includes(title) && !isOnlyTimes(title, language)) return title
  }
  return null
}

function dayOfColumn(chip: Element): Day | null {
  const key = Number(chip.closest(cssOf(selectors.day).join())?.getAttribute("data-datekey"))
  const day = { year: 1970 + (key >> 9), month: ((key >> 5) & 15) - 1, date: key & 31 }
  const at = new Date(day.year, day.month, day.date)
  const isReal = at.getMonth() === day.month && at.getDate() === day.date
  return key > 0 && isReal && day.year >= 2000 && day.year < 2200 ? day : null
}

/** The date stands at the end of a label; English puts a comma into it. */
function dayIn(parts: readonly string[], language: string): Day | null {
  for (const count of [1, 2, 3]) {
    const text = plainDigits(parts.slice(-count).join(" ")).toLowerCase()
    const day = /(?<!\d)\d{4}(?!\d)/u.test(text) ? dayOf(text, language, null) : null
    if (day !== null) return day
  }
  return null
}

function isoDay({ year, month, date }: Day): string {
  return [year, String(month + 1).padStart(2, "0"), String(date).padStart(2, "0")].join("-")
}
