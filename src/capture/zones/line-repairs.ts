import { introAt } from "./intro"
import type { MailLine } from "./mail-lines"
import { separatorAt } from "./separator"

/** A single ">" line without any sign of a conversation is the sender's own (a prompt, an arrow). */
export function withoutLoneQuote(lines: readonly MailLine[]): readonly MailLine[] {
  const quoted = lines.filter((line) => line.quoteDepth > 0 && line.text.trim() !== "")
  const lone = quoted[0]
  if (quoted.length !== 1 || lone === undefined || lone.raw === lone.text) return lines
  const at = lines.indexOf(lone)
  const raws = lines.map((line) => line.raw)
  for (let i = Math.max(0, at - 6); i <= at; i++) {
    if (introAt(raws, i, () => true) !== null || separatorAt(raws, i) !== null) return lines
  }
  return lines.map((line) => (line.quoteDepth > 0 ? { ...line, text: line.raw, quoteDepth: 0 } : line))
}

/** "Fine with me. On Wed, Apr 4, 2012 at 3:59 PM, ann@example.com wrote:" becomes two lines. */
export function unglued(lines: readonly MailLine[]): MailLine[] {
  const result: MailLine[] = []
  for (const line of lines) {
    const cut = line.quoteDepth === 0 && line.raw.length < 600 ? glueOf(line.raw) : -1
    if (cut <= 0) {
      result.push(line)
      continue
    }
    const own = line.raw.slice(0, cut).replace(/-{2,}\s*$/, "")
    const intro = line.raw.slice(cut)
    result.push({ ...line, text: own, raw: own, hint: null }, { ...line, text: intro, raw: intro })
  }
  return result
}

function glueOf(raw: string): number {
  if (!/\bwrote:\s*$/i.test(raw.slice(-12))) return -1
  const at = Math.max(raw.lastIndexOf(" On "), raw.lastIndexOf("-On "))
  if (at <= 0 || raw.slice(0, at).trim() === "" || /^[-\s]*$/.test(raw.slice(0, at))) return -1
  if (/^\s*(on|le|am|el)\s.{0,12}\d/i.test(raw)) return -1
  return introAt([raw.slice(at + 1)], 0, () => true) === null ? -1 : at + 1
}
