import { foldSpace } from "../address"
import { emailIn, firstOf, ownTextIn, textIn } from "../fields"
import { instantOf } from "../instant"
import { find, findAll, isWithin } from "../selector"
import { isSignedIn } from "../signed-in"
import { plainText } from "../ticket-page/plain-text"
import { blindTo, messagesOf, type ShownMessage, type TicketReader, ticketSeen } from "../ticket-page/ticket"
import { partsOf } from "../url-parts"
import {
  content,
  message,
  note,
  privateNote,
  requesterEmail,
  requesterName,
  sender,
  sentTime,
  status,
  subject,
} from "./selectors"

export const FRESHDESK = "freshdesk"

export const isFreshdeskHost = (url: URL): boolean => url.hostname.endsWith(".freshdesk.com")

/** `/a/tickets/<id>` */
export function freshdeskTicket(url: URL): string | null {
  const [a, tickets, id = ""] = partsOf(url.pathname)
  return isFreshdeskHost(url) && a === "a" && tickets === "tickets" && /^\d+$/u.test(id) ? id : null
}

const subjectOf = firstOf(ownTextIn(subject), textIn(subject))

/** Reads the open ticket. */
export const readFreshdesk: TicketReader = (page, url, now) => {
  const ticketId = freshdeskTicket(url)
  if (ticketId === null || !isSignedIn(page)) return { kind: "nothing" }
  const title = subjectOf(page.body, ticketId)
  if (title === null) return blindTo(subject)
  // A ticket begins with a message.
  const items = findAll(page, message)
  if (items.length === 0) return blindTo(message)
  const email = emailIn(requesterEmail)(page.body, ticketId)
  const language = page.documentElement.lang
  return ticketSeen(FRESHDESK, url, now, {
    ticketId,
    subject: title,
    status: textIn(status)(page.body, ticketId),
    requester: email === null ? null : { email, name: textIn(requesterName)(page.body, ticketId) },
    messages: messagesOf(items.flatMap((item) => shownMessage(item, language))),
  })
}

function shownMessage(item: Element, language: string): ShownMessage[] {
  const text = find(item, content)
  if (text === null || isWithin(item, privateNote)) return []
  const name = foldSpace(find(item, sender)?.textContent ?? "")
  const time = find(item, sentTime)
  const written = time?.getAttribute("aria-label") ?? time?.textContent ?? ""
  return [
    {
      id: find(item, note)?.getAttribute("data-note-id") ?? null,
      name: name === "" ? null : name,
      sentAt: instantOf(written, language),
      text: plainText(text),
    },
  ]
}
