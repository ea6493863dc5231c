import { foldSpace } from "../address"
import { emailIn, textIn } from "../fields"
import { cssOf, find, findAll } from "../selector"
import { isSignedIn } from "../signed-in"
import { plainText } from "../ticket-page/plain-text"
import {
  blindTo,
  instantIn,
  messagesOf,
  type ShownMessage,
  type TicketReader,
  ticketSeen,
} from "../ticket-page/ticket"
import { partsOf } from "../url-parts"
import { isPutAway } from "../visible"
import {
  content,
  internal,
  log,
  message,
  requesterEmail,
  requesterName,
  sender,
  sentTime,
  status,
  subject,
  ticket,
} from "./selectors"

export const ZENDESK = "zendesk"

export const isZendeskHost = (url: URL): boolean => url.hostname.endsWith(".zendesk.com")

/** `/agent/tickets/<id>` */
export function zendeskTicket(url: URL): string | null {
  const [agent, tickets, id = ""] = partsOf(url.pathname)
  const valid = isZendeskHost(url) && agent === "agent" && tickets === "tickets" && /^\d+$/u.test(id)
  return valid ? id : null
}

/** Reads the ticket that the address names: others stay in the page, in tabs of Zendesk's own. */
export const readZendesk: TicketReader = (page, url, now) => {
  const ticketId = zendeskTicket(url)
  if (ticketId === null || !isSignedIn(page)) return { kind: "nothing" }
  const root = openTicket(page, ticketId)
  if (root === null) return blindTo(ticket)
  const title = textIn(subject)(root, ticketId)
  if (title === null) return blindTo(subject)
  // A ticket begins with a message.
  const items = findAll(root, message)
  if (items.length === 0) return blindTo(message)
  const email = emailIn(requesterEmail)(page.body, ticketId)
  return ticketSeen(ZENDESK, url, now, {
    ticketId,
    subject: title,
    status: textIn(status)(root, ticketId),
    requester: email === null ? null : { email, name: textIn(requesterName)(page.body, ticketId) },
    messages: messagesOf(items.flatMap(shownMessage)),
  })
}

/** Where Zendesk doesn't say which ticket a part of the page belongs to, there must be no other. */
function openTicket(page: Document, id: string): Element | null {
  const css = cssOf(ticket).map((one) => one.replaceAll("{id}", id))
  const own = [...page.querySelectorAll(css.join(", "))].find((one) => find(one, subject) !== null)
  if (own !== undefined) return own
  const logs = findAll(page, log).filter((one) => !isPutAway(one))
  return logs.length === 1 ? page.body : null
}

function shownMessage(item: Element): ShownMessage[] {
  if (find(item, internal) !== null) return []
  const text = find(item, content)
  const name = foldSpace(find(item, sender)?.textContent ?? "")
  const shown = {
    id: item.getAttribute("data-comment-id"),
    name: name === "" ? null : name,
    sentAt: instantIn(find(item, sentTime)),
    text: text === null ? "" : plainText(text),
  }
  return [shown]
}
