import type { ListObservation, ThreadObservation } from "~src/record/observation"
import type { CalendarObservation } from "~src/record/observed-page"
import type { Reader, Reading } from "../reader"
import { findAllOutside } from "../selector"
import { isPutAway } from "../visible"
import { accountOf, ownNames } from "./account"
import { readCalendar } from "./calendar"
import { readList } from "./list"
import type { Place } from "./place"
import { placeOf } from "./place"
import { accountMenu, body, mailboxRoot, pane, subject } from "./selectors"
import { headingIn, readThread } from "./thread"

export const OUTLOOK = "outlook"

const MAX_EVENTS = 500

/** Reads Outlook on the web: the open conversation, the list of conversations, or a calendar view. */
export const readOutlook: Reader = (page, url, now): Reading => {
  const place = placeOf(url)
  if (place.kind === "calendar") return calendarReading(page, url, now)
  return place.kind === "mail" && !place.unsent ? mailReading(page, url, place, now) : { kind: "nothing" }
}

function mailReading(page: Document, url: URL, place: Place, now: number): Reading {
  const account = accountOf(page)
  const root = openPane(page)
  // Without an account nothing may be kept, yet it must be known whether there was something to read.
  const whose = account ?? { email: "", name: null }
  const context = {
    account: whose,
    ownNames: ownNames(page, whose),
    language: page.documentElement.lang,
    now,
  }
  const thread = root === null ? null : readThread(root, context)
  const list = readList(page)
  const missing = [
    ...(thread?.kind === "incomplete" ? thread.missing : []),
    ...(list?.kind === "incomplete" ? list.missing : []),
  ]
  if (account === null && (thread !== null || list !== null)) missing.push(mailboxRoot.name, accountMenu.name)
  if (account !== null && place.thread && (root === null || headingIn(root) === null))
    missing.push(subject.name)
  if (missing.length > 0) return blind(account?.email ?? null, missing)
  if (account === null) return { kind: "nothing" }

  const seen = { site: OUTLOOK, workspace: account.email, url: url.href.slice(0, 4000), seenAt: now }
  const observations: (ThreadObservation | ListObservation)[] = []
  if (thread?.kind === "thread") {
    const view = place.popout ? "popout" : list === null ? "full" : "split"
    observations.push({ ...seen, ...thread.thread, view })
  }
  if (list?.kind === "list") observations.push({ ...seen, kind: "mail.list", rows: list.rows })
  return observations.length === 0 ? { kind: "nothing" } : { kind: "seen", observations }
}

function calendarReading(page: Document, url: URL, now: number): Reading {
  const calendar = readCalendar(page, now)
  if (calendar === null) return { kind: "nothing" }
  const account = accountOf(page)?.email ?? null
  if (calendar.kind === "incomplete") return blind(account, calendar.missing)
  const observation: CalendarObservation = {
    kind: "calendar.events",
    site: OUTLOOK,
    url: url.href.slice(0, 4000),
    seenAt: now,
    account,
    detail: "grid",
    events: calendar.events.slice(0, MAX_EVENTS),
  }
  return { kind: "seen", observations: [observation] }
}

/** What is open: the smallest known part of the page that has a subject line. */
export function openPane(page: Document): HTMLElement | null {
  const panes = pane.css.flatMap((css) => findAllOutside(page, { ...pane, css: [css] }, body))
  return panes.find((one) => !isPutAway(one) && headingIn(one) !== null) ?? null
}

function blind(workspace: string | null, missing: readonly string[]): Reading {
  return { kind: "blind", workspace, missing: [...new Set(missing)] }
}
