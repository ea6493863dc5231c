/** Signs without width: used to split words for filters or to hide text, and left behind by editors. */
export const widthless = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const odd = /[\u00a0\u202f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/

/** A line as a reader sees it: no-break spaces, which some clients set in dates and headers, are spaces. */
export function asSeen(text: string): string {
  return odd.test(text) ? text.replace(widthless, "").replace(/[\u00a0\u202f]/g, " ") : text
}

/** Only this much of a line is looked at: no sign of a header stands further right. */
const looked = 600

const dateLike =
  /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[:.h]\d{2}|(^|\D)(19|20)\d{2}(\D|$)|\d{1,2}\s?[日일]|[年月년월]/

/** Whether a line holds something like a date or a time of day. */
export function hasDate(text: string): boolean {
  return dateLike.test(text.slice(0, looked))
}

/** Whether a line holds a mail address or the path that Lotus Notes puts in its place ("Ann Lee/HOU/ACME@ACME"). */
export function hasAddress(text: string): boolean {
  const looking = text.slice(0, looked)
  for (let at = looking.indexOf("@"); at >= 0; at = looking.indexOf("@", at + 1)) {
    if (/\S/.test(looking[at - 1] ?? " ") && /[\w[]/.test(looking[at + 1] ?? " ")) return true
  }
  return /\w\/\w+\/\w/.test(looking)
}

/** The text without the given characters at its start and end; linear, unlike a pattern with an open repeat. */
export function withoutEdges(text: string, edges: string, kept = 0): string {
  let from = 0
  let to = text.length
  while (from < to && edges.includes(text[from] ?? "")) from++
  while (to > from && edges.includes(text[to - 1] ?? "")) to--
  // Fewer than `kept` of them at an end are part of the text.
  if (from < kept) from = 0
  if (text.length - to < kept) to = text.length
  return text.slice(from, to).trim()
}
