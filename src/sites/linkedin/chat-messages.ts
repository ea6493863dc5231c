import type { ObservedChatMessage, ObservedPerson } from "~src/record/observed-page"
import { MAX_MESSAGES } from "../limits"
import { find, findAll, isMatch } from "../selector"
import { isPutAway } from "../visible"
import type { MessageId } from "./chat-ids"
import { messageIdOf } from "./chat-ids"
import { isSamePerson, personOf, together } from "./person"
import {
  chatBody,
  chatItem,
  chatMessage,
  chatSender,
  chatTime,
  day,
  editedMark,
  othersMessage,
} from "./selectors/chat"
import { personLink } from "./selectors/page"
import { shownLines, shownText } from "./shown-text"

export interface ChatMessages {
  messages: ObservedChatMessage[]
  /** From the messages' own ids. */
  threadId: string | null
  missing: string[]
}

interface Group {
  day: string
  time: string
  sender: ObservedPerson | null
  others: boolean
}

/** Reads the messages of one conversation. Day, time and sender stand only above the first of a group. */
export function readMessages(root: Element, partners: readonly ObservedPerson[]): ChatMessages {
  const messages: ObservedChatMessage[] = []
  const missing = new Set<string>()
  let threadId: string | null = null
  let nameless = false
  let group: Group = { day: "", time: "", sender: null, others: false }

  for (const item of findAll(root, chatItem).filter((one) => !isPutAway(one))) {
    const heading = shownText(find(item, day))
    if (heading !== "") group = { ...group, day: heading, time: "", sender: null }
    for (const element of findAll(item, chatMessage)) {
      group = groupOf(element, group)
      const urn = element.getAttribute("data-event-urn")
      const body = find(element, chatBody)
      if (urn === null || urn === "") missing.add(chatMessage.name)
      // Calls, shared posts and files have no text.
      if (urn === null || urn === "" || body === null) continue
      // The rest of a group whose beginning isn't loaded.
      if (group.sender === null) {
        nameless = true
        continue
      }
      const told = messageIdOf(urn)
      const from = senderOf(group.sender, group.others, told, partners)
      if (from === undefined) {
        missing.add(chatSender.name)
        continue
      }
      threadId ??= told.threadId
      const when = `${group.day} ${group.time}`.trim()
      messages.push({
        id: told.id,
        from,
        sentAt: told.sentAt,
        // "Today", "Tuesday": the page's own words for the time say too little.
        sentAtText: when.slice(0, 200),
        text: shownLines(body, findAll(element, editedMark)).slice(0, 100_000),
      })
    }
  }
  if (nameless && messages.length === 0) missing.add(chatSender.name)
  return { messages: messages.slice(-MAX_MESSAGES), threadId, missing: [...missing] }
}

function groupOf(element: Element, before: Group): Group {
  const others = isOthers(element)
  const name = shownText(find(element, chatSender))
  if (name === "") return others === before.others ? before : { ...before, others, sender: null }
  const sender = personOf(find(element, personLink), name, "") ?? nobodyBut(name)
  return { day: before.day, time: shownText(find(element, chatTime)), sender, others }
}

function isOthers(element: Element): boolean {
  return isMatch(element, othersMessage) || find(element, othersMessage) !== null
}

/**
 * Null: the rep wrote it. Undefined: it isn't certain who did. A message that is not marked as somebody else's is the
 * rep's own only while nothing says that a partner wrote it.
 */
function senderOf(
  sender: ObservedPerson,
  others: boolean,
  { owner }: MessageId,
  partners: readonly ObservedPerson[],
): ObservedPerson | null | undefined {
  if (sender.sourceId !== null && sender.sourceId === owner) return others ? undefined : null
  const partner = partners.find((one) => isSamePerson(one, sender))
  if (!others) return partner === undefined ? null : undefined
  return partner === undefined ? sender : together(partner, sender)
}

/** Somebody of whom the page shows the name only. */
const nobodyBut = (name: string): ObservedPerson => ({
  sourceId: null,
  memberId: null,
  name,
  headline: null,
  profileUrl: null,
  location: null,
})
