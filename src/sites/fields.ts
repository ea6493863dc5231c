import { emailOf, foldSpace } from "./address"
import { cssOf, hits, type Selector } from "./selector"
import { isPutAway } from "./visible"

/** Reads one field of the record `id` that is open in `root`; null unless the page leaves no doubt. */
export type FieldReader = (root: Element, id: string) => string | null

/** A field that the page does not show, or not in a place that is known. */
export const notShown: FieldReader = () => null

/** What a field says: the value of its input, or its text. */
export const textIn = (selector: Selector): FieldReader => onlyValue(selector, shownText)

/** The same without what stands in elements inside it: marks, counters, buttons. */
export const ownTextIn = (selector: Selector): FieldReader => onlyValue(selector, ownText)

/** The first address that a field holds: CRMs put the main one first. */
export const emailIn = (selector: Selector): FieldReader => onlyValue(selector, firstEmail)

/** The first reader that tells something. */
export function firstOf(...readers: readonly FieldReader[]): FieldReader {
  return (root, id) => {
    for (const reader of readers) {
      const value = reader(root, id)
      if (value !== null) return value
    }
    return null
  }
}

/**
 * The value that all visible places which a selector names agree on. Two values mean that one of them is another
 * record's (a preview, a list of related records, a tab that was left), and nobody can tell which.
 * `{id}` in a CSS selector stands for the record's id.
 */
function onlyValue(selector: Selector, read: (element: Element) => string | null): FieldReader {
  return (root, id) => {
    for (const css of cssOf(selector)) {
      const values = new Set(
        placesIn(root, css, id)
          .map(read)
          .filter((value) => value !== null),
      )
      const [only] = values
      if (only !== undefined) {
        hits.set(selector.name, css)
        return values.size === 1 ? only : null
      }
    }
    return null
  }
}

/** Whether a visible place for the field is there, filled or not. */
export function isShown(selector: Selector, root: Element, id: string): boolean {
  return cssOf(selector).some((one) => placesIn(root, one, id).length > 0)
}

function placesIn(root: Element, css: string, id: string): Element[] {
  return [...root.querySelectorAll(css.replaceAll("{id}", id))].filter(
    (place) => !isPutAway(place) && place.closest(DIALOG) === null,
  )
}

const DIALOG = '[role="dialog"], [aria-modal="true"]'
const INPUT = "input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select"

function shownText(element: Element): string | null {
  const input = element.matches(INPUT) ? element : element.querySelector(INPUT)
  return orNull(input === null ? (element.textContent ?? "") : inputValue(input))
}

function inputValue(input: Element): string {
  if (input.localName === "select") {
    return (input as HTMLSelectElement).selectedOptions.item(0)?.textContent ?? ""
  }
  return (input as HTMLInputElement | HTMLTextAreaElement).value
}

function ownText(element: Element): string | null {
  const texts = [...element.childNodes].filter(({ nodeName }) => nodeName === "#text")
  return orNull(texts.map(({ textContent }) => textContent ?? "").join(" "))
}

function firstEmail(element: Element): string | null {
  const marked = element.matches(ADDRESS) ? element : element.querySelector(ADDRESS)
  if (marked !== null) {
    return emailOf(marked.getAttribute("data-email-address") ?? mailtoOf(marked.getAttribute("href") ?? ""))
  }
  return emailOf(shownText(element))
}

const ADDRESS = '[data-email-address], a[href^="mailto:"]'

function mailtoOf(href: string): string {
  const address = href.slice("mailto:".length).split("?")[0] ?? ""
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function orNull(text: string): string | null {
  const folded = foldSpace(text)
  return folded === "" ? null : folded
}
