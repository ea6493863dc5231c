/** A number in a text, by every value that its notation can mean. */
export interface FoundNumber {
  text: string
  values: readonly number[]
  kind: "plain" | "percent" | "money"
}

const NUMBER = /\d{1,3}(?:[ \u00A0\u202F'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)*/gu
/** Money by its ISO 4217 code, as part of a pattern. */
export const CURRENCY_CODES =
  "usd|eur|gbp|rub|cny|rmb|chf|jpy|inr|krw|sek|nok|dkk|pln|czk|huf|ron|try|uah|byn|kzt|brl|mxn|aud|cad|nzd|sgd|hkd|zar|aed|sar|ils"
const MONEY_BEFORE = new RegExp(`(?:\\p{Sc}|\\b(?:${CURRENCY_CODES}))\\s?$`, "iu")
const MONEY_AFTER = new RegExp(
  `^\\s?(?:k|m|bn|тыс\\.?|млн\\.?|млрд\\.?|万|亿|million|billion|thousand)?\\s?(?:[\\p{Sc}元]|(?:${CURRENCY_CODES}|euros?|dollars?|pounds?|rupees?|yen|zł|kč|руб\\p{L}*|евро|долл\\p{L}*|юан\\p{L}*|тенге|美元|欧元)(?!\\p{L}))`,
  "iu",
)
const PERCENT_AFTER =
  /^[\s-]?(?:[%٪％]|percent|per ?cento?|pct|prozent|pour cent|por cient?o|procent|процент\p{L}*)/iu
const PERCENT_BEFORE = /百分之$/u
const SCALE: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:k(?![\p{L}])|тыс|thousand)/iu, 1e3],
  [/^\s?(?:m(?![\p{L}])|mn|mio|млн|million|миллион)/iu, 1e6],
  [/^\s?(?:bn(?![\p{L}])|mrd|млрд|billion|миллиард)/iu, 1e9],
  [/^\s?万/u, 1e4],
  [/^\s?亿/u, 1e8],
]

/** The numbers of a text. */
export function numbersIn(written: string): FoundNumber[] {
  const text = withAsciiDigits(written)
  return [...text.matchAll(NUMBER)].map((match) => {
    const raw = match[0]
    const before = text.slice(Math.max(0, match.index - 5), match.index)
    const after = text.slice(match.index + raw.length, match.index + raw.length + 16)
    const scale = SCALE.find(([pattern]) => pattern.test(after))?.[1]
    const plain = valuesOf(raw)
    const values = scale ? [...plain.map((value) => value * scale)] : plain
    const money = MONEY_BEFORE.test(before) || MONEY_AFTER.test(after)
    const percent = PERCENT_AFTER.test(after) || PERCENT_BEFORE.test(before)
    const shown = written.slice(match.index, match.index + raw.length)
    return { text: shown, values, kind: percent ? "percent" : money ? "money" : "plain" }
  })
}

/** Digits of every script as ASCII ones, each in its place: "２０％" and "٢٠" claim as much as "20". */
function withAsciiDigits(text: string): string {
  return text.replace(/(?![0-9\u{10000}-\u{10FFFF}])\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0)
    let zero = code
    while (zero > code - 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--
    return String(code - zero)
  })
}

/** Whether the sources hold the number, in the same sense: 20 % needs 20 %, not 20 people. */
export function supports(sources: readonly FoundNumber[], number: FoundNumber): boolean {
  return sources.some(
    (source) =>
      source.values.some((value) => number.values.includes(value)) &&
      (number.kind === "plain" || source.kind === number.kind),
  )
}

/** "1.500" is fifteen hundred in some countries and one and a half in others: both are meant. */
function valuesOf(raw: string): number[] {
  const digits = raw.replace(/[ \u00A0\u202F'’]/gu, "")
  const separators = digits.match(/[.,]/g) ?? []
  if (separators.length === 0) return [Number(digits)]
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","))
  const asDecimal = Number(`${digits.slice(0, last).replace(/[.,]/g, "")}.${digits.slice(last + 1)}`)
  const asThousands = Number(digits.replace(/[.,]/g, ""))
  return /^\d{3}$/.test(digits.slice(last + 1)) ? [asDecimal, asThousands] : [asDecimal]
}
