import type { CountryCode } from "libphonenumber-js"
import type { AutomaticReply } from "~src/record/automatic-reply"
import type { ObservedMessage } from "~src/record/observation"
import { automaticReply } from "./automatic/automatic-reply"
import { type ForwardedWriter, forwardedWriters } from "./forwarded-writers"
import { languageOf } from "./language/language"
import { readAtMost } from "./language/parsed"
import { withoutMachineTalk } from "./reading/machine-talk"
import { type ModelReading, mergeReading } from "./reading/merge"
import { type Reading, readingOf } from "./reading/reading"
import type { ContactFact } from "./signature/contact-fact"
import { contactFactsOf } from "./signature/contact-facts"
import { type ParentCompany, parentIn } from "./signature/parent-company"
import type { SentAt } from "./zones/written-date"
import { zonesOf } from "./zones/zones"

/** Version of the rules that read mail. Raise it when they read better: kept mail is then read again. */
export const EXTRACTION_VERSION = 5

/** What a text says, before anything is known about the people in it. */
export interface TextReading extends Reading {
  text: string
  language: string | null
}

/** What one mail says. `text` is the writer's own words: no quotes, no greeting, no signature. */
export interface MailReading extends TextReading {
  facts: ContactFact[]
  /** When the messages that it quotes were sent, by the clock of the sender's mail program. */
  quotedSent: readonly SentAt[]
  /** Of which company the writer's own says that it is a part. */
  parent: ParentCompany | null
  /** Who wrote what the mail hands on. */
  forwarded: ForwardedWriter[]
  /** What a machine answered in the writer's name; null where a person wrote. */
  automatic: AutomaticReply | null
}

/**
 * Reads one message. Pure and heavy.
 *
 * @param options.subject the conversation's, where this message opened it; null where it came later
 * @param options.model what a model has read in the same message, to be merged; the rules remain the floor
 */
export function readMail(
  message: ObservedMessage,
  options: {
    timeZone: string
    country: string | null
    now: number
    subject: string | null
    model: ModelReading | null
  },
): MailReading {
  const sender = { name: message.from.name, email: message.from.email }
  const zones = zonesOf({ kind: "html", content: message.html }, sender)
  const sentAt = message.sentAt ?? options.now
  // The setting is two letters by schema; a country that the phone library does not know is treated as none.
  const country = options.country as CountryCode | null
  const rules = readText(zones.body, sentAt, options.timeZone)
  const context = { language: rules.language, sentAt, timeZone: options.timeZone }
  return {
    ...rules,
    ...(options.model ? mergeReading(rules, options.model, zones.body, context) : {}),
    facts: contactFactsOf(zones.signature, sender, { country }),
    quotedSent: zones.quotedSent,
    forwarded: forwardedWriters(zones.forwards, country),
    automatic: automaticReply({
      subject: options.subject,
      text: rules.text,
      own: zones.own,
      sender,
      ...context,
    }),
    parent: parentIn([...zones.signature, ...(zones.disclaimer?.split("\n") ?? [])]),
  }
}

/** Reads a plain text that has no mail's furniture: a chat message, a ticket's comment. */
export function readText(text: string, sentAt: number, timeZone: string): TextReading {
  // What stands behind is read by nothing below.
  const said = withoutMachineTalk(text.slice(0, readAtMost))
  const language = languageOf(said)
  return { text, language, ...readingOf(said, { language, sentAt, timeZone }) }
}
