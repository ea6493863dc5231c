import type { Address } from "~src/record/address"
import type { ObservedMessage } from "~src/record/observation"
import { foldSpace } from "../address"
import type { DateOrder } from "../instant"
import { instantOf } from "../instant"
import { leavesOf } from "../leaves"
import { MAX_BODY_CHARS, withinLimits } from "../limits"
import { cssOf, find, findAllOutside, isWithin } from "../selector"
import { bareNameIn, personIn } from "./addresses"
import { composer, composerSubject, editable } from "./composer-selectors"
import { recipientsOf } from "./recipients"
import { attachment, body, sender, sentTime, subject } from "./selectors"

export interface MessageContext {
  account: Address
  ownNames: ReadonlySet<string>
  language: string
  order: DateOrder | null
  now: number
}

/** `folded`: only its head is shown. `nameless`: the page doesn't show the sender's address. `unsent`: a draft. */
export type MessageReading =
  | { kind: "message"; message: ObservedMessage }
  | { kind: "folded" | "nameless" | "unsent" }
  | { kind: "incomplete"; missing: string[] }

/** Clocks differ; a message this far ahead of ours is one that Outlook is to send later. */
const AHEAD = 5 * 60_000

/** The element of each message that is shown, by its sender: the largest around it that holds neither another message nor a composer. */
export function messageScopes(root: Element): Map<Element, Element> {
  const senders = findAllOutside(root, sender, body)
  return new Map(senders.map((element) => [element, scopeOf(element, senders, root)]))
}

/** What is not part of a message. */
const HOLDING_MORE = [editable, composer, subject] as const

function scopeOf(element: Element, senders: readonly Element[], root: Element): Element {
  let scope = element
  for (let at = element.parentElement; at !== null && at !== root; at = at.parentElement) {
    const isShared = senders.some((other) => other !== element && at?.contains(other))
    if (isShared || HOLDING_MORE.some((selector) => find(at, selector) !== null)) break
    scope = at
  }
  return scope
}

/** Reads one message, whose sender stands in `from` and whose all stands in `scope`. */
export function readMessage(from: Element, scope: Element, context: MessageContext): MessageReading {
  if (isBeingWritten(scope)) return { kind: "unsent" }
  const content = bodyIn(scope)
  if (content === null) return { kind: "folded" }
  const id = /^MSG_(.+)_FROM$/u.exec(from.id)?.[1] ?? null
  const time = findAllOutside(scope, sentTime, body)[0] ?? null
  if (id === null || time === null) {
    return {
      kind: "incomplete",
      missing: [...(id === null ? [sender.name] : []), ...(time === null ? [sentTime.name] : [])],
    }
  }
  const known = personIn(from)
  const name = known === null ? bareNameIn(from) : null
  const own = name !== null && context.ownNames.has(name) ? { ...context.account, name } : null
  const author = known ?? own
  const outgoing = author?.email === context.account.email
  if ((outgoing || known === null) && isMarkedAsDraft(scope)) return { kind: "unsent" }
  if (author === null) return { kind: "nameless" }

  const sentAtText = timeText(time)
  const sentAt = instantIn(sentAtText, context)
  if (outgoing && sentAt !== null && sentAt > context.now + AHEAD) return { kind: "unsent" }
  const html = content.innerHTML
  const message = withinLimits({
    id: id.slice(0, 500),
    from: author,
    ...recipientsOf(scope),
    sentAt,
    sentAtText,
    html: html.slice(0, MAX_BODY_CHARS),
    truncated: html.length > MAX_BODY_CHARS,
    attachments: attachmentsIn(scope),
    invitation: null,
    outgoing,
    bulk: { unsubscribe: false, mailingList: null },
  })
  return { kind: "message", message }
}

export function timeText(element: Element): string {
  return foldSpace(element.getAttribute("title") ?? element.textContent ?? "").slice(0, 200)
}

/** "Tue 8/26/2026 10:19 AM": a weekday before a date in digits may read like a month. */
export function instantIn(
  text: string,
  { language, order }: Pick<MessageContext, "language" | "order">,
): number | null {
  const digits = /^[\p{L}\p{M}.]+,?\s+(?=\d{1,4}[./-]\d{1,2}[./-])/u.exec(text)
  return instantOf(digits === null ? text : text.slice(digits[0].length), language, order)
}

/** The element that holds a message's HTML; the outermost where a mail imitates the structure. */
function bodyIn(scope: Element): Element | null {
  return scope.querySelector(cssOf(body).join(", "))
}

function isBeingWritten(scope: Element): boolean {
  const own = (element: Element) => element.parentElement === null || !isWithin(element.parentElement, body)
  const fields = [
    ...scope.querySelectorAll('[contenteditable="true"]'),
    ...scope.querySelectorAll(composerSubject.css[0]),
  ]
  return fields.some(own) || find(scope, editable) !== null || scope.closest(composer.css[0]) !== null
}

/** Outlook writes "[Draft]", in the page's language, into the head of a message that was not sent. */
function isMarkedAsDraft(scope: Element): boolean {
  return leavesOf(scope, body).some((text) => /^\[[^[\]]{1,40}\]$/u.test(text))
}

function attachmentsIn(scope: Element): string[] {
  return findAllOutside(scope, attachment, body).flatMap((element) => {
    const texts = [
      element.getAttribute("title") ?? "",
      ...leavesOf(element),
      element.getAttribute("aria-label") ?? "",
    ]
    return texts.map(fileNameIn).find((name) => name !== null) ?? []
  })
}

/** "Offer.pdf Open 149 KB" */
function fileNameIn(text: string): string | null {
  return /^(\S.{0,250}?\.\p{L}[\p{L}\p{N}]{0,9})(?=\s|$)/u.exec(foldSpace(text.slice(0, 500)))?.[1] ?? null
}
