import type { Observation } from "~src/record/observation"

/** What `inspect` prints of a page that shows events, with instants as text; null for pages of other kinds. */
export function calendarSummary(observations: readonly Observation[]): object | null {
  const calendar = observations.find((one) => one.kind === "calendar.events")
  if (calendar === undefined) return null
  const { kind, account, detail, events } = calendar
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  return {
    kind,
    account,
    detail,
    events: events.map((event) => ({ ...event, startsAt: iso(event.startsAt), endsAt: iso(event.endsAt) })),
    blind: false,
    missing: [],
  }
}
