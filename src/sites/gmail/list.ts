import type { ObservedRow } from "~src/record/observation"
import { foldSpace } from "../address"
import type { DateOrder } from "../instant"
import { instantOf, orderToldBy } from "../instant"
import { firstOf, MAX_ROW_PEOPLE, MAX_SHORT_TEXT } from "../limits"
import { find, findAll, findAllOutside, isMatch } from "../selector"
import { isPutAway } from "../visible"
import { timeText } from "./message"
import type { Cast } from "./people"
import { peopleOf } from "./people"
import { permanentId } from "./permanent-id"
import { body, row, rowPeople, rowSnippet, rowSnippetDash, rowThread, rowTime, unreadRow } from "./selectors"

/** Null: no rows are shown here. */
export type ListReading =
  | { kind: "list"; rows: ObservedRow[] }
  | { kind: "incomplete"; missing: string[] }
  | null

/** Reads the rows of the list that is shown in `root`. Advertisements have no thread and are left out. */
export function readList(root: Element, cast: Cast): ListReading {
  const elements = findAllOutside(root, row, body).filter((element) => !isPutAway(element))
  if (elements.length === 0) return null
  const threads = elements.filter((element) => find(element, rowThread) !== null)
  if (threads.length === 0) return { kind: "incomplete", missing: [rowThread.name] }
  const missing = [rowPeople, rowTime].filter((selector) =>
    threads.every((element) => find(element, selector) === null),
  )
  if (missing.length > 0) return { kind: "incomplete", missing: missing.map(({ name }) => name) }
  const language = root.ownerDocument.documentElement.lang
  const order = orderToldBy(findAll(root, rowTime).map(timeText))
  return {
    kind: "list",
    rows: firstOf(threads.flatMap((element) => readRow(element, cast, language, order))),
  }
}

function readRow(element: Element, cast: Cast, language: string, order: DateOrder | null): ObservedRow[] {
  const subject = find(element, rowThread)
  const ids = subject?.dataset
  const threadId = permanentId(ids?.threadId ?? null) ?? permanentId(ids?.legacyThreadId ?? null)
  if (subject === null || threadId === null) return []
  const last = ids?.legacyLastMessageId ?? ""
  const lastSent = ids?.legacyLastNonDraftMessageId ?? last
  const time = find(element, rowTime)
  return [
    {
      threadId,
      lastMessageId: lastSent === "" ? null : lastSent,
      participants: peopleOf(findAll(element, rowPeople), cast).slice(0, MAX_ROW_PEOPLE),
      subject: foldSpace(subject.textContent ?? "").slice(0, MAX_SHORT_TEXT),
      snippet: last === lastSent ? snippetOf(element) : "",
      at: time === null ? null : instantOf(timeText(time), language, order),
      unread: isMatch(element, unreadRow),
      hasDraft: last !== lastSent,
    },
  ]
}

/** Where the last message is a draft, the snippet is its unsent text and not read at all. */
function snippetOf(element: Element): string {
  const snippet = find(element, rowSnippet)
  if (snippet === null) return ""
  const dash = find(snippet, rowSnippetDash)?.textContent ?? ""
  return foldSpace((snippet.textContent ?? "").slice(0, 2 * MAX_SHORT_TEXT).replace(dash, "")).slice(
    0,
    MAX_SHORT_TEXT,
  )
}
