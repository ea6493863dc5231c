/** A number in a text, by every value that its notation can mean. */
export interface FoundNumber {
  text: string
  values: readonly number[]
  kind: "plain" | "percent" | "money"
}

const NUMBER = /\d{1,3}(?:[ \u00A0\u202F'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)*/gu
const MONEY_BEFORE = /(?:[$€£¥₽￥]|\b(?:usd|eur|gbp|rub|cny|rmb|chf))\s?$/iu
const MONEY_AFTER =
  /^\s?(?:k|m|тыс\.?|млн\.?|万|million|thousand)?\s?(?:[$€£¥₽￥元]|(?:usd|eur|euros?|gbp|rub|cny|rmb|chf|dollars?|pounds?|руб\p{L}*|евро|долл\p{L}*|юан\p{L}*|美元|欧元)(?!\p{L}))/iu
const PERCENT_AFTER = /^\s?(?:%|％|percent|per cent|процент\p{L}*)/iu
const PERCENT_BEFORE = /百分之$/u
const SCALE: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:k(?![\p{L}])|тыс|thousand)/iu, 1e3],
  [/^\s?(?:m(?![\p{L}])|mn|mio|млн|million|миллион)/iu, 1e6],
  [/^\s?万/u, 1e4],
  [/^\s?亿/u, 1e8],
]

/** The numbers of a text. */
export function numbersIn(text: string): FoundNumber[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const raw = match[0]
    const before = text.slice(Math.max(0, match.index - 5), match.index)
    const after = text.slice(match.index + raw.length, match.index + raw.length + 16)
    const scale = SCALE.find(([pattern]) => pattern.test(after))?.[1]
    const plain = valuesOf(raw)
    const values = scale ? [...plain.map((value) => value * scale)] : plain
    const money = MONEY_BEFORE.test(before) || MONEY_AFTER.test(after)
    const percent = PERCENT_AFTER.test(after) || PERCENT_BEFORE.test(before)
    return { text: raw, values, kind: percent ? "percent" : money ? "money" : "plain" }
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
