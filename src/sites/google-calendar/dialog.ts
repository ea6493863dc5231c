import type { ObservedEvent } from "~src/record/observed-page"
import { foldSpace } from "../address"
import { conferenceAt, conferenceIn } from "../conference"
import { leavesOf } from "../leaves"
import { MAX_SHORT_TEXT } from "../limits"
import { find, findAllOutside } from "../selector"
import { timeRangeOf } from "../time-range"
import { isPutAway } from "../visible"
import type { EventId } from "./event-id"
import { eventIdOf } from "./event-id"
import { guestsIn } from "./guests"
import * as selectors from "./selectors"

/** Null: no event is open here. */
export type EventReading =
  | { kind: "event"; event: ObservedEvent; id: EventId }
  | { kind: "incomplete"; missing: string[] }
  | null

/** Reads the pop-up of the event that was clicked. */
export function readDialog(page: Document, now: number): EventReading {
  const [dialog] = findAllOutside(page, selectors.dialog).filter((one) => !isPutAway(one))
  if (dialog === undefined) return null
  const id = eventIdOf(encodedId(dialog))
  const title = find(dialog, selectors.dialogTitle)
  const box = find(dialog, selectors.dialogWhen)
  const when = box === null ? null : whenText(box, title)
  if (id === null || title === null || when === null) {
    const found = [
      [id, selectors.eventId],
      [title, selectors.dialogTitle],
      [when, selectors.dialogWhen],
    ] as const
    return { kind: "incomplete", missing: found.flatMap(([what, { name }]) => (what === null ? [name] : [])) }
  }
  const language = page.documentElement.lang
  const range = timeRangeOf(when, { language, order: null, now, day: null })
  const location = locationIn(dialog)
  return {
    kind: "event",
    id,
    event: {
      id: id.id,
      title: foldSpace(title.textContent ?? "").slice(0, MAX_SHORT_TEXT),
      startsAt: range?.startsAt ?? null,
      endsAt: range?.endsAt ?? null,
      when: when.slice(0, 500),
      ...guestsIn(dialog),
      location,
      conferenceUrl: conferenceIn(dialog) ?? conferenceAt(location ?? ""),
      // The page says it in words only.
      cancelled: false,
    },
  }
}

/** On the pop-up itself, around it, or on what it holds. */
function encodedId(dialog: Element): string | null {
  const element = dialog.closest("[data-eventid]") ?? find(dialog, selectors.eventId)
  return element?.getAttribute("data-eventid") ?? null
}

/** The line after the title: what follows is how often the event repeats. */
function whenText(box: Element, title: Element | null): string | null {
  if (title === null || !box.contains(title)) return joined(box)
  let at: Element | null = title
  while (at !== null && at !== box && at.nextElementSibling === null) at = at.parentElement
  const line = at === null || at === box ? null : at.nextElementSibling
  return line === null ? null : joined(line)
}

/** Pieces of the time stand in elements of their own, with nothing between them. */
function joined(element: Element): string | null {
  const text = leavesOf(element).join(" ")
  return text === "" ? null : text
}

/** A hidden "Location:" stands before the place. */
function locationIn(dialog: Element): string | null {
  const box = find(dialog, selectors.dialogLocation)
  if (box === null) return null
  const texts = leavesOf(box)
  const shown = texts.length > 1 && /[:：]$/u.test(texts[0] ?? "") ? texts.slice(1) : texts
  return shown.length === 0 ? null : shown.join(", ").slice(0, MAX_SHORT_TEXT)
}
