import type { Invitation } from "../../mailbox/mail"
import { h } from "./dom"

/**
 * An invitation as Google Calendar's own mails declare it: schema.org/Event in microdata
 * (https://developers.google.com/workspace/gmail/markup/reference/event-reservation), with a table for the eye.
 */
export function invitationMarkup(invitation: Invitation): HTMLElement {
  const { title, startsAt, endsAt, location, guests } = invitation
  const event = h(
    "div",
    { itemprop: "object", itemscope: "", itemtype: "http://schema.org/Event", class: "double-invitation" },
    h("span", { itemprop: "name" }, title),
    time("startDate", startsAt),
    endsAt === null ? null : time("endDate", endsAt),
  )
  if (location !== null) {
    event.append(
      h(
        "span",
        { itemprop: "location", itemscope: "", itemtype: "http://schema.org/Place" },
        h("span", { itemprop: "name" }, location),
      ),
    )
  }
  for (const { name, email } of guests) {
    event.append(
      h(
        "span",
        { itemprop: "attendee", itemscope: "", itemtype: "http://schema.org/Person" },
        h("span", { itemprop: "name" }, name || email),
        " ",
        h("a", { itemprop: "email", href: `mailto:${email}`, content: email }, email),
      ),
    )
  }
  return h("div", { itemscope: "", itemtype: "http://schema.org/InformAction" }, event)
}

function time(property: string, at: number): HTMLElement {
  const compact = `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`
  return h("time", { itemprop: property, datetime: compact }, new Date(at).toLocaleString())
}
