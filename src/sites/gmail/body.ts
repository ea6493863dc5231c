import { MAX_BODY_CHARS } from "../limits"
import { find, findAll, isWithin } from "../selector"
import { composer, editable } from "./composer-selectors"
import { body, bodyControl, clippedLink } from "./selectors"

export interface Body {
  html: string
  truncated: boolean
}

/** The element that holds a message's own HTML; null for a folded message and for one that is being written. */
export function bodyElement(message: Element): Element | null {
  const candidates = findAll(message, body)
  return (
    candidates.find((element) => !isWithin(element, editable) && !insideComposer(element, message)) ?? null
  )
}

function insideComposer(element: Element, message: Element): boolean {
  return composer.css.some((css) => {
    const found = element.closest(css)
    return found !== null && found !== message && message.contains(found)
  })
}

/** The body without Gmail's own buttons. Classes and containers stay: they tell quotes from own words. */
export function readBody(element: Element): Body {
  const copy = element.cloneNode(true) as Element
  const clipped = find(copy, clippedLink)
  clipped?.remove()
  for (const control of findAll(copy, bodyControl)) control.remove()
  const html = copy.innerHTML
  return { html: html.slice(0, MAX_BODY_CHARS), truncated: clipped !== null || html.length > MAX_BODY_CHARS }
}
