import {
  ibanAtStart,
  isChineseId,
  isCpf,
  isDni,
  isInn,
  isLuhn,
  isNir,
  isPesel,
  isSnils,
  isSsn,
} from "./id-numbers"
import type { Prompt } from "./prompt"

/** Text with what nobody needs for a mail taken out, and how many passages that were. */
export interface Redacted {
  text: string
  count: number
}

interface Rule {
  /** What stands in its place; it is never filled in again. */
  blank: string
  pattern: RegExp
  /** Whether a match is one, by its check digits; a pattern alone decides where it is left out. */
  isOne?: (match: string) => boolean
}

const digits = (text: string) => text.replace(/\D/g, "")

/**
 * In this order: keys first, since they may hold anything. Every pattern is bounded in length.
 * Sources: ISO/IEC 7812 (cards), ISO 13616 (IBAN), GB 11643 (China), the issuers' own pages for the rest.
 */
const rules: readonly Rule[] = [
  {
    blank: "[private key]",
    pattern:
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g,
  },
  {
    blank: "[key]",
    pattern:
      /(?<![\p{L}\p{N}])(?:sk-[\w-]{16,200}|[rsp]k_(?:live|test)_\w{10,100}|gh[pousr]_\w{20,100}|github_pat_\w{20,120}|glpat-[\w-]{16,60}|xox[abpors]-[\w-]{10,120}|AKIA[0-9A-Z]{16}|ASIA[0-9A-Z]{16}|AIza[\w-]{35}|ya29\.[\w-]{20,300}|SG\.[\w-]{16,60}\.[\w-]{16,80}|hf_\w{20,60}|npm_\w{30,60}|pat-[a-z]{2}\d-[\w-]{30,50}|eyJ[\w-]{8,2000}\.[\w-]{8,4000}\.[\w-]{8,1000})/gu,
  },
  { blank: "[key]", pattern: /(?<=\bBearer )[\w.~+/-]{16,2000}={0,2}/g },
  {
    blank: "[password]",
    pattern:
      /(?<=(?:password|passwort|passphrase|api[ _-]?key|secret|пароль|密码|口令)(?: is)?\s?[:：=]\s?)[^\s,;，；]{4,200}/giu,
  },
  {
    blank: "[card number]",
    pattern: /(?<![\d.,+])[2-6](?:[ -]?\d){12,18}(?!\d)/g,
    isOne: (match) => isLuhn(digits(match)),
  },
  {
    blank: "[identity number]",
    pattern: /(?<!\d)\d{17}[\dXx](?![\p{L}\d])/gu,
    isOne: isChineseId,
  },
  { blank: "[identity number]", pattern: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g, isOne: isSsn },
  {
    blank: "[identity number]",
    pattern: /(?<![\d-])\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)/g,
    isOne: (match) => isSnils(digits(match)),
  },
  {
    blank: "[identity number]",
    pattern: /(?<![\d-])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/g,
    isOne: (match) => isCpf(digits(match)),
  },
  { blank: "[identity number]", pattern: /(?<=ИНН\D{0,5})\d{12}(?!\d)/giu, isOne: isInn },
  {
    blank: "[identity number]",
    pattern: /(?<=паспорт\D{0,30})\d{2} ?\d{2} ?№? ?\d{6}(?!\d)/giu,
  },
  {
    blank: "[identity number]",
    pattern: /(?<![\p{L}\d])(?:\d{8}|[XYZ]\d{7})-?[A-Z](?![\p{L}\d])/gu,
    isOne: isDni,
  },
  {
    blank: "[identity number]",
    pattern: /(?<![\p{L}\d])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/gu,
  },
  {
    blank: "[identity number]",
    pattern: /(?<![\p{L}\d])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![\p{L}\d])/gu,
  },
  {
    blank: "[identity number]",
    pattern: /(?<!\d)[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2}(?!\d)/g,
    isOne: (match) => isNir(digits(match)),
  },
  { blank: "[identity number]", pattern: /(?<=PESEL\D{0,5})\d{11}(?!\d)/giu, isOne: isPesel },
]

/** What follows may be swallowed as well: the country says where the number ends. */
const IBAN_LIKE = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,34}/giu

/**
 * Takes out card numbers, bank accounts, keys, passwords and national identity numbers before a text leaves for a
 * model. Numbers count as such only where their check digits are right, so that prices, order and phone numbers stay.
 */
export function redact(text: string): Redacted {
  let count = 0
  let rest = text
  rest = rest.replace(IBAN_LIKE, (match) => {
    const iban = ibanAtStart(match)
    if (iban === null) return match
    count++
    return `[IBAN]${match.slice(iban.length)}`
  })
  for (const { blank, pattern, isOne } of rules) {
    rest = rest.replace(pattern, (match) => {
      if (isOne && !isOne(match)) return match
      count++
      return blank
    })
  }
  return { text: rest, count }
}

/** A prompt as it may leave. */
export function redactPrompt({ system, user }: Prompt): Prompt & { count: number } {
  const [first, second] = [redact(system), redact(user)]
  return { system: first.text, user: second.text, count: first.count + second.count }
}
