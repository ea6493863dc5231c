import {
  attributions,
  boundaries,
  headerBlockStyles,
  historyContainers,
  quoteContainers,
  signatureContainers,
} from "./html-elements"
import { isIndentation } from "./html-style"
import type { LineHint } from "./mail-lines"

/**
 * An element that may hold a quote.
 *
 * - `quote`: certainly
 * - `blockquote`: a plain block quote: it may be a quote or the sender's own emphasis
 * - `inserted`: a block quote in Gmail's style: the history below an introduction, an own quotation without one
 * - `history`: Gmail's wrapper around introduction and block quote
 */
export interface Container {
  kind: "quote" | "blockquote" | "inserted" | "history"
  parent: Container | null
  /** Whether a block quote stands somewhere inside. */
  holdsBlockquote: boolean
}

export interface Meaning {
  container: Container | null
  hint: LineHint | null
  boundary: boolean
}

/** What an opened element says about the lines inside it; `parent` is the container it stands in. */
export function containerOf(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  parent: Container | null,
): Meaning {
  const meaning: Meaning = { container: parent, hint: null, boundary: false }
  if (attributes.size === 0 && tag !== "blockquote") return meaning
  const marks = marksOf(attributes)
  for (const mark of marks) {
    if (boundaries.has(mark)) meaning.boundary = true
    if (attributions.has(mark)) meaning.hint = "attribution"
    if (signatureContainers.has(mark)) meaning.hint = "signature"
  }
  const style = attributes.get("style")?.slice(0, 400).toLowerCase()
  if (style !== undefined && headerBlockStyles.some((pattern) => pattern.test(style))) meaning.boundary = true
  if (attributes.has("data-signatureblock")) meaning.hint = "signature"
  const kind = kindOf(tag, attributes, marks)
  if (kind !== null) meaning.container = { kind, parent, holdsBlockquote: false }
  if (tag === "blockquote") {
    for (let outer = parent; outer !== null && !outer.holdsBlockquote; outer = outer.parent) {
      outer.holdsBlockquote = true
    }
  }
  return meaning
}

function kindOf(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  marks: string[],
): Container["kind"] | null {
  if (marks.some((mark) => quoteContainers.has(mark))) return "quote"
  if (tag === "blockquote") {
    if (attributes.get("type")?.toLowerCase() === "cite" || attributes.has("cite")) return "quote"
    if (isIndentation(attributes)) return null
    return marks.includes("gmail_quote") ? "inserted" : "blockquote"
  }
  return marks.some((mark) => historyContainers.has(mark)) ? "history" : null
}

/** Classes, id and markers of an element, lower-cased, without the prefixes that clients add to foreign names. */
function marksOf(attributes: ReadonlyMap<string, string>): string[] {
  const written = [
    attributes.get("class"),
    attributes.get("id"),
    attributes.get("data-marker"),
    attributes.get("name"),
  ]
  const marks: string[] = []
  for (const words of written) {
    if (!words) continue
    for (const word of words.slice(0, 400).toLowerCase().split(/\s+/)) {
      marks.push(word.replace(/^(x_|ecx|mail-|zmail-|m_-?\d+)+/, ""), word)
      // Yahoo numbers its containers: yqt4711, yahoo_quoted_4711.
      marks.push(word.replace(/_?\d+$/, ""))
    }
  }
  return marks
}
