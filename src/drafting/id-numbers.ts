/** Check digits of card, bank and identity numbers. Each takes the digits as the name says; none throws. */

/** Luhn's sum (ISO/IEC 7812-1, annex B). */
export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const value = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? value * 2 : value
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  // One digit again and again is a filler.
  return digits.length >= 12 && sum % 10 === 0 && !/^(\d)\1*$/.test(digits)
}

/** Characters of an IBAN by country, as SWIFT's registry gives them. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 " +
    "FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 " +
    "MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 " +
    "VG24 XK20"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** The IBAN with which `text` begins, as it stands there, or null. ISO 13616: modulo 97 is 1, letters being 10 to 35. */
export function ibanAtStart(text: string): string | null {
  const length = IBAN_LENGTHS[text.slice(0, 2).toUpperCase()] ?? 0
  const whole = new RegExp(
    `^[A-Z0-9](?:[ \\u00A0-]?[A-Z0-9]){${Math.max(0, length - 1)}}(?![A-Z0-9])`,
    "i",
  ).exec(text)?.[0]
  if (length === 0 || !whole) return null
  const plain = whole.replace(/[ \u00A0-]/g, "").toUpperCase()
  let rest = 0
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1 ? whole : null
}

/** Resident identity card of China, 18 characters (GB 11643-1999). */
export function isChineseId(text: string): boolean {
  const month = Number(text.slice(10, 12))
  if (month < 1 || month > 12) return false
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return "10X98765432"[weighted(text, weights) % 11] === text.slice(17).toUpperCase()
}

/** United States: never issued are areas 000, 666 and 9xx, group 00 and serial 0000. */
export function isSsn(text: string): boolean {
  return /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(text)
}

/** Russia's insurance number, 11 digits. */
export function isSnils(digits: string): boolean {
  const rest = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101
  return digits.length === 11 && (rest === 100 ? 0 : rest) === Number(digits.slice(9))
}

/** Russia's tax number of a person, 12 digits. */
export function isInn(digits: string): boolean {
  const first = (weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10
  const second = (weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10
  return digits.length === 12 && first === Number(digits[10]) && second === Number(digits[11])
}

/** Brazil's CPF, 11 digits. */
export function isCpf(digits: string): boolean {
  const check = (weights: number[]) => ((weighted(digits, weights) * 10) % 11) % 10
  return (
    digits.length === 11 &&
    !/^(\d)\1*$/.test(digits) &&
    check([10, 9, 8, 7, 6, 5, 4, 3, 2]) === Number(digits[9]) &&
    check([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === Number(digits[10])
  )
}

/** Spain's DNI and NIE: eight digits, or X, Y, Z and seven, and a letter. */
export function isDni(text: string): boolean {
  const plain = text.replace("-", "")
  const number = Number(plain.slice(0, -1).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter))))
  return "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23] === plain.at(-1)
}

/** France's NIR, 13 digits and a key of two. */
export function isNir(digits: string): boolean {
  return digits.length === 15 && 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13))
}

/** Poland's PESEL, 11 digits. */
export function isPesel(digits: string): boolean {
  const sum = weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3])
  return digits.length === 11 && (10 - (sum % 10)) % 10 === Number(digits[10])
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index] ?? 0), 0)
}
