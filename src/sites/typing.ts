import type { Selector } from "./selector"
import { findAll } from "./selector"

/*
 * Putting text into a reply box. `kept` names what the site puts there by itself, the quoted message and the signature:
 * it is neither counted as the rep's words nor replaced.
 */

/** Whether the rep has written something: anything that is neither quote nor signature. */
export function hasOwnText(box: Element, kept: Selector): boolean {
  const copy = box.cloneNode(true) as Element
  for (const part of findAll(copy, kept)) part.remove()
  return (copy.textContent ?? "").trim() !== "" || copy.querySelector("img, table") !== null
}

/**
 * Types `text` in place of the rep's own words above quote and signature. `execCommand` is the one way to edit that
 * joins the browser's undo; it breaks the lines of the text into paragraphs by itself and takes nothing in it for HTML.
 */
export function typeInto(page: Document, box: HTMLElement, text: string, kept: Selector): boolean {
  const selection = page.getSelection()
  if (selection === null || text.trim() === "") return false
  box.focus()
  selection.removeAllRanges()
  selection.addRange(ownWords(page, box, kept))
  return page.execCommand("insertText", false, text.replace(/\r\n?/gu, "\n"))
}

/**
 * From the first to the last of the rep's own words, and no further: a range that ended at the quote would make the
 * browser join the quote's first line to the new text. Where there are none: the beginning of the box.
 */
function ownWords(page: Document, box: HTMLElement, kept: Selector): Range {
  const range = page.createRange()
  range.setStart(box, 0)
  range.collapse(true)
  const [end] = findAll(box, kept)
  const walker = page.createTreeWalker(box, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let first: Node | null = null
  for (let node = walker.nextNode(); node !== null && node !== end; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE ? node.textContent?.trim() === "" : node.nodeName !== "IMG") continue
    first ??= node
    range.setStartBefore(first)
    range.setEndAfter(node)
  }
  return range
}

/** What `look` finds in `root` as soon as it does; null when `time` (milliseconds) has passed. */
export function appeared<Found>(
  root: Element,
  look: () => Found | null,
  time: number,
): Promise<Found | null> {
  return new Promise((resolve) => {
    const settle = (found: Found | null) => {
      observer.disconnect()
      clearTimeout(timer)
      resolve(found)
    }
    const lookAgain = () => {
      const found = look()
      if (found !== null) settle(found)
    }
    const observer = new MutationObserver(lookAgain)
    const timer = setTimeout(() => settle(null), time)
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ["contenteditable", "style"] })
    lookAgain()
  })
}
