import type { Mail, Person } from "../../../demo/mailbox/mail"

export const REP: Person = { name: "Jonas Weber", email: "jonas.weber@lumenroute.example" }
export const BUYER: Person = { name: "Maren Lindqvist", email: "maren.lindqvist@norrsken-freight.example" }

const START = Date.UTC(2026, 10, 2, 9, 0, 0)
const HOUR = 3_600_000

/** A mail of a mailbox made for one test; `id` tells it from all others. Written by the buyer to the rep unless said. */
export function mail(id: string, parts: Partial<Mail> & { at?: number } = {}): Mail {
  const { at = 0, ...given } = parts
  const text = given.text ?? `This is mail ${id}.`
  return {
    messageId: `<${id}@test.example>`,
    references: [],
    gmailThread: null,
    labels: [],
    from: BUYER,
    to: [REP],
    cc: [],
    bcc: [],
    subject: `Subject of ${id}`,
    date: START + at * HOUR,
    html: `<div dir="ltr">${text}</div>`,
    text,
    attachments: [],
    invitation: null,
    unsubscribe: false,
    mailingList: null,
    draft: false,
    ...given,
  }
}

/** A conversation of `count` mails, the buyer's and the rep's in turn, `id-0` … `id-(count-1)`. */
export function conversation(id: string, count: number, subject: string): Mail[] {
  return Array.from({ length: count }, (_, i) =>
    mail(`${id}-${i}`, {
      at: i,
      subject,
      references: i === 0 ? [] : [`<${id}-0@test.example>`],
      ...(i % 2 === 1 ? { from: REP, to: [BUYER] } : {}),
      text: `Part ${i} of ${id}: nothing but words.`,
    }),
  )
}
