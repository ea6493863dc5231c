import { normaliseEmail } from "~src/record/address"

const QUOTES = /^["'“”„«»‘’\s]+|["'“”„«»‘’\s]+$/gu
/** What mailing lists and ticket systems add: "Anna Weber via Docs", "Weber (Extern)". */
const ADDED = /\s+(?:via|über|через|通过)\s.{0,80}$|\s*[([（【].{0,60}[)\]）】]\s*$/iu

/**
 * A header's display name as the person would write it: "Lindqvist, Maren" becomes "Maren Lindqvist", quotes and
 * what systems add fall away. Null where it is empty or just the address again.
 */
export function personName(display: string | null, email: string): string | null {
  if (display === null) return null
  const bare = display.normalize("NFC").replace(/\s+/gu, " ").replace(QUOTES, "").replace(ADDED, "").trim()
  if (bare === "" || normaliseEmail(bare) !== null) return null
  if (bare.toLowerCase() === email.slice(0, email.lastIndexOf("@"))) return null
  return inNaturalOrder(bare).slice(0, 200)
}

function inNaturalOrder(name: string): string {
  const parts = name.split(",").map((part) => part.trim())
  const [last, first, ...more] = parts
  // "Weber, Anna" is a turned name; "Weber, Anna, Dr." and "Acme, Inc." are not ours to turn.
  if (
    !last ||
    !first ||
    more.length > 0 ||
    first.includes(".") ||
    /^(?:inc|llc|ltd|co|gmbh|ag)$/iu.test(first)
  ) {
    return name
  }
  return first.split(" ").length <= 3 && last.split(" ").length <= 3 ? `${first} ${last}` : name
}
