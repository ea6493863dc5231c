import { type Colour, isInvisibleInk, paperOf, WHITE } from "./html-colour"
import { type Container, containerOf } from "./html-containers"
import { blockElements, impliedEnds, spacedElements, unseenElements, voidElements } from "./html-elements"
import { readHtml } from "./html-events"
import { isHidden } from "./html-style"
import { linesRead } from "./limits"
import { widthless } from "./line-signs"
import type { LineHint } from "./mail-lines"

/** A line of text with the innermost container that says something about it. */
export interface HtmlLine {
  text: string
  container: Container | null
  hint: LineHint | null
}

interface Open {
  tag: string
  unseen: boolean
  /** The colour on which its text stands. */
  paper: Colour | null
  preformatted: boolean
  container: Container | null
  hint: LineHint | null
  spaced: boolean
}

const outside: Open = {
  tag: "",
  unseen: false,
  paper: WHITE,
  preformatted: false,
  container: null,
  hint: null,
  spaced: false,
}

/**
 * The first `linesRead` visible lines of an HTML mail in reading order: blocks and `br` break lines, paragraphs stand
 * apart by an empty line, cells of a table row share one. Linear in the length of the input.
 */
export function htmlLines(html: string): HtmlLine[] {
  const lines: HtmlLine[] = []
  const stack: Open[] = []
  const openTags = new Map<string, number>()
  let current = outside
  let buffer: string[] = []
  let owner = outside
  let blank = true
  let gap = false
  let boundary = false

  const push = (text: string) => {
    const hint = boundary ? "boundary" : owner.hint
    if (text !== "") boundary = false
    lines.push({ text, container: owner.container, hint: text === "" && hint === "boundary" ? null : hint })
  }
  const breakLine = (forced: boolean) => {
    const joined = buffer.join("").replace(widthless, "")
    const text = owner.preformatted ? joined.trimEnd() : joined.replace(/[ \t\r\n\f\u00a0]+/g, " ").trim()
    buffer = []
    blank = true
    if (text !== "") {
      if (gap && lines.length > 0) lines.push({ text: "", container: current.container, hint: null })
      gap = false
      push(text)
    } else if (forced) push("")
    owner = current
  }
  const pop = () => {
    const closed = stack.pop()
    if (closed === undefined) return
    openTags.set(closed.tag, (openTags.get(closed.tag) ?? 1) - 1)
    if (blockElements.has(closed.tag)) breakLine(false)
    if (closed.spaced) gap = true
    current = stack.at(-1) ?? outside
    if (buffer.length === 0) owner = current
  }

  readHtml(html, {
    isFull: () => lines.length >= linesRead,
    open(tag, attributes) {
      const ended = impliedEnds.get(tag)
      while (ended !== undefined && stack.length > 0 && ended.has(current.tag)) pop()
      if (tag === "br") {
        if (!current.unseen) breakLine(true)
        return
      }
      if (tag === "td" || tag === "th") buffer.push(" ")
      if (blockElements.has(tag)) breakLine(false)
      const meaning = containerOf(tag, attributes, current.container)
      if (meaning.boundary) boundary = true
      if (voidElements.has(tag)) return
      const spaced = spacedElements.has(tag) && !/^mso/i.test(attributes.get("class") ?? "")
      if (spaced) gap = true
      const paper = paperOf(attributes, current.paper)
      const inkless = isInvisibleInk(attributes, paper)
      current = {
        tag,
        paper,
        spaced,
        unseen: current.unseen || unseenElements.has(tag) || isHidden(attributes) || inkless,
        preformatted: current.preformatted || tag === "pre",
        container: meaning.container,
        hint: meaning.hint ?? current.hint,
      }
      stack.push(current)
      openTags.set(tag, (openTags.get(tag) ?? 0) + 1)
      if (buffer.length === 0) owner = current
    },
    close(tag) {
      if (tag === "td" || tag === "th") buffer.push(" ")
      if ((openTags.get(tag) ?? 0) === 0) return
      while (stack.length > 0) {
        const done = current.tag === tag
        pop()
        if (done) break
      }
    },
    text(text) {
      if (current.unseen) return
      if (buffer.length === 0) owner = current
      if (!current.preformatted) {
        // A line belongs to the element where its first word stands, not to the one with the space before it.
        if (blank && text.trim() !== "") {
          owner = current
          blank = false
        }
        buffer.push(text)
        return
      }
      const parts = text.split("\n")
      for (const [at, part] of parts.entries()) {
        if (at > 0) breakLine(true)
        if (part !== "") buffer.push(part)
      }
    },
  })
  breakLine(false)
  return lines.length > linesRead ? lines.slice(0, linesRead) : lines
}
