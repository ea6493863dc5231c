import type { CountryCode } from "libphonenumber-js"
import type { ContactFact } from "./signature/contact-fact"
import { contactFactsOf } from "./signature/contact-facts"
import type { Forward } from "./zones/forward"
import { zonesOf } from "./zones/zones"

/** Somebody whose mail was handed on, with what they say of themselves in its signature. */
export interface ForwardedWriter {
  email: string
  name: string | null
  facts: ContactFact[]
  /** When they wrote, epoch milliseconds; null where the header doesn't tell for certain. */
  sentAt: number | null
}

/** So many forwarded messages of a mail are looked at, and so much of each. */
const MOST = 3
const longest = 20_000

/** Who wrote the messages that a mail hands on. What stands in their signatures is theirs, never the sender's. */
export function forwardedWriters(
  forwards: readonly Forward[],
  country: CountryCode | null,
): ForwardedWriter[] {
  return forwards.slice(0, MOST).flatMap(({ from, sentAt, text }) => {
    if (!from?.email) return []
    const writer = { name: from.name, email: from.email }
    const { signature } = zonesOf({ kind: "plain", content: text.slice(0, longest) }, writer)
    return [
      { ...writer, facts: contactFactsOf(signature, writer, { country }), sentAt: instantOf(sentAt?.iso) },
    ]
  })
}

/** A time without an offset counts as UTC: which of two signatures is newer hardly turns on hours. */
function instantOf(iso: string | null | undefined): number | null {
  if (!iso) return null
  const at = Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`)
  return Number.isNaN(at) ? null : at
}
