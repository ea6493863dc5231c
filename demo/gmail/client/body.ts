import type { WireMessage } from "../wire"
import { BLANK, h, nextId } from "./dom"
import { invitationMarkup } from "./invitation"
import { sanitise } from "./sanitise"

/** The body of a message, `.ii.gt > .a3s`, with its quoted history folded away as Gmail folds it. */
export function bodyOf(message: WireMessage): HTMLElement {
  const content = h("div", { id: nextId(), class: "a3s aiL " })
  if (message.invitation) content.append(invitationMarkup(message.invitation))
  content.append(sanitise(message.html, message.permId.replace(/\D/g, "").slice(-8)))
  const folded = foldQuote(content)
  if (!folded) content.append(h("div", { class: "yj6qo" }))
  return h("div", { id: nextId(), class: folded ? "ii gt adO" : "ii gt" }, content)
}

/** Moves the outermost quote, and what follows it, behind a "show trimmed content" button. */
function foldQuote(content: HTMLElement): boolean {
  const quote = quoteBlock(content)
  if (quote === null) return false
  const hidden = h("div", { class: "h5" })
  const folded = h(
    "div",
    { class: "HOEnZb adL", style: "display: none;" },
    h("div", { class: "adm" }, h("div", { id: nextId(), class: "ajR h4" }, h("div", { class: "ajT" }))),
    hidden,
  )
  const button = h(
    "div",
    {
      id: nextId(),
      class: "ajR",
      role: "button",
      tabindex: "0",
      "data-tooltip": "Show trimmed content",
      "aria-label": "Show trimmed content",
      "aria-expanded": "false",
    },
    h("img", { class: "ajT", src: BLANK }),
  )
  button.addEventListener("click", () => {
    const open = folded.style.display === "none"
    folded.style.display = open ? "" : "none"
    button.setAttribute("aria-expanded", String(open))
  })
  quote.before(h("div", { class: "yj6qo ajU" }, button), folded)
  for (let node: ChildNode | null = quote; node !== null; ) {
    const next: ChildNode | null = node.nextSibling
    hidden.append(node)
    node = next
  }
  return true
}

/** The child of `content` with which the quoted history begins; null where there is none, or nothing before it. */
function quoteBlock(content: HTMLElement): Element | null {
  let block: Element | null = content.querySelector(".gmail_quote, blockquote[type=cite]")
  while (block !== null && block.parentElement !== content) {
    // Apple Mail wraps its quote in an element of its own; own words before it stay where they are.
    const before = block.previousElementSibling
    if (before !== null && before.textContent.trim() !== "") return null
    block = block.parentElement
  }
  return block?.previousElementSibling ? block : null
}
