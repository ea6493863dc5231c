import type { Inserted, InsertRequest } from "../ports"
import { findAllOutside } from "../selector"
import { appeared, hasOwnText, typeInto } from "../typing"
import { isPutAway } from "../visible"
import { editable, keptInComposer, replyButton } from "./composer-selectors"
import { placeOf } from "./place"
import { openPart } from "./read"
import { body } from "./selectors"
import { messageElements, subjectIn, threadIdOf } from "./thread"

/** Time for Gmail to open its reply box. */
const OPENING = 4000

/**
 * Puts a draft into the reply box of the thread that is open, as typed text, so that Gmail's own undo takes it out
 * again. Opens the box by Gmail's own reply button where there is none. Never sends.
 *
 * Text of the rep's own is kept unless `replace`; the quoted message and the signature that Gmail has put there are
 * kept always.
 */
export async function insertDraft(page: Document, url: URL, request: InsertRequest): Promise<Inserted> {
  const root = openPart(page, placeOf(url).popout)
  const heading = root === null ? null : subjectIn(root)
  if (root === null || heading === null || threadIdOf(heading) !== request.threadId) return "wrong_thread"
  const box = replyBox(root) ?? (await openReplyBox(root))
  if (box === null) return "no_composer"
  if (threadIdOf(heading) !== request.threadId || !heading.isConnected) return "wrong_thread"
  if (hasOwnText(box, keptInComposer) && !request.replace) return "occupied"
  return typeInto(page, box, request.text, keptInComposer) ? "inserted" : "no_composer"
}

/** The open reply box; the last one where a thread has several. */
export function replyBox(root: Element): HTMLElement | null {
  const boxes = findAllOutside(root, editable, body).filter((box) => !isPutAway(box))
  return boxes[boxes.length - 1] ?? null
}

async function openReplyBox(root: Element): Promise<HTMLElement | null> {
  const last = messageElements(root).at(-1)
  // The button above a message stands inside of it, the one below beside it.
  const button =
    (last === undefined ? null : findAllOutside(last, replyButton, body)[0]) ??
    findAllOutside(root, replyButton, body).at(-1) ??
    null
  if (button === null) return null
  // Gmail's buttons follow the press and the release; a click alone does nothing.
  for (const type of ["mousedown", "mouseup", "click"]) {
    button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }))
  }
  return appeared(root, () => replyBox(root), OPENING)
}
