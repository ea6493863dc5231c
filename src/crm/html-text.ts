/** Longer texts are shown in the CRM. */
const MAX_CHARS = 4_000
/** Markup is longer than what it says, and what comes after is not shown anyway. */
const MAX_HTML_CHARS = 30_000

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
}

/**
 * The words of HTML that a CRM keeps, as plain text of at most 4,000 characters. It is for showing as text only: a
 * service worker has no parser, and what slips through is letters, never markup.
 */
export function htmlText(html: string | null | undefined): string {
  const text = (html ?? "")
    .slice(0, MAX_HTML_CHARS)
    .replace(/<(?:style|script|head)\b[^<>]*>[^<]*<\/(?:style|script|head)>/gi, "")
    .replace(/<br\b[^<>]*>|<\/(?:p|div|li|tr|h[1-6])>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
      if (code === null) return ENTITIES[String(name).toLowerCase()] ?? whole
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
    })
  return shownText(text)
}

/** Plain text of a CRM, shortened likewise. */
export function shownText(text: string | null | undefined): string {
  return (text ?? "")
    .slice(0, MAX_HTML_CHARS)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .slice(0, MAX_CHARS)
}
