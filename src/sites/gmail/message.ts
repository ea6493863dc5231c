import type { ObservedMessage } from "~src/record/observation"
import { foldSpace } from "../address"
import type { DateOrder } from "../instant"
import { instantOf } from "../instant"
import { withinLimits } from "../limits"
import type { Selector } from "../selector"
import { find, findAll, findAllOutside } from "../selector"
import { bodyElement, readBody } from "./body"
import { editable } from "./composer-selectors"
import { invitationOf } from "./invitation"
import type { Cast } from "./people"
import { personOf } from "./people"
import { permanentId } from "./permanent-id"
import { mailingListOf, recipientsOf } from "./recipients"
import {
  attachment,
  attachmentArea,
  attachmentName,
  body,
  details,
  recipientLine,
  sender,
  sentTime,
  unsubscribe,
} from "./selectors"

export interface MessageContext {
  cast: Cast
  language: string
  order: DateOrder | null
  /** Ids that an open composer is writing. */
  drafts: ReadonlySet<string>
  now: number
  /** The view is of mail that Gmail is still to send. */
  unsent: boolean
}

/** `unsent`: a draft, or mail that Gmail is to send later. `missing`: names of what could not be found. */
export type MessageReading =
  | { kind: "message"; message: ObservedMessage }
  | { kind: "unsent" }
  | { kind: "incomplete"; missing: string[] }

/** Clocks differ; a message this far ahead of ours is one that Gmail is to send later. */
const AHEAD = 5 * 60_000

/** Reads one unfolded message. */
export function readMessage(element: Element, context: MessageContext): MessageReading {
  const id = permanentId(element.getAttribute("data-message-id"))
  if (id === null || context.drafts.has(id)) return { kind: "unsent" }
  const content = bodyElement(element)
  if (content === null && find(element, editable) !== null) return { kind: "unsent" }

  const time = own(element, sentTime)
  const senderElement = own(element, sender)
  const from = senderElement === null ? null : personOf(senderElement, context.cast)
  const recipients = recipientsOf(element, context.cast)
  if (content === null || time === null || from === null || recipients === null) {
    const found = [
      [content, body],
      [time, sentTime],
      [from, sender],
      [recipients, recipientLine],
    ] as const
    return { kind: "incomplete", missing: found.flatMap(([what, { name }]) => (what === null ? [name] : [])) }
  }

  const sentAtText = timeText(time)
  const sentAt = instantOf(sentAtText, context.language, context.order)
  // Only Gmail itself gives ids that begin so, to what is written in it.
  const outgoing = from.email === context.cast.account.email || id.startsWith("msg-a:")
  const later = context.unsent || (sentAt !== null && sentAt > context.now + AHEAD)
  if (outgoing && later) return { kind: "unsent" }
  const message = withinLimits({
    id,
    from,
    ...recipients,
    sentAt,
    sentAtText,
    ...readBody(content),
    attachments: attachmentsOf(element),
    invitation: invitationOf(content),
    outgoing,
    bulk: { unsubscribe: own(element, unsubscribe) !== null, mailingList: mailingListOf(element) },
  })
  return { kind: "message", message }
}

/** The full date and time that an element tells, which stands in its title. */
export function timeText(element: Element): string {
  return foldSpace(element.getAttribute("title") ?? element.getAttribute("alt") ?? "").slice(0, 200)
}

/** What is found in the message's own frame: never in its body, which is someone else's HTML, nor in the details. */
function own(element: Element, selector: Selector): Element | null {
  return findAllOutside(element, selector, body, details)[0] ?? null
}

function attachmentsOf(element: Element): string[] {
  const area = own(element, attachmentArea)
  if (area === null) return []
  return findAll(area, attachment).flatMap((one) => {
    const name =
      foldSpace(find(one, attachmentName)?.textContent ?? "") || nameInUrl(one.getAttribute("download_url"))
    return name === "" ? [] : [name]
  })
}

/** `application/pdf:Seat%20plan.pdf:https://…` */
function nameInUrl(written: string | null): string {
  const name = (written ?? "").split(":")[1] ?? ""
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
