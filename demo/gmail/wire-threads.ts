import type { Mail, Person } from "../mailbox/mail"
import { threadsOf } from "../mailbox/threads"
import { messageIds, threadIds } from "./ids"
import type { WireMessage, WireRow, WireThread } from "./wire"

/** The conversations of one account's mailbox, newest first. The newest mail of each is unread if it is received. */
export function wireThreads(mails: readonly Mail[], account: string): WireThread[] {
  return threadsOf(mails).flatMap((thread) => {
    const [first] = thread
    if (first === undefined) return []
    const messages = thread.map((mail) => wireMessage(mail, account))
    const inbox = messages.some((message) => message.permId.startsWith("msg-f:"))
    return {
      ...threadIds(first),
      subject: first.subject,
      labels: [...(inbox ? ["inbox"] : ["sent"]), ...thread.flatMap((mail) => mail.labels)],
      unread: messages.at(-1)?.permId.startsWith("msg-f:") ?? false,
      messages,
    }
  })
}

export function wireMessage(mail: Mail, account: string): WireMessage {
  const { from, to, cc, bcc, subject, date, html, attachments, invitation, unsubscribe, mailingList, draft } =
    mail
  const own = from.email.toLowerCase() === account
  return {
    ...messageIds(mail, own),
    snippet: snippetOf(mail.text === "" ? withoutTags(html) : mail.text),
    ...{ from, to, cc, bcc, subject, date, html, attachments, invitation, unsubscribe, mailingList, draft },
  }
}

/** @throws Error for a thread without a message, which no mailbox has. */
export function rowOf(thread: WireThread): WireRow {
  const last = thread.messages.at(-1)
  const lastNonDraft = thread.messages.findLast((message) => !message.draft) ?? last
  if (last === undefined || lastNonDraft === undefined) throw new Error(`thread ${thread.permId} is empty`)
  const { messages, ...rest } = thread
  return {
    ...rest,
    people: distinct(messages.map((message) => message.from)),
    count: messages.length,
    snippet: lastNonDraft.snippet,
    date: last.date,
    hasAttachment: messages.some((message) => message.attachments.length > 0),
    hasDraft: messages.some((message) => message.draft),
    lastMessageId: last.legacyId ?? thread.legacyId,
    lastNonDraftMessageId: lastNonDraft.legacyId ?? thread.legacyId,
  }
}

function distinct(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [person.email.toLowerCase(), person])).values()]
}

export function snippetOf(text: string): string {
  return text.slice(0, 2000).replace(/\s+/g, " ").trim().slice(0, 180)
}

function withoutTags(html: string): string {
  return html.slice(0, 20_000).replace(/<[^<>]{0,2000}>/g, " ")
}
