import type { CountryCode } from "libphonenumber-js/min"
import { isMachineTalk } from "../reading/machine-talk"
import { addressFacts, addressLinesOf } from "./address-lines"
import { cleanLine } from "./clean-line"
import type { Sender } from "./closing"
import type { ContactFact } from "./contact-fact"
import { footerStart } from "./footer"
import { attachmentTrace, deviceMarks, ruleLine } from "./footer-marks"
import { personFacts } from "./person-facts"
import { domainLabels, personPieces } from "./person-lines"
import { phonesIn } from "./phones"
import { isAnnouncement, piecesOf, type SignatureLine } from "./signature-pieces"
import { webAddressesIn } from "./web-addresses"

/** More lines than any signature has; the rest isn't read. */
const longestSignature = 40

/**
 * Reads a signature's lines into contact facts, in the order of the lines, each with its evidence.
 *
 * @param signature the signature's lines, sign-off gone or not
 * @param sender who the header says has written it, or null: tells the name line
 * @param options.country the country in which numbers without a country code are dialled, or null
 */
export function contactFactsOf(
  signature: string[],
  sender: Sender | null,
  options: { country: CountryCode | null },
): ContactFact[] {
  const footerAt = footerStart(signature) ?? signature.length
  const lines = signature
    .slice(0, Math.min(footerAt, longestSignature))
    .map((line): SignatureLine => {
      const raw = line.replace(/^[>\s]{1,20}/, "")
      return { raw, text: cleanLine(raw) }
    })
    .filter(({ text }) => saysSomething(text))
  const addressLines = addressLinesOf(lines)
  const reached = lines.map((line, at) =>
    reachableFacts(line, lines[at - 1]?.text ?? "", addressLines.has(at), options.country),
  )
  const mails = reached.flat().filter(({ field }) => field === "mail")
  const domains = domainLabels([...mails.map(({ value }) => value), ...(sender?.email ? [sender.email] : [])])
  const pieces = lines.flatMap(({ raw }, at) => (addressLines.has(at) ? [] : piecesOf(raw, at, sender)))
  const contactLine = lines.findIndex((_, at) => addressLines.has(at) || (reached[at]?.length ?? 0) > 0)
  const person = personPieces(pieces, sender, domains, contactLine === -1 ? lines.length : contactLine)
  return [...personFacts(person, lines, domains), ...reached.flat(), ...addressFacts(lines, addressLines)]
}

function saysSomething(text: string): boolean {
  const idle = [ruleLine, attachmentTrace, ...deviceMarks]
  return text !== "" && !idle.some((mark) => mark.test(text))
}

/** So many plain words in a line are a sentence: whatever address stands in it, it need not be the writer's. */
const SENTENCE_WORDS = 7

/** "Write to help@shop.example if your order is late." tells nothing about who signs. */
function isSentence(text: string): boolean {
  const words = text.match(/(?<![\p{L}@./-])\p{Ll}[\p{L}'’]*(?![\p{L}@/]|\.\p{L})/gu) ?? []
  return words.length >= SENTENCE_WORDS
}

function reachableFacts(
  line: SignatureLine,
  above: string,
  isAddress: boolean,
  country: CountryCode | null,
): ContactFact[] {
  if (isSentence(line.text) || isMachineTalk(line.text)) return []
  const heading = isAnnouncement(above) ? above : ""
  return [
    ...webAddressesIn(line.text),
    ...phonesIn(line.raw, heading, country, isAddress).map(({ kind, value, written }) => ({
      field: kind,
      value,
      written,
    })),
  ].map((fact): ContactFact => ({ ...fact, line: line.raw.trim() }))
}
