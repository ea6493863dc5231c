import type { CalendarObservation } from "~src/record/observed-page"
import type { Reader, Reading } from "../reader"
import { accountOf } from "./account"
import { readDialog } from "./dialog"
import type { EventId } from "./event-id"
import { readEventPage } from "./event-page"
import { readGrid } from "./grid"
import { placeOf } from "./place"
import * as selectors from "./selectors"

export const GOOGLE_CALENDAR = "google-calendar"

const MAX_EVENTS = 500

/**
 * Reads Google Calendar: the event's own page, its pop-up, or else the grid. Only events of the signed-in account's own
 * calendar: those of colleagues and of holidays are shown beside them.
 */
export const readGoogleCalendar: Reader = (page, url, now): Reading => {
  const place = placeOf(url)
  if (place.unsaved) return { kind: "nothing" }
  const account = accountOf(page)
  const open = place.eventPage === null ? readDialog(page, now) : readEventPage(page, place.eventPage, now)
  if (open?.kind === "incomplete") {
    // Without an account this is the page for signing in, whose address names the event too.
    const nothing = account === null && place.eventPage !== null
    return nothing ? { kind: "nothing" } : blind(account, open.missing)
  }
  const grid = open === null ? readGrid(page, now) : null
  if (grid?.kind === "incomplete") return blind(account, grid.missing)
  const shown = open === null ? (grid?.events ?? []) : [open]
  if (shown.length === 0) return { kind: "nothing" }

  if (account === null) return blind(null, [selectors.accountButton.name])
  const events = shown.filter(({ id }) => isOwn(id, account)).map(({ event }) => event)
  if (events.length === 0) return { kind: "nothing" }
  const observation: CalendarObservation = {
    kind: "calendar.events",
    site: GOOGLE_CALENDAR,
    url: url.href.slice(0, 4000),
    seenAt: now,
    account,
    detail: open === null ? "grid" : "whole",
    events: events.slice(0, MAX_EVENTS),
  }
  return { kind: "seen", observations: [observation] }
}

const isOwn = ({ calendar }: EventId, account: string) => calendar === account

function blind(workspace: string | null, missing: readonly string[]): Reading {
  return { kind: "blind", workspace, missing: [...new Set(missing)] }
}
