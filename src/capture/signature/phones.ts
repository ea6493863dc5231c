import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min"
import { lineCap } from "./clean-line"
import { mailPattern, numberPattern, webPattern } from "./contact-line"

export interface Phone {
  kind: "phone" | "mobile" | "fax"
  /** E.164 where the country is known or written, otherwise as written. */
  value: string
  written: string
}

// Words and letters that tell the kind; a single letter counts only with its mark ("f: 555", "M. 555").
const faxLabel = /fax|facsimile|\bfx\b|telecopy|télécopie|факс|传\s?真|傳\s?真|팩스|ファックス|\bf ?[:.)]/i
const mobileLabel =
  /mobil|móvil|\bmob\b|\bcell|\bcel\b|celular|\bgsm\b|\bhandy\b|wireless|portable|\bport\b|whats ?app|моб|сот\.|сотов|手\s?机|手\s?機|携帯|휴대|핸드폰|\b[mc] ?[:.)]/i
const phoneLabel =
  /\bt[eé]l|phone|\bph\b|office|direct|desk|\bwork\b|voice|\bhome\b|\bmain\b|durchwahl|тел|раб|电\s?话|電\s?話|座机|전화|\b[tpdwoh] ?[:.)]/i
/** Numbers that are no phones: accounts, registers, meeting ids, messengers. */
const otherLabel =
  /инн|кпп|огрн|бик|р\/с|к\/с|iban|bic|hrb|\bvat\b|ust|\bnif\b|\bcif\b|\bsiret\b|\bsiren\b|account|acct|税号|账号|帐号|邮编|\bqq\b|\bicq\b|\bid\b|passcode|\bpin\b|deal|order|request|invoice|\bref\b|\bno\b/i
const dateShape = /^\(?(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}[./-]\d{1,2}[./-]\d{1,2})\b/

interface Span {
  from: number
  to: number
}

/** Same length, so that the positions of what stays are those of the line. */
function blankOut(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => " ".repeat(found.length))
}

/** Where numbers stand: gaps of three spaces, tabs, bars and spaced slashes part two numbers. */
function numberSpans(line: string): Span[] {
  const spans: Span[] = []
  for (const found of line.matchAll(numberPattern)) {
    let from = found.index
    for (const part of found[0].split(/(\s{3,}|\t+| \/ | - (?=\+))/)) {
      const digits = part.replace(/\D/g, "").length
      const lead = part.length - part.trimStart().length
      if (digits >= 7 && digits <= 15) spans.push({ from: from + lead, to: from + part.trimEnd().length })
      from += part.length
    }
  }
  return spans
}

/** "F +49 40 …": one letter right before the number, without a mark. */
const lastLetter = /(?:^|[\s|,;·•/])([tpdowfmc])\s{0,2}$/i
const letterKinds: Record<string, Phone["kind"]> = { f: "fax", m: "mobile", c: "mobile" }

function kindOf(label: string): Phone["kind"] | "other" | null {
  const letter = lastLetter.exec(label)?.[1]?.toLowerCase()
  if (letter !== undefined) return letterKinds[letter] ?? "phone"
  if (faxLabel.test(label)) return phoneLabel.test(label.replace(/telefax/gi, "fax")) ? "phone" : "fax"
  if (mobileLabel.test(label)) return "mobile"
  if (phoneLabel.test(label)) return "phone"
  return otherLabel.test(label) ? "other" : null
}

/** Closes a bracket that the number's own pattern has left open, and drops one that was never opened. */
function trimmed(written: string): string {
  let text = written.replace(/^[.\s/–-]+/, "").replace(/[(.\s/–-]+$/, "")
  if (text.includes(")") && !text.includes("(")) text = text.replace(/^\)/, "")
  if (text.startsWith("(") && !text.includes(")")) text = text.slice(1)
  return text
}

function normalised(written: string, country: CountryCode | null): string {
  // "+44 (0)20 …": the zero in brackets is dialled only inside the country.
  const dialled = written.replace(/^(\+|00)(\d{1,3})\s?\(0\)/, "$1$2 ")
  const parsed = parsePhoneNumberFromString(dialled, country ?? undefined)
  return parsed?.isPossible() ? parsed.number : written
}

/**
 * The phone and fax numbers of one line, in their order, by kind. The label before a number counts ("Fax: 555"), or the
 * one behind it where the line's first number has none before it ("555 (fax)").
 *
 * @param heading the line above when it is nothing but a label ("Phone:"), or ""
 * @param country where a number without a country code is dialled, or null
 * @param labelledOnly take only numbers with a label: for lines of an address, whose codes look like numbers
 */
export function phonesIn(
  line: string,
  heading: string,
  country: CountryCode | null,
  labelledOnly: boolean,
): Phone[] {
  const text = blankOut(blankOut(line.slice(0, lineCap), mailPattern), webPattern)
  const spans = numberSpans(text)
  const first = spans[0]
  if (first === undefined) return []
  const last = spans.at(-1) ?? first
  const labelsBefore = kindOf(text.slice(0, first.from)) !== null || kindOf(text.slice(last.to)) === null
  const phones: Phone[] = []
  for (const [at, span] of spans.entries()) {
    const before =
      at === 0 ? `${heading} ${text.slice(0, span.from)}` : text.slice(spans[at - 1]?.to ?? 0, span.from)
    const behind = text.slice(span.to, spans[at + 1]?.from ?? text.length)
    const kind = labelsBefore ? kindOf(before) : (kindOf(behind) ?? kindOf(before))
    const written = trimmed(text.slice(span.from, span.to))
    const marked = /[\s().+/–-]/.test(written) || written.length >= 10
    if (kind === "other" || (kind === null && (labelledOnly || !marked || dateShape.test(written)))) continue
    phones.push({ kind: kind ?? "phone", value: normalised(written, country), written })
  }
  return phones
}
