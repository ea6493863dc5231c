import type { Person } from "../../mailbox/mail"
import type { Outgoing, WireMessage } from "../wire"
import { h, nextId } from "./dom"
import type { Session } from "./session"

/** A reply box or a window of a new message, before anything is sent. */
export interface Composer {
  element: HTMLElement
  outgoing(): Outgoing
}

export interface ComposerStart {
  threadToken: string | null
  to: Person[]
  cc: Person[]
  subject: string
  /** The message that is answered: its text stands quoted under the signature. */
  quoted: WireMessage | null
  onSend(composer: Composer): void
}

const SAVE_AFTER_MS = 400

/** Numbers of drafts are never used twice, also not across reloads. */
function newPermId(): string {
  return `msg-a:r${Date.now()}${Math.floor(Math.random() * 1e6)}`
}

export function composerOf(start: ComposerStart, session: Session): Composer {
  const permId = newPermId()
  const text = editable(start, session)
  const saved = h("span", { class: "oG aOy" })
  const draft = h("input", { type: "hidden", name: "draft", value: "undefined" })
  const subject = h("input", {
    name: "subjectbox",
    class: "aoT",
    "aria-label": "Subject",
    value: start.subject,
  })
  const to = chips("to", start.to)
  const cc = chips("cc", start.cc)
  const sendButton = h(
    "div",
    {
      class: "T-I J-J5-Ji aoO v7 T-I-atl L3",
      role: "button",
      tabindex: "0",
      "data-tooltip": "Send (Ctrl-Enter)",
    },
    "Send",
  )
  const form = h("form", { enctype: "multipart/form-data", method: "POST" }, draft, subject, to, cc)
  const area = h("div", { class: "Ar Au" }, text)
  const foot = h(
    "table",
    { class: "IZ" },
    h("tbody", {}, h("tr", {}, h("td", { class: "gU Up" }, sendButton), h("td", {}, saved))),
  )
  const element = h("div", { class: "M9" }, h("div", { class: "aoI", role: "region" }, form, area, foot))
  form.addEventListener("submit", (event) => event.preventDefault())

  let timer = 0
  text.addEventListener("input", () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      draft.value = `#${permId}`
      saved.textContent = "Draft saved"
    }, SAVE_AFTER_MS)
  })
  const composer: Composer = {
    element,
    outgoing: () => ({
      threadToken: start.threadToken,
      permId,
      to: peopleOf(to),
      cc: peopleOf(cc),
      subject: subject.value,
      html: text.innerHTML,
    }),
  }
  sendButton.addEventListener("click", () => {
    draft.value = `#${permId}`
    start.onSend(composer)
  })
  return composer
}

function editable(start: ComposerStart, session: Session): HTMLElement {
  const text = h("div", {
    id: nextId(),
    class: "Am aiL Al editable LW-avf tS-tW",
    hidefocus: "true",
    "aria-label": "Message Body",
    g_editable: "true",
    role: "textbox",
    "aria-multiline": "true",
    contenteditable: "true",
    tabindex: "1",
    itacorner: "6,7:1,1,0,0",
  })
  const signature = h("div", { dir: "ltr", class: "gmail_signature", "data-smartmail": "gmail_signature" })
  signature.append(session.boot.account.name)
  text.append(
    h("div", {}, h("br")),
    h("span", { class: "gmail_signature_prefix" }, "-- "),
    h("br"),
    signature,
  )
  if (start.quoted !== null) text.append(h("br"), quoteOf(start.quoted))
  return text
}

function quoteOf(message: WireMessage): HTMLElement {
  const { name, email } = message.from
  const attribution = h("div", { dir: "ltr", class: "gmail_attr" })
  attribution.append(
    `On ${new Date(message.date).toUTCString()}, ${name} <`,
    h("a", { href: `mailto:${email}` }, email),
  )
  attribution.append("> wrote:", h("br"))
  const quote = h("blockquote", {
    class: "gmail_quote",
    style: "margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex",
  })
  quote.append(message.snippet)
  return h("div", { class: "gmail_quote gmail_quote_container" }, attribution, quote)
}

/** Recipients as chips; what is typed becomes one at a comma or Enter. */
function chips(field: "to" | "cc", people: readonly Person[]): HTMLElement {
  const box = h("div", { name: field, class: "aH9", "aria-label": field })
  for (const person of people) box.append(chip(person))
  const input = h("input", { class: "agP aFw", size: "30", "aria-label": field })
  input.addEventListener("change", () => {
    for (const email of input.value.split(",").map((part) => part.trim())) {
      if (email !== "") input.before(chip({ name: email, email }))
    }
    input.value = ""
  })
  box.append(input)
  return box
}

function chip({ name, email }: Person): HTMLElement {
  return h(
    "div",
    { role: "option", class: "afV", "data-hovercard-id": email, "data-name": name || email },
    name || email,
  )
}

function peopleOf(box: HTMLElement): Person[] {
  return [...box.querySelectorAll("[data-hovercard-id]")].map((element) => ({
    email: element.getAttribute("data-hovercard-id") ?? "",
    name: element.getAttribute("data-name") ?? "",
  }))
}
