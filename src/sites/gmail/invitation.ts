import type { Address } from "~src/record/address"
import type { ObservedInvitation } from "~src/record/observation"
import { emailOf, foldSpace, nameOf } from "../address"
import { MAX_PEOPLE, MAX_SHORT_TEXT } from "../limits"
import { find } from "../selector"
import { invitation } from "./selectors"

/**
 * The event that an invitation declares in its body (schema.org/Event, as Google Calendar and others write it), or
 * null. Its times are instants, so no word of the page's language is needed.
 */
export function invitationOf(body: Element): ObservedInvitation | null {
  const event = find(body, invitation)
  if (event === null) return null
  const title = property(event, "name")
  const start = property(event, "startDate")
  if (title === null || start === null) return null
  const end = property(event, "endDate")
  return {
    eventId: property(event, "eventId/googleCalendar")?.slice(0, 500) ?? null,
    cancelled: /\/EventCancell?ed$/iu.test(property(event, "eventStatus") ?? ""),
    title: title.slice(0, MAX_SHORT_TEXT),
    startsAt: instant(start),
    endsAt: end === null ? null : instant(end),
    when: (end === null ? start : `${start} – ${end}`).slice(0, 500),
    location: property(event, "location")?.slice(0, MAX_SHORT_TEXT) ?? null,
    guests: guestsOf(event).slice(0, MAX_PEOPLE),
  }
}

/** An instant only where the text names its offset; a bare date or local time belongs to nobody's time zone. */
function instant(text: string): number | null {
  const compact = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u.exec(text)
  const iso =
    compact === null
      ? text
      : text.replace(compact[0], `${compact.slice(1, 4).join("-")}T${compact.slice(4).join(":")}Z`)
  if (!/T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(iso)) return null
  const at = Date.parse(iso)
  return Number.isNaN(at) ? null : at
}

function guestsOf(event: Element): Address[] {
  return [...event.querySelectorAll('[itemprop="attendee"]')].flatMap((guest) => {
    const email = emailOf(property(guest, "email"))
    return email === null ? [] : [{ email, name: nameOf(property(guest, "name"), email) }]
  })
}

/** The value of a property of `item` itself, not of an item inside it. */
function property(item: Element, name: string): string | null {
  for (const element of item.querySelectorAll(`[itemprop="${name}"]`)) {
    const owner = element.parentElement?.closest("[itemscope]")
    if (owner !== item) continue
    const value = element.getAttribute("content") ?? element.getAttribute("datetime") ?? element.textContent
    const text = foldSpace(value ?? "")
    if (text !== "") return text
  }
  return null
}
