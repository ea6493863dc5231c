import type { Inserted, InsertRequest } from "../ports"
import { find, findAll, findAllOutside, isWithin } from "../selector"
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
  if (hasOwnText(box) && !request.replace) return "occupied"
  return type(page, box, request.text) ? "inserted" : "no_composer"
}

/** The open reply box; the last one where a thread has several. */
function replyBox(root: Element): HTMLElement | null {
  const boxes = findAllOutside(root, editable, body).filter((box) => !isPutAway(box))
  return boxes[boxes.length - 1] ?? null
}

async function openReplyBox(root: Element): Promise<HTMLElement | null> {
  const last = messageElements(root).at(-1)
  // The button above a message stands inside of it, the one below beside it.
  const button =
    (last === undefined ? null : find(last, replyButton)) ??
    findAllOutside(root, replyButton, body).at(-1) ??
    null
  if (button === null) return null
  // Gmail's buttons follow the press and the release; a click alone does nothing.
  for (const type of ["mousedown", "mouseup", "click"]) {
    button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }))
  }
  return appeared(root)
}

function appeared(root: Element): Promise<HTMLElement | null> {
  return new Promise((resolve) => {
    const settle = (box: HTMLElement | null) => {
      observer.disconnect()
      clearTimeout(timer)
      resolve(box)
    }
    const look = () => {
      const box = replyBox(root)
      if (box !== null) settle(box)
    }
    const observer = new MutationObserver(look)
    const timer = setTimeout(() => settle(null), OPENING)
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ["contenteditable", "style"] })
    look()
  })
}

/** Whether the rep has written something: anything that is neither quote nor signature. */
function hasOwnText(box: Element): boolean {
  const copy = box.cloneNode(true) as Element
  for (const kept of findAll(copy, keptInComposer)) kept.remove()
  return (copy.textContent ?? "").trim() !== "" || copy.querySelector("img, table") !== null
}

/**
 * Types `text` over everything above the quote and signature. `execCommand` is the one way to edit that joins the
 * browser's undo; it breaks the lines of the text into paragraphs by itself and takes nothing in it for HTML.
 */
function type(page: Document, box: HTMLElement, text: string): boolean {
  const selection = page.getSelection()
  if (selection === null || text.trim() === "") return false
  box.focus()
  const range = page.createRange()
  range.selectNodeContents(box)
  const kept = findAll(box, keptInComposer).find((one) => one !== box && !isWithinOther(one, box))
  if (kept !== undefined) range.setEndBefore(topLevel(kept, box))
  const wasEmpty = range.toString().trim() === ""
  if (wasEmpty) range.collapse(true)
  selection.removeAllRanges()
  selection.addRange(range)
  return page.execCommand("insertText", false, text.replace(/\r\n?/gu, "\n"))
}

function isWithinOther(element: Element, box: Element): boolean {
  const parent = element.parentElement
  return parent !== null && parent !== box && box.contains(parent) && isWithin(parent, keptInComposer)
}

/** The part of the box that holds `element`, as long as it holds nothing before it. */
function topLevel(element: Element, box: Element): Element {
  let at = element
  while (at.parentElement !== null && at.parentElement !== box && at.previousSibling === null)
    at = at.parentElement
  return at
}
