import { textIn } from "../fields"
import { find } from "../selector"
import { isSignedIn } from "../signed-in"
import { blindTo, type TicketReader, ticketSeen } from "../ticket-page/ticket"
import { partsOf } from "../url-parts"
import { conversation, title } from "./selectors"

export const INTERCOM = "intercom"

/** `app.intercom.com`, or the same of a region (`app.eu.intercom.com`). */
export const isIntercomHost = (url: URL): boolean => /^app(?:\.[a-z]{2})?\.intercom\.com$/u.test(url.hostname)

/** `/a/inbox/<workspace>/inbox/…/conversation/<id>`; `/a/apps/<workspace>/…/conversations/<id>` before 2022. */
export function intercomConversation(url: URL): string | null {
  const parts = partsOf(url.pathname)
  const at = parts.findIndex((part) => part === "conversation" || part === "conversations")
  const id = parts[at + 1] ?? ""
  const inbox = parts[0] === "a" && (parts[1] === "inbox" || parts[1] === "apps")
  return isIntercomHost(url) && inbox && at > 1 && /^\d+$/u.test(id) ? id : null
}

/** Reads which conversation is open and what it is called; its messages stay unread. */
export const readIntercom: TicketReader = (page, url, now) => {
  const ticketId = intercomConversation(url)
  if (ticketId === null || !isSignedIn(page)) return { kind: "nothing" }
  const root = find(page, conversation)
  if (root === null) return blindTo(conversation)
  const subject = textIn(title)(root, ticketId)
  if (subject === null) return blindTo(title)
  return ticketSeen(INTERCOM, url, now, {
    ticketId,
    subject,
    status: null,
    requester: null,
    messages: [],
  })
}
