import type { Address } from "~src/record/address"
import type { SentObservation } from "~src/record/observation"
import { emailOf, foldSpace, nameOf } from "../address"
import { MAX_SHORT_TEXT, withinLimits } from "../limits"
import { find, findAll, isWithin } from "../selector"
import {
  composerAttachment,
  composerField,
  composerFrom,
  composerInput,
  composerSubject,
  draftId,
  editable,
} from "./composer-selectors"
import { draftIdOf } from "./drafts"
import { body } from "./selectors"

/** The composer that `element` stands in: the smallest part of the page that has a text field and a draft's id. */
export function composerOf(element: Element): Element | null {
  // A mail's own form may have a field that calls itself "parentElement", and stands in for it.
  if (isWithin(element, body)) return null
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (find(at, editable) !== null && find(at, draftId) !== null) return at
  }
  return null
}

/**
 * What the composer holds at this moment, as the message that it will be once Gmail has sent it. Null where Gmail has
 * not given the draft an id yet, or where nobody is addressed.
 */
export function readComposer(
  composer: Element,
  account: Address,
  now: number,
): Pick<SentObservation, "subject" | "message"> | null {
  const id = draftIdOf(composer)
  const text = find(composer, editable)
  const [to, cc, bcc] = [addressed(composer, "to"), addressed(composer, "cc"), addressed(composer, "bcc")]
  if (id === null || text === null || to.length + cc.length + bcc.length === 0) return null
  const subject = find(composer, composerSubject)
  const message = withinLimits({
    id,
    from: senderOf(composer, account),
    to,
    cc,
    bcc,
    sentAt: now,
    sentAtText: "",
    html: text.innerHTML,
    truncated: false,
    attachments: filesIn(composer),
    invitation: null,
    outgoing: true,
    bulk: { unsubscribe: false, mailingList: null },
  })
  return { subject: foldSpace(inputText(subject)).slice(0, MAX_SHORT_TEXT), message }
}

/** An alias where the rep has chosen one. */
function senderOf(composer: Element, account: Address): Address {
  const written = inputText(find(composer, composerFrom))
  const email = emailOf(written.replace(/^.*<|>.*$/gsu, ""))
  return email === null || email === account.email ? account : { email, name: account.name }
}

/** Names of the files that the composer shows. */
export function filesIn(composer: Element): string[] {
  return findAll(composer, composerAttachment)
    .map((one) => foldSpace(one.textContent ?? ""))
    .filter((name) => name !== "")
}

/** Who would get what is written, by field. */
export function addressed(composer: Element, field: "to" | "cc" | "bcc"): Address[] {
  const byEmail = new Map<string, Address>()
  for (const chip of findAll(composer, composerField(field))) {
    const email = emailOf(chip.getAttribute("data-hovercard-id") ?? chip.getAttribute("email"))
    const name = chip.getAttribute("data-name") ?? chip.getAttribute("name")
    if (email !== null) byEmail.set(email, { email, name: nameOf(name, email) })
  }
  for (const input of findAll(composer, composerInput(field))) {
    const parts = /^(?:"?([^"<]*)"?\s*<)?([^<>\s]+)>?,?$/u.exec(inputText(input).trim())
    const email = emailOf(parts?.[2] ?? null)
    if (email !== null && !byEmail.has(email))
      byEmail.set(email, { email, name: nameOf(parts?.[1] ?? null, email) })
  }
  return [...byEmail.values()]
}

function inputText(element: Element | null): string {
  if (element === null) return ""
  return "value" in element && typeof element.value === "string"
    ? element.value
    : (element.getAttribute("value") ?? "")
}
