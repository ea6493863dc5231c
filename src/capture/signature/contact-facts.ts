import type { CountryCode } from "libphonenumber-js/min"
import type { Sender } from "./closing"
import type { ContactFact } from "./contact-fact"

/**
 * Reads a signature's lines into contact facts.
 *
 * @param signature the signature's lines, sign-off gone or not
 * @param sender who the header says has written it, or null: tells the name line
 * @param options.country the country in which numbers without a country code are read, or null
 */
export function contactFactsOf(
  signature: string[],
  sender: Sender | null,
  options: { country: CountryCode | null },
): ContactFact[] {
  void signature
  void sender
  void options
  return []
}
