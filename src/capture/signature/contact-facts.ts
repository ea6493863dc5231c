import type { CountryCode } from "libphonenumber-js/min"
import { cleanLine, lineCap } from "./clean-line"
import type { Sender } from "./closing"
import type { ContactFact } from "./contact-fact"
import { hasLegalForm, isAddressLine, mailPattern, numberPattern, webPattern } from "./contact-line"
import { footerStart } from "./footer"
import { attachmentTrace, deviceMarks, ruleLine } from "./footer-marks"
import { domainLabels, type PersonField, type PersonPiece, type Piece, personPieces } from "./person-lines"
import { phonesIn } from "./phones"
import { signOffIn } from "./sign-off"
import { announcements, fieldLabels } from "./signature-labels"
import { undecorated } from "./tail-line"
import { webAddressesIn } from "./web-addresses"

/** More lines than any signature has; the rest isn't read. */
const longestSignature = 40

interface Line {
  raw: string
  text: string
}

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
    .map((line): Line => {
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

/** A house number and a street without a telling word: "10 Canal Park". */
const houseAndStreet = /^\d{1,5}[A-Za-z]? \p{Lu}[\p{L}.'-]+(?: \p{L}[\p{L}.'-]*){0,4},?$/u

/** The lines of addresses; one that only looks like a house and a street counts above a surer one. */
function addressLinesOf(lines: Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = lines.length - 1; at >= 0; at--) {
    const text = lines[at]?.text ?? ""
    if (isAddressLine(text) || (found.has(at + 1) && houseAndStreet.test(text))) found.add(at)
  }
  return new Set([...found].reverse())
}

function reachableFacts(
  line: Line,
  above: string,
  isAddress: boolean,
  country: CountryCode | null,
): ContactFact[] {
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

function lettersOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}]+(?:-\p{L}+)*/gu) ?? []
}

function isAnnouncement(text: string): boolean {
  const words = lettersOf(text)
  return (
    !/\d/.test(text) &&
    words.length > 0 &&
    words.length <= 3 &&
    words.every((word) => announcements.has(word))
  )
}

const separators = /\s*[|•·●│｜;]\s*|\s+[*#~]\s+/u

/** Columns that spaces or tabs part, then what is left of them when numbers, addresses and labels are gone. */
function piecesOf(raw: string, line: number, sender: Sender | null): Piece[] {
  if (signOffIn(cleanLine(raw), sender)?.rest === "") return []
  return raw
    .slice(0, lineCap)
    .split(/\s{3,}|\t/)
    .flatMap((column) => withoutReach(cleanLine(column)).split(separators))
    .map((piece) => withoutLabels(undecorated(piece)))
    .filter((piece) => /\p{L}/u.test(piece))
    .map((text) => ({ text, line }))
}

function withoutReach(column: string): string {
  const [, label, value] = /^([\p{L} ]{2,16}?)\s?[:：]\s?(.{2,})$/u.exec(column) ?? []
  const field = fieldLabels[label?.toLowerCase() ?? ""]
  if (field === "other") return ""
  return (field !== undefined && value !== undefined ? value : column)
    .replace(/<mailto:[^>]{0,80}>/gi, " | ")
    .replace(mailPattern, " | ")
    .replace(webPattern, " | ")
    .replace(numberPattern, " | ")
}

/** A piece without the "tel", "fax" and the like at its end; "" where there is nothing else. */
function withoutLabels(piece: string): string {
  const words = piece.replace(/^[\s,.:()<>]+|[\s,:()<>]+$/g, "").split(" ")
  if (words.every((word) => lettersOf(word).every((part) => announcements.has(part)))) return ""
  while (
    words.length > 1 &&
    /^(?:tel|phone|fax|cell|mobile|ph|email|e-mail|тел|факс)[.:]?$/i.test(words.at(-1) ?? "")
  )
    words.pop()
  return words.join(" ").replace(/[\s,:]+$/, "")
}

/** One name, one organisation (lines that follow each other are one) and every position. */
function personFacts(pieces: PersonPiece[], lines: Line[], domains: string[]): ContactFact[] {
  const factOf = (field: PersonField, parts: Piece[], value: string): ContactFact => ({
    field,
    value,
    written: parts.map(({ text }) => text).join("\n"),
    line: [...new Set(parts.map(({ line }) => lines[line]?.raw.trim() ?? ""))].join("\n"),
  })
  const organisation = organisationParts(pieces.filter(({ field }) => field === "organisation"))
  return [
    ...pieces.filter(({ field }) => field === "name").map((piece) => factOf("name", [piece], piece.text)),
    ...pieces
      .filter(({ field }) => field === "position")
      .map((piece) => factOf("position", [piece], piece.text)),
    ...(organisation.length === 0
      ? []
      : [factOf("organisation", organisation, surest(organisation, domains))]),
  ]
}

/** Organisation pieces that follow each other: the run with a legal form, or the first. */
function organisationParts(pieces: Piece[]): Piece[] {
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last !== undefined && piece.line - (last.at(-1)?.line ?? piece.line) <= 1) last.push(piece)
    else runs.push([piece])
  }
  return runs.find((run) => run.some(({ text }) => hasLegalForm(text))) ?? runs[0] ?? []
}

/** The part that names the company itself, without its department. */
function surest(parts: Piece[], domains: string[]): string {
  const byForm = parts.find(({ text }) => hasLegalForm(text))
  const byDomain = parts.find(({ text }) =>
    domains.some((label) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, "")
        .startsWith(label.replace(/-/g, "")),
    ),
  )
  const text = (byForm ?? byDomain ?? parts[0])?.text ?? ""
  const [head] = text.split(/\s[-–—_]\s/)
  return head !== undefined && head.length >= 2 ? head : text
}

/** Address lines that stand together are one address. */
function addressFacts(lines: Line[], addressLines: ReadonlySet<number>): ContactFact[] {
  const groups: number[][] = []
  for (const at of addressLines) {
    const last = groups.at(-1)
    if (last !== undefined && at - (last.at(-1) ?? at) === 1) last.push(at)
    else groups.push([at])
  }
  return groups.map((group) => {
    const texts = group.map((at) => lines[at]?.text ?? "")
    const written = texts.map((text) => text.replace(/^[\p{L} .]{1,12}[:：]\s?/u, "")).join("\n")
    const line = group.map((at) => lines[at]?.raw.trim() ?? "").join("\n")
    return { field: "address", value: written.replace(/\s*\n\s*/g, ", "), written, line }
  })
}
