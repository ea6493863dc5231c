import type { WireMessage } from "../wire"
import { attachmentsOf } from "./attachments"
import { bodyOf } from "./body"
import { h, nextId } from "./dom"
import { face, head, senderName, timeOf } from "./message-head"
import type { Session } from "./session"

export type Fold = "open" | "folded" | "hidden"

const ITEM_CLASS = { open: "h7", folded: "kv", hidden: "kQ" } as const

/**
 * One message of a thread, `[role=listitem]`: open with its body; folded with sender and first words; or hidden in
 * the pile between the first and the last, where nothing but the item itself is there.
 */
export function messageItem(message: WireMessage, fold: Fold, session: Session): HTMLElement {
  const item = h("div", { class: ITEM_CLASS[fold], role: "listitem", tabindex: "-1" })
  item.setAttribute("aria-expanded", String(fold === "open"))
  const holder = h("div", { id: nextId() })
  item.append(h("div", { class: "Bk" }, h("div", { class: "G3 G2" }, h("div", {}, holder))))
  if (fold === "open") fill(item, holder, message, session)
  else {
    holder.append(foldedHead(message, session))
    item.addEventListener("click", () => unfold(item, holder, message, session), { once: true })
  }
  return item
}

function unfold(item: HTMLElement, holder: HTMLElement, message: WireMessage, session: Session): void {
  item.className = ITEM_CLASS.open
  item.setAttribute("aria-expanded", "true")
  holder.replaceChildren()
  fill(item, holder, message, session)
}

function fill(item: HTMLElement, holder: HTMLElement, message: WireMessage, session: Session): void {
  holder.append(openMessage(message, session))
  holder.after(footer(item, message, session))
}

/** A message sent from this page has no hexadecimal id: real pages lack it until they are loaded anew. */
function idsOf(message: WireMessage): Record<string, string | null> {
  return { "data-message-id": `#${message.permId}`, "data-legacy-message-id": message.legacyId }
}

function openMessage(message: WireMessage, session: Session): HTMLElement {
  const parts = h(
    "div",
    { class: "" },
    h("div", { class: "aHl" }),
    h("div", { id: nextId(), tabindex: "-1" }),
  )
  parts.append(bodyOf(message), attachmentsOf(message), h("div", { class: "WhmR8e", "data-hash": "0" }))
  return h(
    "div",
    { class: "adn ads", ...idsOf(message) },
    h("div", { class: "aju" }, h("div", { class: "aCi" }, face(message.from))),
    h("div", { class: "gs" }, h("div", { class: "gE iv gt" }, head(message, session)), slots(), parts),
    h("div", { class: "ajx" }),
  )
}

function slots(): HTMLElement {
  const names = ["KKSLrd", "qQVYZb", "utdU2e", "lQs8Hd", "wl4W9b"]
  return h("div", { id: nextId() }, ...names.map((name) => h("div", { class: name })))
}

function foldedHead(message: WireMessage, session: Session): HTMLElement {
  const row = h("tr", { class: "acZ" }, h("td", { class: "gF gK" }, senderName(message.from)))
  row.append(h("td", { class: "gH bAk" }, timeOf(message, session)))
  const words = h("tr", {}, h("td", { colspan: "2" }, h("div", { class: "iA g6" }, message.snippet)))
  const table = h("table", { cellpadding: "0", class: "cf iB" }, h("tbody", {}, row, words))
  return h(
    "div",
    { class: "adf ads", ...idsOf(message) },
    h("div", { class: "gs" }, h("div", { class: "gE hI" }, table)),
  )
}

/** Where the reply box opens. */
function footer(item: HTMLElement, message: WireMessage, session: Session): HTMLElement {
  const place = h("div", { class: "ip iq" })
  const button = h("span", { id: nextId(), role: "link", tabindex: "0", class: "ams bkH" }, "Reply")
  const forward = h("span", { id: nextId(), role: "link", tabindex: "0", class: "ams bkG" }, "Forward")
  place.append(h("div", { id: nextId() }, h("div", { class: "amn" }, button, forward)))
  const open = () => session.reply(message, place)
  button.addEventListener("click", open)
  item.querySelector(".aaq")?.addEventListener("click", open)
  return h("div", { class: "gA gt acV" }, h("div", { class: "gB xu" }, h("div", { class: "mVCoBd" }), place))
}
