import type { Contact } from "~src/record/contact"
import type { ThreadRecord } from "~src/record/thread-record"
import type { ComposeWarning } from "~src/record/today-item"
import { composeWords } from "./compose-words"

/** The mail as it stands in the reply box. */
export interface Composed {
  text: string
  /** Lower-case addresses of everybody who would get it. */
  recipients: readonly string[]
  attachments: readonly string[]
}

const LONGEST_TEXT = 20_000
const LONGEST_SENTENCE = 500
/** A shorter mail is a thank-you and needs no next step. */
const SHORT = 120
const MOST_OF_A_KIND = 3

/**
 * What to look at before this mail goes out. It warns and never holds anything back. A discount or a promise that
 * stands in the conversation already, in our own words, is not new and not warned of.
 *
 * @param unwilling people who opted out elsewhere, whether they are part of this conversation or not
 */
export function composeWarnings(
  composed: Composed,
  record: ThreadRecord,
  unwilling: readonly Contact[],
): ComposeWarning[] {
  const sentences = sentencesOf(composed.text)
  return [
    ...optedOut(composed, record, unwilling),
    ...recipients(composed, record),
    ...newWords("discount", sentences, record),
    ...newWords("promise", sentences, record),
    ...attachment(composed, sentences),
    ...nextStep(composed, sentences, record),
  ]
}

function sentencesOf(text: string): string[] {
  return text
    .slice(0, LONGEST_TEXT)
    .split(/\n|(?<=[.!?])\s|(?<=[。！？])/u)
    .filter((line) => !line.trimStart().startsWith(">"))
    .map((sentence) => sentence.trim().slice(0, LONGEST_SENTENCE))
    .filter((sentence) => sentence !== "")
}

function optedOut(
  { recipients }: Composed,
  { contacts, signals }: ThreadRecord,
  unwilling: readonly Contact[],
): ComposeWarning[] {
  const said = new Set(signals.flatMap(({ kind, contactId }) => (kind === "opt_out" ? [contactId] : [])))
  const here = contacts.filter((one) => one.optedOut || said.has(one.id))
  const everywhere = new Map([...here, ...unwilling].map((one) => [one.id, one]))
  return [...everywhere.values()]
    .filter((one) => one.emails.some((email) => recipients.includes(email)))
    .map((one) => ({
      kind: "opted_out",
      message: `${one.name ?? one.emails[0]} has asked not to be written to.`,
      quote: null,
    }))
}

/** Somebody new in an old conversation, or somebody of another company than everybody else. */
function recipients({ recipients }: Composed, { contacts, companies }: ThreadRecord): ComposeWarning[] {
  const known = new Set(contacts.flatMap((one) => one.emails))
  if (known.size === 0) return []
  const domains = new Set([...known].map(domainOf))
  for (const { domains: own } of companies) for (const domain of own) domains.add(domain)
  return recipients
    .filter((email) => !known.has(email))
    .map((email) =>
      domains.has(domainOf(email))
        ? {
            kind: "unknown_recipient",
            message: `${email} has not been part of this conversation.`,
            quote: null,
          }
        : {
            kind: "wrong_recipient",
            message: `${email} belongs to another company than everybody else here.`,
            quote: null,
          },
    )
}

const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1)

function newWords(
  kind: "discount" | "promise",
  sentences: readonly string[],
  { activities }: ThreadRecord,
): ComposeWarning[] {
  const ours = activities.filter((one) => one.direction === "out").map((one) => one.text.toLowerCase())
  const message = {
    discount: "A discount that does not stand in this conversation yet. Is it approved?",
    promise: "A promise that does not stand in this conversation yet. Can it be kept?",
  }[kind]
  return sentences
    .flatMap((sentence) => {
      const hit = composeWords[kind].map((pattern) => pattern.exec(sentence)?.[0]).find((match) => match)
      return hit && !ours.some((text) => text.includes(hit.toLowerCase()))
        ? [{ kind, message, quote: hit }]
        : []
    })
    .slice(0, MOST_OF_A_KIND)
}

function attachment({ attachments }: Composed, sentences: readonly string[]): ComposeWarning[] {
  if (attachments.length > 0) return []
  for (const sentence of sentences) {
    const hit = composeWords.attachment.map((pattern) => pattern.exec(sentence)?.[0]).find((match) => match)
    if (hit) {
      return [
        { kind: "attachment_forgotten", message: "You mention a file, and none is attached.", quote: hit },
      ]
    }
  }
  return []
}

function nextStep(
  { text }: Composed,
  sentences: readonly string[],
  { deal }: ThreadRecord,
): ComposeWarning[] {
  if (deal?.status !== "open" || text.trim().length < SHORT) return []
  if (sentences.some((sentence) => composeWords.nextStep.some((pattern) => pattern.test(sentence)))) return []
  return [
    {
      kind: "no_next_step",
      message: "Nothing here says what happens next: no question, no day, no meeting.",
      quote: null,
    },
  ]
}
