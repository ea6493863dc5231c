import type { Person } from "../../mailbox/mail"
import type { WireMessage } from "../wire"
import { messageTime } from "./dates"
import { h } from "./dom"
import type { Session } from "./session"

/** The table of headers that Gmail shows when the rep asks for details. */
export function detailsOf(message: WireMessage, session: Session): HTMLElement {
  const body = h("tbody", {})
  const row = (label: string, ...value: (Node | string)[]) =>
    body.append(
      h(
        "tr",
        { class: "ajv" },
        h("td", { class: "gG" }, h("span", { class: "gI" }, label)),
        h("td", { class: "gL" }, h("span", { class: "gI" }, ...value)),
      ),
    )
  const people = (list: readonly Person[]) =>
    list.flatMap((person, i) => [i > 0 ? h("br") : "", session.person(person, "g2"), ` <${person.email}>`])
  row("from:", session.person(message.from, "gD"))
  if (message.to.length > 0) row("to:", ...people(message.to))
  if (message.cc.length > 0) row("cc:", ...people(message.cc))
  row("date:", messageTime(message.date, session.options.language).title)
  row("subject:", message.subject)
  if (message.mailingList !== null) row("mailing list:", message.mailingList)
  return h(
    "div",
    { class: "ajA SK" },
    h("div", { class: "ajB gt" }, h("table", { cellpadding: "0", class: "ajC" }, body)),
  )
}
