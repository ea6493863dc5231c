import { hasDate, withoutEdges } from "./line-signs"
import { forwardedMessage, originalMessage } from "./separator-phrases"

export interface Separator {
  type: "original" | "forward"
  /** Index of the first line after the separator. */
  end: number
}

const original = new Set(originalMessage)
const forwarded = new Set(forwardedMessage)
const longest = 200

/**
 * The mark above a whole earlier message that begins at line `at`, or null: "-----Original Message-----",
 * "Begin forwarded message:", Lotus Notes' "----- Forwarded by Ann Lee/HOU on 12/07/2000 10:45 AM -----", which is
 * often wrapped.
 */
export function separatorAt(texts: readonly string[], at: number): Separator | null {
  const text = (texts[at] ?? "").trim()
  if (text === "" || text.length > longest) return null
  const dashed = /^[-_=—–*]{2}/.test(text)
  const phrase = withoutEdges(withoutEdges(text, "-_=—–*<> \t"), ":\uff1a").toLowerCase()
  if (dashed || /[:\uff1a]$/.test(text)) {
    if (original.has(phrase) && dashed) return { type: "original", end: at + 1 }
    if (forwarded.has(phrase)) return { type: "forward", end: at + 1 }
  }
  return dashed ? forwardedBy(texts, at, phrase) : null
}

/** Dashes, "forwarded by" with name and time, dashes again: on one line or on up to three. */
function forwardedBy(texts: readonly string[], at: number, phrase: string): Separator | null {
  let type: Separator["type"] | null = null
  for (const words of forwardedMessage) if (phrase.startsWith(`${words} `)) type = "forward"
  for (const words of originalMessage) if (phrase.startsWith(`${words} `)) type = "original"
  if (type === null) return null
  let joined = ""
  for (let i = at; i < at + 3 && i < texts.length; i++) {
    const text = (texts[i] ?? "").trim()
    if (text === "" || text.length > longest) break
    joined += ` ${text}`
    if (!/[-_=—–]{2,}=?$/.test(text)) continue
    // Quoted-printable text that was never decoded breaks the row of dashes with "=".
    const rest = (texts[i + 1] ?? "").trim()
    return { type, end: text.endsWith("=") && /^[-_=]+$/.test(rest) ? i + 2 : i + 1 }
  }
  return hasDate(joined) ? { type, end: at + 1 } : null
}
