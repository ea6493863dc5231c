import { createHash } from "node:crypto"
import PostalMime, { type Address, type Email } from "postal-mime"
import { readInvitation } from "./calendar"
import type { Attachment, Invitation, Mail, Person } from "./mail"

/** One RFC 5322 message as it stands in a file. Missing headers become empty fields, never an error. */
export async function parseMail(raw: Uint8Array): Promise<Mail> {
  const email = await PostalMime.parse(raw)
  const header = headerOf(email)
  const calendar = email.attachments.find((part) => part.mimeType === "text/calendar")
  return {
    messageId: email.messageId ?? `<${createHash("sha256").update(raw).digest("hex")}@no-id.invalid>`,
    references: referencesOf(email),
    gmailThread: header("x-gm-thrid"),
    labels: splitLabels(header("x-gmail-labels")),
    from: people(email.from ? [email.from] : [])[0] ?? { name: "", email: "" },
    to: people(email.to),
    cc: people(email.cc),
    bcc: people(email.bcc),
    subject: email.subject ?? "",
    date: dateOf(email),
    html: email.html ?? textAsHtml(email.text ?? ""),
    text: email.text ?? "",
    attachments: email.attachments.filter((part) => part.disposition === "attachment").map(attachmentOf),
    invitation: calendar ? invitationOf(calendar.content) : null,
    unsubscribe: header("list-unsubscribe") !== null,
    mailingList: header("list-id"),
    draft: splitLabels(header("x-gmail-labels")).includes("Drafts"),
  }
}

function headerOf(email: Email): (name: string) => string | null {
  return (name) => email.headers.find((header) => header.key === name)?.value ?? null
}

function referencesOf(email: Email): string[] {
  const ids = `${email.references ?? ""} ${email.inReplyTo ?? ""}`.match(/<[^<>\s]{1,500}>/g) ?? []
  return [...new Set(ids)]
}

function splitLabels(value: string | null): string[] {
  return (value ?? "")
    .split(",")
    .map((label) => label.trim())
    .filter((label) => label !== "")
}

function people(addresses: readonly Address[] | undefined): Person[] {
  return (addresses ?? []).flatMap((address) =>
    address.group
      ? people(address.group)
      : address.address
        ? [{ name: address.name, email: address.address }]
        : [],
  )
}

function dateOf(email: Email): number {
  const time = Date.parse(email.date ?? "")
  return Number.isNaN(time) ? 0 : time
}

function attachmentOf(part: Email["attachments"][number]): Attachment {
  const bytes = typeof part.content === "string" ? part.content.length : part.content.byteLength
  return { name: part.filename ?? "noname", mimeType: part.mimeType, bytes }
}

function invitationOf(content: Email["attachments"][number]["content"]): Invitation | null {
  return readInvitation(typeof content === "string" ? content : new TextDecoder().decode(content))
}

/** Plain text the way Gmail shows it: escaped, one `<br>` a line. */
export function textAsHtml(text: string): string {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
  return escaped.replace(/\r?\n/g, "<br>\n")
}
