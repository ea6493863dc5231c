import type { Inserted, InsertRequest } from "../ports"
import { find, findAllOutside } from "../selector"
import { appeared, hasOwnText, typeInto } from "../typing"
import { isPutAway } from "../visible"
import { composer, composerSubject, editable, keptInComposer, replyButton } from "./composer-selectors"
import { messageScopes } from "./message"
import { openPane } from "./read"
import { body } from "./selectors"
import { headingIn, threadIdOf } from "./thread"

/** Time for Outlook to open its reply box. */
const OPENING = 5000

/**
 * Puts a draft into the reply box of the conversation that is open, as typed text, so that the browser's undo takes it
 * out again. Opens the box by Outlook's own reply button where there is none. Never sends, and keeps the rep's own text
 * unless `replace`.
 */
export async function insertDraft(page: Document, request: InsertRequest): Promise<Inserted> {
  const root = openPane(page)
  const heading = root === null ? null : headingIn(root)
  if (root === null || heading === null || threadIdOf(heading) !== request.threadId) return "wrong_thread"
  const box = replyBox(root) ?? (await openReplyBox(root))
  if (box === null) return "no_composer"
  if (threadIdOf(heading) !== request.threadId || !heading.isConnected) return "wrong_thread"
  if (hasOwnText(box, keptInComposer) && !request.replace) return "occupied"
  return typeInto(page, box, request.text, keptInComposer) ? "inserted" : "no_composer"
}

/** The open reply box inside the conversation. A composer with a subject of its own writes a new message. */
function replyBox(root: Element): HTMLElement | null {
  const boxes = findAllOutside(root, editable, body).filter((box) => {
    const around = box.closest(composer.css.join(", "))
    return !isPutAway(box) && (around === null || find(around, composerSubject) === null)
  })
  return boxes[boxes.length - 1] ?? null
}

async function openReplyBox(root: Element): Promise<HTMLElement | null> {
  const scopes = [...messageScopes(root).values()]
  const last = scopes[scopes.length - 1]
  const button =
    (last === undefined ? null : findAllOutside(last, replyButton, body)[0]) ??
    findAllOutside(root, replyButton, body).at(-1) ??
    null
  if (button === null) return null
  for (const type of ["mousedown", "mouseup", "click"]) {
    button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }))
  }
  return appeared(root, () => replyBox(root), OPENING)
}
