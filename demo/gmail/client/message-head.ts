import type { Person } from "../../mailbox/mail"
import type { WireMessage } from "../wire"
import { messageTime } from "./dates"
import { BLANK, h, nextId } from "./dom"
import { detailsOf } from "./message-details"
import type { Session } from "./session"

/** Sender, time and recipients of an open message. */
export function head(message: WireMessage, session: Session): HTMLElement {
  const reply = h(
    "div",
    { class: "T-I J-J5-Ji T-I-Js-IF aaq T-I-ax7 L3", role: "button", tabindex: "0" },
    "↩",
  )
  reply.setAttribute("aria-label", "Reply")
  const unsubscribe = message.unsubscribe
    ? h("span", { class: "Ca", role: "button", tabindex: "0" }, "Unsubscribe")
    : null
  const first = h(
    "tr",
    { class: "acZ" },
    h("td", { class: "gF gK" }, senderTable(message.from, unsubscribe)),
    h("td", { class: "gH bAk" }, h("div", { class: "gK" }, h("span", {}), timeOf(message, session))),
    h("td", { class: "gH" }),
    h("td", { class: "gH acX bAm", rowspan: "2" }, reply),
  )
  const line = h("div", { class: "iw ajw" }, recipientLine(message, session))
  const arrow = h(
    "div",
    { id: nextId(), class: "ajy", role: "button", tabindex: "0", "aria-label": "Show details" },
    "▾",
  )
  const cell = h("td", { class: "ady" }, line, arrow)
  arrow.addEventListener("click", () => cell.append(detailsOf(message, session)), { once: true })
  const second = h(
    "tr",
    { class: "acZ xD" },
    h(
      "td",
      { colspan: "3" },
      h("table", { cellpadding: "0", class: "cf adz" }, h("tbody", {}, h("tr", {}, cell))),
    ),
  )
  return h("table", { cellpadding: "0", class: "cf gJ" }, h("tbody", {}, first, second))
}

function senderTable(from: Person, unsubscribe: HTMLElement | null): HTMLElement {
  const name = senderName(from)
  const cell = h("td", { class: "c2" }, name, h("h3", { class: "iw rapwed" }, unsubscribe))
  return h("table", { cellpadding: "0", class: "cf ix" }, h("tbody", {}, h("tr", {}, cell)))
}

export function senderName(from: Person): HTMLElement {
  const shown = from.name || from.email
  const person = h(
    "span",
    { email: from.email, name: shown, "data-hovercard-id": from.email, class: "gD" },
    h("span", {}, shown),
  )
  const address = h("span", { class: "go" }, "<", from.email, ">")
  const both = h(
    "span",
    { translate: "no", class: "qu", role: "gridcell", tabindex: "-1" },
    person,
    " ",
    h("span", { class: "cfXrwd" }),
  )
  if (from.name !== "") both.append(address)
  return h("h3", { class: "iw gFxsud" }, both)
}

function recipientLine(message: WireMessage, session: Session): HTMLElement {
  const line = h("span", { translate: "no", class: "hb" }, "to ")
  const add = (people: readonly Person[]) => {
    line.append(...people.flatMap((person, i) => [i > 0 ? ", " : "", session.person(person, "g2"), " "]))
  }
  add(message.to)
  if (message.cc.length > 0) {
    line.append(message.to.length > 0 ? ", cc: " : "cc: ")
    add(message.cc)
  }
  if (message.bcc.length > 0) {
    line.append(", bcc: ")
    add(message.bcc)
  }
  return line
}

export function timeOf(message: WireMessage, session: Session): HTMLElement {
  const { shown, title } = messageTime(message.date, session.options.language)
  return h("span", { id: nextId(), class: "g3", title, alt: title, role: "gridcell", tabindex: "-1" }, shown)
}

export function face(person: Person): HTMLElement {
  const { email, name } = person
  return h("img", {
    class: "ajn ajo",
    src: BLANK,
    jid: email,
    "data-hovercard-id": email,
    "data-name": name,
    "aria-hidden": "true",
  })
}
