/** Signs between the beginning and the end of a period; languages differ in the sign and in the spaces around it. */
const RANGE = /\s[-~]\s|\s*[–—−〜～]\s*/u

/**
 * Whether a period as LinkedIn writes it ("Jan 2021 - Present · 4 yrs") goes on today. An end that is a date has a
 * digit; the word for today has none, in any language.
 */
export function isCurrent(period: string | null): boolean {
  const [range = ""] = (period ?? "").split("·")
  const ends = range.split(RANGE)
  const [from = "", to = ""] = ends
  return ends.length === 2 && /\p{Nd}/u.test(from) && to.trim() !== "" && !/\p{Nd}/u.test(to)
}

/** Whether a line is a period at all: a range that begins with a year. */
export function isPeriod(line: string): boolean {
  const [range = ""] = line.split("·")
  const [from = "", to = ""] = range.split(RANGE)
  return /\p{Nd}{4}/u.test(from) && to.trim() !== "" && range.length <= 60
}
