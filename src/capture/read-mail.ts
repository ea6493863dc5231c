import type { CountryCode } from "libphonenumber-js"
import type { ObservedMessage } from "~src/record/observation"
import { languageOf } from "./language/language"
import type { ReadAsk } from "./requests/ask"
import { asksOf } from "./requests/asks"
import type { ReadCommitment } from "./requests/commitment"
import { commitmentsOf } from "./requests/commitments"
import type { ReadSignal } from "./signals/signal"
import { signalsOf } from "./signals/signals"
import type { ContactFact } from "./signature/contact-fact"
import { contactFactsOf } from "./signature/contact-facts"
import { zonesOf } from "./zones/zones"

/** Version of the rules that read mail. Raise it when they read better: kept mail is then read again. */
export const EXTRACTION_VERSION = 1

/** What one message says, before anything is known about the people in it. */
export interface MailReading {
  /** The writer's own words: no quotes, no greeting, no signature. */
  text: string
  language: string | null
  facts: ContactFact[]
  asks: ReadAsk[]
  commitments: ReadCommitment[]
  signals: ReadSignal[]
}

/** Reads one message. Pure and heavy: done before the transaction that keeps the result. */
export function readMail(
  message: ObservedMessage,
  options: { timeZone: string; country: string | null; now: number },
): MailReading {
  const sender = { name: message.from.name, email: message.from.email }
  const zones = zonesOf({ kind: "html", content: message.html }, sender)
  const text = zones.body
  const language = languageOf(text)
  const context = { language, sentAt: message.sentAt ?? options.now, timeZone: options.timeZone }
  return {
    text,
    language,
    // The setting is two letters by schema; a country that the phone library does not know is treated as none.
    facts: contactFactsOf(zones.signature, sender, { country: options.country as CountryCode | null }),
    asks: asksOf(text, context),
    commitments: commitmentsOf(text, context),
    signals: signalsOf(text, context),
  }
}
