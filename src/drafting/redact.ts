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
      /(?<=(?:password|passwort|kennwort|passphrase|passcode|\b(?:pwd|passwd)|(?:api|access)[ _-]?(?:key|token)|secret|пароль|密码|口令)(?: is)?\s?[:：=]\s?)(?:[^\s,;，；]|[,;](?=\S)){4,200}/giu,
  },
  // Without a colon only what nobody takes for a word: letters and digits in one.
  {
    blank: "[password]",
    pattern:
      /(?<=(?:password|passwort|kennwort|passphrase|пароль|密码|口令)(?: is | ist | [-–—] |是))(?=\S{0,199}\d)(?=\S{0,199}\p{L})[^\s,;，；]{4,200}(?<![.!?。])/giu,
  },
  {
    blank: "[password]",
    pattern: /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{1,100}:)[^\s@/]{1,200}(?=@)/giu,
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

/** Where an IBAN may begin; the country says where it ends. */
const IBAN_START = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}/giu
const LONGEST_IBAN = 34

/** Digits in groups: a card's number may stand among them, beside a date or the three digits from its back. */
const DIGITS_IN_GROUPS = /(?<![\d.,+])\d(?:[ \u00A0-]?\d){12,60}(?!\d)/g
/** How cards group their digits: lengths of groups. */
const CARD_GROUPS = /^(?:1[3-9]|4,4,4,[1-4](?:,[1-3])?|4,6,[45])$/

/**
 * Takes out card numbers, bank accounts, keys, passwords and national identity numbers before a text leaves for a
 * model. Numbers count as such only where their check digits are right, so that prices, order and phone numbers stay.
 */
export function redact(text: string): Redacted {
  let count = 0
  const take = (blank: string) => {
    count++
    return blank
  }
  let rest = withoutIbans(text, take)
  rest = rest.replace(DIGITS_IN_GROUPS, (run) => withoutCards(run, take))
  for (const { blank, pattern, isOne } of rules) {
    rest = rest.replace(pattern, (match) => {
      return isOne && !isOne(match) ? match : take(blank)
    })
  }
  return { text: rest, count }
}

type Take = (blank: string) => string

function withoutIbans(text: string, take: Take): string {
  let rest = ""
  let end = 0
  for (const { index } of text.matchAll(IBAN_START)) {
    // One that was taken out may hold what looks like the beginning of the next.
    const iban = index < end ? null : ibanAtStart(text.slice(index, index + 2 * LONGEST_IBAN))
    if (iban === null) continue
    rest += text.slice(end, index) + take("[IBAN]")
    end = index + iban.length
  }
  return rest + text.slice(end)
}

/** The longest part of the run, in whole groups of digits, whose check digit is right; then what stands beside it. */
function withoutCards(run: string, take: Take): string {
  const groups = [...run.matchAll(/\d+/g)]
  for (const size of [groups.length, ...[5, 4, 3, 2, 1].filter((fewer) => fewer < groups.length)]) {
    for (let from = 0; from + size <= groups.length; from++) {
      const part = groups.slice(from, from + size)
      const isWhole = size === groups.length
      const start = part[0]?.index ?? 0
      const end = (part.at(-1)?.index ?? 0) + (part.at(-1)?.[0].length ?? 0)
      if (!isCard(run.slice(start, end), isWhole)) continue
      return `${withoutCards(run.slice(0, start), take)}${take("[card number]")}${withoutCards(run.slice(end), take)}`
    }
  }
  return run
}

/** `isWhole`: nothing stands beside it, so that it may be grouped in any way. */
function isCard(text: string, isWhole: boolean): boolean {
  const plain = digits(text)
  const groups = text
    .split(/[ \u00A0-]/)
    .map((group) => group.length)
    .join()
  return /^[2-6]\d{12,18}$/.test(plain) && (isWhole || CARD_GROUPS.test(groups)) && isLuhn(plain)
}

/** A prompt as it may leave. */
export function redactPrompt({ system, user }: Prompt): Prompt & { count: number } {
  const [first, second] = [redact(system), redact(user)]
  return { system: first.text, user: second.text, count: first.count + second.count }
}
