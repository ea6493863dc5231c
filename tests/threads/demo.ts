import { join } from "node:path"
import { loadFolder } from "~demo/mailbox/load"
import type { Mail, Person } from "~demo/mailbox/mail"
import { threadsOf } from "~demo/mailbox/threads"
import type { ThreadObservation } from "~src/record/observation"

export const DEMO_REP = "jonas.weber@lumenroute.example"

/** The demo mailbox as Gmail's reader would report it, one observation a conversation. */
export async function demoConversations(): Promise<ThreadObservation[]> {
  const mails = await loadFolder(join(import.meta.dirname, "../../demo/mail"))
  return threadsOf(mails).map(observed)
}

function observed(mails: readonly Mail[]): ThreadObservation {
  const last = mails.at(-1)
  return {
    kind: "mail.thread",
    site: "gmail",
    workspace: DEMO_REP,
    url: "https://mail.google.com/mail/u/0/",
    seenAt: (last?.date ?? 0) + 60_000,
    threadId: mails[0]?.messageId ?? "",
    subject: mails[0]?.subject ?? "",
    view: "full",
    collapsed: 0,
    messages: mails.map((mail) => ({
      id: mail.messageId,
      from: address(mail.from),
      to: mail.to.map(address),
      cc: mail.cc.map(address),
      bcc: mail.bcc.map(address),
      sentAt: mail.date,
      sentAtText: new Date(mail.date).toISOString(),
      html: mail.html,
      truncated: false,
      attachments: mail.attachments.map(({ name }) => name),
      invitation: mail.invitation && {
        ...mail.invitation,
        eventId: null,
        cancelled: false,
        when: "",
        guests: mail.invitation.guests.map(address),
      },
      outgoing: mail.from.email.toLowerCase() === DEMO_REP,
      bulk: { unsubscribe: mail.unsubscribe, mailingList: mail.mailingList },
    })),
  }
}

const address = ({ name, email }: Person) => ({ email: email.toLowerCase(), name: name === "" ? null : name })
