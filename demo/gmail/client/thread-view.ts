import type { WireMessage, WireThread } from "../wire"
import { h } from "./dom"
import { type Fold, messageItem } from "./message"
import type { Session } from "./session"

/** From this many messages on, those between the first and the last two are piled up. */
const PILE_FROM = 5

/** An open conversation, `.nH.a98.iY`: subject and messages. `part` leaves out what is still loading. */
export function threadView(
  thread: WireThread,
  session: Session,
  part: "subject" | "heads" | "all",
): HTMLElement {
  const list = h("div", { role: "list" })
  if (part !== "subject") {
    thread.messages.forEach((message, i) => {
      const item = messageItem(message, foldOf(message, i, thread, session), session)
      if (part === "heads") for (const body of item.querySelectorAll(".ii")) body.remove()
      list.append(item)
    })
  }
  const subject = h(
    "h2",
    {
      class: "hP",
      tabindex: "-1",
      "data-thread-perm-id": thread.permId,
      "data-legacy-thread-id": thread.legacyId,
    },
    thread.subject,
  )
  const labels = h(
    "span",
    { class: "J-J5-Ji" },
    h("div", { class: "ahR" }, h("div", { class: "hN", name: "^i" }, "Inbox")),
  )
  const messages = h("div", { class: "aHU hx" }, h("div", {}), list)
  return h(
    "div",
    { class: "nH a98 iY" },
    h("div", { class: "nH" }, h("div", { class: "V8djrc byY" }, h("div", { class: "ha" }, subject, labels))),
    h("div", { class: "nH" }, h("div", { class: "einvLd " })),
    h("div", { class: "nH" }, messages),
    h("div", { class: "nH" }, h("div", { class: "aE0" })),
  )
}

function foldOf(message: WireMessage, index: number, thread: WireThread, session: Session): Fold {
  const last = thread.messages.length - 1
  if (session.options.expanded || index === last || message.legacyId === null) return "open"
  if (thread.messages.length >= PILE_FROM && index > 0 && index < last - 1) return "hidden"
  return "folded"
}
