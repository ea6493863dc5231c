import { BLANK } from "./dom"

/** Elements that Gmail lets through; what stands inside any other stays, without the element. */
const KEPT = new Set(
  "a abbr address b big blockquote br caption center cite code col colgroup dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var".split(
    " ",
  ),
)
/** Elements that go with all that is inside. */
const DROPPED = new Set(
  "script style iframe object embed applet frame frameset noscript template svg math link meta base title head form input button textarea select video audio".split(
    " ",
  ),
)
const ATTRIBUTES = new Set(
  "align alt bgcolor border cellpadding cellspacing cite class color cols colspan data-smartmail datetime dir face height href hspace itemprop itemscope itemtype lang name rowspan size span src start style title type valign vspace width".split(
    " ",
  ),
)
const SAFE_LINK = /^(?:https?:|mailto:|tel:|#)/i

/**
 * A mail's HTML as Gmail shows it: no script, no event handler, no foreign class name, no picture from outside.
 * Parsed in a document that loads and runs nothing.
 */
export function sanitise(html: string, messageNumber: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, "text/html")
  const result = document.createDocumentFragment()
  // An explicit stack: hostile mail nests deeper than a call stack reaches.
  const work: [Node, Node][] = [...parsed.body.childNodes].reverse().map((node) => [node, result])
  for (let item = work.pop(); item !== undefined; item = work.pop()) {
    const [node, parent] = item
    if (node instanceof Text || node.nodeType === Node.TEXT_NODE) {
      parent.appendChild(document.createTextNode(node.textContent ?? ""))
      continue
    }
    if (!(node.nodeType === Node.ELEMENT_NODE)) continue
    const element = node as Element
    const name = element.localName
    if (DROPPED.has(name)) continue
    const target = KEPT.has(name) ? parent.appendChild(copyOf(element, name, messageNumber)) : parent
    for (const child of [...element.childNodes].reverse()) work.push([child, target])
  }
  return result
}

function copyOf(element: Element, name: string, messageNumber: string): HTMLElement {
  const copy = document.createElement(name)
  for (const { name: attribute, value } of element.attributes) {
    if (ATTRIBUTES.has(attribute)) setSafely(copy, attribute, value, messageNumber)
  }
  if (name === "a") copy.setAttribute("target", "_blank")
  return copy
}

function setSafely(copy: HTMLElement, attribute: string, value: string, messageNumber: string): void {
  if (attribute === "class") copy.className = classes(value, messageNumber)
  else if (attribute === "href") {
    if (SAFE_LINK.test(value.trim())) copy.setAttribute("href", value)
  } else if (attribute === "src") {
    copy.setAttribute("src", value.startsWith("data:image/") ? value : BLANK)
    copy.classList.add("CToWUd")
  } else if (attribute === "style") {
    if (!/url\s*\(|expression|position\s*:|@import|javascript:/i.test(value))
      copy.setAttribute("style", value)
  } else copy.setAttribute(attribute, value)
}

/** Gmail keeps its own `gmail_…` classes and puts `m_<number>` before all others. */
function classes(value: string, messageNumber: string): string {
  return value
    .split(/\s+/)
    .filter((name) => name !== "")
    .map((name) => (name.startsWith("gmail_") ? name : `m_${messageNumber}${name}`))
    .join(" ")
}
