import { foldSpace } from "../address"
import { MAX_SHORT_TEXT } from "../limits"
import { isMatch } from "../selector"
import { spokenOnly } from "./selectors/page"

const SILENT = "script, style, svg, template, noscript"
const BLOCKS = new Set(["P", "DIV", "LI", "UL", "OL", "BLOCKQUOTE", "SECTION"])

/**
 * The text that the rep sees in `element`, white space folded. LinkedIn writes most texts twice: once for the eye
 * (`aria-hidden`) and once for screen readers, often in other words.
 */
export function shownText(element: Element | null): string {
  return element === null ? "" : foldSpace(textOf(element, "")).slice(0, MAX_SHORT_TEXT)
}

/** As `shownText`, with the line breaks that the page shows. */
export function shownLines(element: Element, without: readonly Element[] = []): string {
  return textOf(element, "\n", without)
    .split("\n")
    .map(foldSpace)
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim()
}

/** A text that is written for the eye inside `element`, or all that it shows where none is marked so. */
export function seenText(element: Element | null): string {
  const marked = element?.querySelector('[aria-hidden="true"]:not(svg):not(img)') ?? null
  const text = shownText(marked)
  return text === "" ? shownText(element) : text
}

export const orNull = (text: string): string | null => (text === "" ? null : text)

function textOf(element: Element, lineBreak: string, without: readonly Element[] = []): string {
  let text = ""
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += lineBreak === "" ? node.nodeValue : foldBreaks(node.nodeValue)
    if (node.nodeType !== 1) continue
    const child = node as Element
    if (isMatch(child, spokenOnly) || child.matches(SILENT) || without.includes(child)) continue
    if (child.hasAttribute("hidden")) continue
    const inside = child.tagName === "BR" ? lineBreak || " " : textOf(child, lineBreak, without)
    text += BLOCKS.has(child.tagName) ? `${lineBreak || " "}${inside}${lineBreak || " "}` : inside
  }
  return text
}

/** Line breaks in the page's source mean no more than a space. */
const foldBreaks = (text: string | null): string => (text ?? "").replace(/\s+/gu, " ")
