/** How many people work at a company. `to` is null where only the least is told: "10,001+". */
export interface EmployeeRange {
  from: number
  to: number | null
}

/** Thousands are grouped by a comma, a full stop, an apostrophe or one of several spaces. */
const NUMBER = /\p{Nd}{1,3}(?:[.,'’\u0020\u00a0\u2009\u202f]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+/gu
/** "10K", "1.5M", "2万": what the number counts stands in a letter, and not every page means the same by it. */
const COUNTED_IN = /^\s?(?:[km](?!\p{L})|[万千億亿]|тыс|mio|mil)/iu
/** Nobody employs more; a longer number is none of people. */
const MOST = 10_000_000

/**
 * The number of people that a size in words tells, in any language: "201-500 employees", "51-200名员工", "10.001+",
 * "350". Null where it tells none, or more than one could mean.
 */
export function employeesIn(size: string): EmployeeRange | null {
  const found = [...size.matchAll(NUMBER)]
  const [first, second, ...more] = found
  if (!first || more.length > 0) return null
  if (found.some((one) => COUNTED_IN.test(size.slice(one.index + one[0].length)))) return null
  const from = numberIn(first[0])
  if (from < 1 || from > MOST) return null
  if (!second) return { from, to: isLeast(size, first.index + first[0].length) ? null : from }
  const to = numberIn(second[0])
  return to > from && to <= MOST ? { from, to } : null
}

/** Does a size say no more, and nothing else, than what another one allows? "350" lies in "201-500". */
export function liesIn(size: string, other: string): boolean {
  const [inner, outer] = [employeesIn(size), employeesIn(other)]
  if (!inner || !outer || inner.from < outer.from) return false
  return outer.to === null || (inner.to !== null && inner.to <= outer.to)
}

/** Do two sizes tell the same bounds, in whatever words? */
export function sameSize(a: string, b: string): boolean {
  return liesIn(a, b) && liesIn(b, a)
}

const isLeast = (size: string, end: number): boolean => /^\s?[+＋]/u.test(size.slice(end))

/** Digits of every script have their values in order, beginning at a zero. */
function numberIn(written: string): number {
  return Number(
    [...written].map((digit) => (/\p{Nd}/u.test(digit) ? String(digitValue(digit)) : "")).join(""),
  )
}

function digitValue(digit: string): number {
  let value = 0
  let code = (digit.codePointAt(0) ?? 0) - 1
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code))) {
    value += 1
    code -= 1
  }
  return value
}
