import type { Inserted, InsertRequest } from "../ports"
import { find, findAll, findAllOutside } from "../selector"
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
 * Types `text` in place of the rep's own words above quote and signature. `execCommand` is the one way to edit that
 * joins the browser's undo; it breaks the lines of the text into paragraphs by itself and takes nothing in it for HTML.
 */
function type(page: Document, box: HTMLElement, text: string): boolean {
  const selection = page.getSelection()
  if (selection === null || text.trim() === "") return false
  box.focus()
  selection.removeAllRanges()
  selection.addRange(ownWords(page, box))
  return page.execCommand("insertText", false, text.replace(/\r\n?/gu, "\n"))
}

/**
 * From the first to the last of the rep's own words, and no further: a range that ended at the quote would make the
 * browser join the quote's first line to the new text. Where there are none: the beginning of the box.
 */
function ownWords(page: Document, box: HTMLElement): Range {
  const range = page.createRange()
  range.setStart(box, 0)
  range.collapse(true)
  const [kept] = findAll(box, keptInComposer)
  const walker = page.createTreeWalker(box, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let first: Node | null = null
  for (let node = walker.nextNode(); node !== null && node !== kept; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE ? node.textContent?.trim() === "" : node.nodeName !== "IMG") continue
    first ??= node
    range.setStartBefore(first)
    range.setEndAfter(node)
  }
  return range
}
