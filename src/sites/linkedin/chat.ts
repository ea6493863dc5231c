import type { ChatObservation, ObservedPerson } from "~src/record/observed-page"
import { find, findAll, isMatch } from "../selector"
import { isPutAway } from "../visible"
import type { ChatMessages } from "./chat-messages"
import { readMessages } from "./chat-messages"
import { readConversations } from "./conversations"
import type { Outcome, Seen } from "./outcome"
import { incomplete, NOTHING, shown } from "./outcome"
import { isSamePerson, personOf, together } from "./person"
import {
  bubble,
  chatItem,
  chatMessage,
  conversation,
  conversationName,
  openThread,
  partner,
  partnerHeadline,
  partnerLink,
  smallBubble,
  sponsored,
} from "./selectors/chat"
import { shownText } from "./shown-text"

/** Reads the page of messages. The list beside the conversation tells whether the page can still be read. */
export function readMessaging(page: Document, threadInUrl: string | null, seen: Seen): Outcome {
  const list = readConversations(page)
  if (list.rows.length === 0 && list.filled > 0) return incomplete(conversationName)
  const thread = findAll(page, openThread).find((one) => !isPutAway(one)) ?? null
  if (thread !== null) return readThread(thread, threadInUrl, seen)
  if (threadInUrl !== null) return incomplete(openThread)
  return list.nodes === 0 ? incomplete(conversation, openThread) : NOTHING
}

/** Reads the conversations that stand open over another page. */
export function readBubbles(page: Document, seen: Seen): Outcome {
  const open = findAll(page, bubble).filter((one) => !isPutAway(one) && !isSmall(one))
  const outcomes = open.map((one) => readThread(one, null, seen))
  const observations = outcomes.flatMap((one) => (one.kind === "shown" ? one.observations : []))
  if (observations.length > 0) return { kind: "shown", observations }
  return outcomes.find((one) => one.kind === "incomplete") ?? NOTHING
}

const isSmall = (element: Element) => isMatch(element, smallBubble)

/** Nothing for an advertisement, and for a conversation that has no message yet. */
function readThread(root: Element, threadInUrl: string | null, seen: Seen): Outcome {
  if (find(root, sponsored) !== null) return NOTHING
  const heading = find(root, partner)
  const partners = partnerIn(root, heading)
  const read = readMessages(root, partners)
  if (read.missing.length > 0) return { kind: "incomplete", missing: read.missing }
  if (read.messages.length === 0) return emptyThread(root)
  if (heading === null || shownText(heading) === "") return incomplete(partner)
  const threadId = read.threadId ?? threadInUrl
  if (threadId === null) return incomplete(chatMessage)
  return shown(observation(read, partners, threadId, seen))
}

function observation(
  { messages }: ChatMessages,
  known: readonly ObservedPerson[],
  threadId: string,
  seen: Seen,
): ChatObservation {
  const senders = messages.map(({ from }) => from).filter((from) => from !== null)
  const partners = [...known]
  for (const sender of senders) {
    const at = partners.findIndex((one) => isSamePerson(one, sender))
    const before = partners[at]
    if (before === undefined) partners.push(sender)
    else partners[at] = together(before, sender)
  }
  return { ...seen, kind: "chat.thread", threadId, partners: partners.slice(0, 100), messages }
}

/** The partner in the heading; none for a group, whose heading is a list of names or a title. */
function partnerIn(root: Element, heading: Element | null): ObservedPerson[] {
  const person = personOf(find(root, partnerLink), shownText(heading), shownText(find(root, partnerHeadline)))
  return person === null ? [] : [person]
}

/** Rows without a text are calls and the like; no rows at all, where there are ids, is a structure that has changed. */
function emptyThread(root: Element): Outcome {
  const hasIds = root.querySelector("[data-event-urn]") !== null
  return hasIds && findAll(root, chatItem).length === 0 ? incomplete(chatItem) : NOTHING
}
