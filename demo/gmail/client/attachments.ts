import type { WireMessage } from "../wire"
import { h, nextId } from "./dom"

/** The tiles under a message. Nothing can be downloaded: the double shows names only. */
export function attachmentsOf(message: WireMessage): HTMLElement | DocumentFragment {
  if (message.attachments.length === 0) return document.createDocumentFragment()
  const tiles = message.attachments.map(({ name, mimeType, bytes }) =>
    h(
      "span",
      {
        class: "aZo N5jrZb",
        download_url: `${mimeType}:${encodeURIComponent(name)}:https://mail.google.com/mail/`,
      },
      h(
        "a",
        { class: "aQy aZr e", role: "link", tabindex: "0" },
        h("span", { class: "a3I" }, `Preview attachment ${name}`),
        h(
          "div",
          { class: "aYv" },
          h("div", { class: "aQA" }, h("span", { class: "aV3 zzV0ie", id: nextId() }, name)),
          h("div", { class: "aYp" }, h("span", { class: "SaH2Ve" }, `${Math.ceil(bytes / 1024)} KB`)),
        ),
      ),
    ),
  )
  const count = h("span", { class: "aVW" }, h("span", {}, String(message.attachments.length)))
  return h(
    "div",
    { class: "hq gt", id: nextId() },
    h("div", { class: "ho" }, count),
    h("div", { class: "aQH" }, ...tiles),
  )
}
