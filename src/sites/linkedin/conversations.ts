import { find, findAll } from "../selector"
import { isPutAway } from "../visible"
import {
  conversation,
  conversationCard,
  conversationLabel,
  conversationName,
  conversationSnippet,
  conversationTime,
  unreadCount,
} from "./selectors/chat"
import { orNull, shownText } from "./shown-text"

/** One row of the list of conversations. It names nobody for certain: rows have no link to a profile. */
export interface ConversationRow {
  name: string
  at: string
  snippet: string
  /** The page's own label before the snippet, which stands on advertisements and paid messages. */
  label: string | null
  unread: boolean
}

export interface Conversations {
  rows: ConversationRow[]
  /** Nodes in the list; LinkedIn empties those that are out of sight. */
  nodes: number
  /** Nodes with something in them. */
  filled: number
}

export function readConversations(page: Document): Conversations {
  const nodes = findAll(page, conversation).filter((node) => node.tagName === "LI" && !isPutAway(node))
  const filled = nodes.filter((node) => find(node, conversationCard) !== null)
  return { nodes: nodes.length, filled: filled.length, rows: filled.flatMap(rowOf) }
}

function rowOf(node: Element): ConversationRow[] {
  const name = shownText(find(node, conversationName))
  if (name === "") return []
  const label = find(node, conversationLabel)
  const snippet = find(node, conversationSnippet)
  return [
    {
      name,
      at: shownText(find(node, conversationTime)),
      snippet: shownText(snippet).replace(shownText(label), "").trim(),
      label: orNull(shownText(label)),
      unread: find(node, unreadCount) !== null,
    },
  ]
}
