import type { WireMessage } from "../wire"
import type { Composer } from "./composer"
import { h } from "./dom"
import { postSend, postUndo, type Session } from "./session"

/**
 * Sends what a composer holds, then says so in Gmail's notice with "Undo" for as long as undoing is possible.
 * `shown` puts the new message into the page in place of the composer; `undone` turns that back.
 */
export async function sendFrom(
  composer: Composer,
  session: Session,
  toast: HTMLElement,
  page: { shown(message: WireMessage, token: string): void; undone(message: WireMessage): void },
): Promise<void> {
  const { index } = session.boot.account
  toast.replaceChildren(h("span", { class: "aT" }, "Sending…"))
  const { message, token } = await postSend(index, composer.outgoing())
  page.shown(message, token)
  const undo = h("span", { id: "link_undo", class: "ag a8k", role: "link", tabindex: "0" }, "Undo")
  const view = h(
    "span",
    { id: "link_vsm", class: "ag a8k", role: "link", tabindex: "0", param: `#sent/${token}` },
    "View message",
  )
  view.addEventListener("click", () => {
    location.hash = `sent/${token}`
  })
  const notice = h("span", { class: "aT" }, h("span", { class: "bAq" }, "Message sent"), undo, view)
  toast.replaceChildren(notice)
  const end = setTimeout(() => {
    if (notice.isConnected) toast.replaceChildren()
  }, session.options.undoFor)
  undo.addEventListener("click", async () => {
    clearTimeout(end)
    await postUndo(index, message.permId)
    page.undone(message)
    toast.replaceChildren(h("span", { class: "aT" }, h("span", { class: "bAq" }, "Sending undone.")))
  })
}
