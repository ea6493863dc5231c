import { type HeaderRole, headerNames } from "./header-keys"
import { hasAddress, hasDate, withoutEdges } from "./line-signs"

const roles = new Map<string, HeaderRole>()
for (const [role, names] of Object.entries(headerNames) as [HeaderRole, readonly string[]][])
  for (const name of names) roles.set(name, role)

export interface HeaderLine {
  role: HeaderRole
  value: string
}

/** The header that a line holds ("*From:* A <a@b.c>"), or null. */
export function headerLine(text: string): HeaderLine | null {
  const colon = colonIn(text)
  if (colon < 1) return null
  const name = withoutEdges(text.slice(0, colon), "*_| \t\u00a0").toLowerCase().replace(/\s+/g, " ")
  const role = roles.get(name)
  if (role === undefined) return null
  const value = text.slice(colon + 1).trim()
  return { role, value: value.startsWith("*") || value.startsWith("_") ? value.slice(1).trim() : value }
}

/** No header's name is longer than this, indentation included. */
const longestName = 48

function colonIn(text: string): number {
  const end = Math.min(text.length, longestName)
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3a || code === 0xff1a) return at
  }
  return -1
}

export interface HeaderBlock {
  /** Index of the block's first line, of a rule above it where there is one. */
  start: number
  /** Index of the first line after the block. */
  end: number
  fields: Map<HeaderRole, string>
}

const longestBlock = 80
const longestLine = 500

/**
 * How much must be there: `full`: signs of a mail's header; `marked`: little, because a mark above ("Forwarded
 * message") already says that headers follow; `shape`: any two headers, because the caller knows the rest.
 */
export type Proof = "full" | "marked" | "shape"

/**
 * The header block of an earlier message ("From: … Sent: … To: … Subject: …") that begins at line `at`, or null.
 *
 * Wrapped address lists and subjects are joined. Two different headers must be there and an address, a Notes path or
 * a time must show that they are mail headers: "From: Monday / To: Friday" in a letter is none.
 */
export function headerBlockAt(
  texts: readonly string[],
  at: number,
  proof: Proof = "full",
): HeaderBlock | null {
  const first = headerLine(texts[at] ?? "")
  if (first === null || first.role === "other" || first.role === "bcc") return null
  const fields = new Map<HeaderRole, string>()
  let last: HeaderRole = first.role
  let end = at
  let blanks = 0
  for (let i = at; i < texts.length && i < at + longestBlock; i++) {
    const text = (texts[i] ?? "").slice(0, longestLine)
    const line = headerLine(text)
    if (text.trim() === "") {
      // One empty line between headers happens (mobile clients); an empty line after To and Subject ends the block.
      if (++blanks > 2 || (fields.has("subject") && fields.has("from"))) break
      continue
    }
    if (line !== null && (!fields.has(line.role) || line.role === "other")) {
      if (blanks > 0 && line.role === "other") break
      fields.set(line.role, split(line, fields))
      last = line.role
    } else if (line === null && blanks === 0 && continues(text, last, fields, texts[i + 1] ?? "")) {
      fields.set(last, `${fields.get(last) ?? ""} ${text.trim()}`.trim())
    } else break
    blanks = 0
    end = i + 1
  }
  return isBlock(fields, proof) ? { start: at, end, fields } : null
}

/**
 * Two headers may share a line: some mobile clients write "À : a@b.c Objet : Bonjour", and inline elements of HTML
 * leave no break. The later ones are taken out.
 */
function split(line: HeaderLine, fields: Map<HeaderRole, string>): string {
  if (line.role === "subject" || line.role === "other") return line.value
  const value = line.value
  for (let colon = value.search(/[:\uff1a]/); colon > 0 && colon < 300; ) {
    for (let words = 1, from = colon; words <= 3 && from > 0; words++) {
      from = value.lastIndexOf(" ", value.slice(0, from).trimEnd().length - 1)
      if (from < 0) break
      const rest = headerLine(value.slice(from + 1))
      if (rest === null || rest.role === "other" || rest.role === line.role || fields.has(rest.role)) continue
      // "Da" and "A" are words too: without an address or a time on its left this is one header with a colon in it.
      if (!hasAddress(value.slice(0, from)) && !hasDate(value.slice(0, from))) continue
      fields.set(line.role, value.slice(0, from).trim())
      fields.set(rest.role, split(rest, fields))
      return value.slice(0, from).trim()
    }
    const next = value.slice(colon + 1).search(/[:\uff1a]/)
    if (next < 0) break
    colon += next + 1
  }
  return value
}

/** Whether a line without a header's name goes on with the header above it. */
function continues(text: string, role: HeaderRole, fields: Map<HeaderRole, string>, next: string): boolean {
  const value = fields.get(role) ?? ""
  if (/^\s/.test(text) && value !== "" && role !== "subject") return true
  switch (role) {
    case "to":
    case "cc":
    case "bcc":
      return /[,;<]\s*$/.test(value) || hasAddress(text) || (value.length > 60 && /[,;]/.test(text))
    case "from":
    case "replyTo":
      return hasAddress(text) || /[<[]\s*$/.test(value)
    case "subject":
      return value.length > 40 || (value !== "" && headerLine(next) !== null)
    default:
      return false
  }
}

function isBlock(fields: Map<HeaderRole, string>, proof: Proof): boolean {
  const from = fields.get("from")
  const sent = fields.get("sent")
  const to = fields.get("to")
  const people = `${from ?? ""} ${to ?? ""} ${fields.get("cc") ?? ""}`
  if (proof === "marked" && (from !== undefined || (sent !== undefined && to !== undefined))) return true
  const named = [from, sent, to, fields.get("subject")].filter((value) => value !== undefined).length
  if (proof === "shape") return fields.size >= 2
  if (named < 2) return false
  if (from !== undefined && sent !== undefined && hasDate(sent)) return true
  if (from !== undefined && hasAddress(people)) return true
  if (sent !== undefined && hasDate(sent) && hasAddress(people)) return true
  return from !== undefined && named >= 3 && (sent !== undefined || fields.has("subject"))
}
