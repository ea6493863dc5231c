import { cleanLine, lineCap } from "./clean-line"
import type { Sender } from "./closing"
import { mailPattern, numberPattern, webPattern } from "./contact-line"
import type { PersonField, Piece } from "./person-lines"
import { signOffIn } from "./sign-off"
import { announcements, fieldLabels } from "./signature-labels"
import { undecorated } from "./tail-line"

/** A line of a signature: as it stands, and as patterns want it. */
export interface SignatureLine {
  raw: string
  text: string
}

function lettersOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}]+(?:-\p{L}+)*/gu) ?? []
}

/** Is the line nothing but a label ("Phone:") for what stands under it? */
export function isAnnouncement(text: string): boolean {
  const words = lettersOf(text)
  return (
    !/\d/.test(text) &&
    words.length > 0 &&
    words.length <= 3 &&
    words.every((word) => announcements.has(word))
  )
}

const separators = /\s*[|•·●│｜;]\s*|\s+[*#~]\s+/u

/** "Title: Buyer", "职位：销售总监". */
const labelled = /^([\p{L} ]{2,16}?)\s?[:：]\s?(.{2,})$/u

/** Columns that spaces or tabs part, then what is left of them when numbers, addresses and labels are gone. */
export function piecesOf(raw: string, line: number, sender: Sender | null): Piece[] {
  if (signOffIn(cleanLine(raw), sender)?.rest === "") return []
  return raw
    .slice(0, lineCap)
    .split(/\s{3,}|\t/)
    .flatMap((column) => columnPieces(cleanLine(column), line))
}

function columnPieces(column: string, line: number): Piece[] {
  const [, label, value] = labelled.exec(column) ?? []
  const field = fieldLabels[label?.toLowerCase() ?? ""]
  if (field === "other") return []
  const text = field !== undefined && value !== undefined ? value : column
  const said: PersonField | null = field === undefined || field === "address" ? null : field
  return text
    .replace(/<mailto:[^>]{0,80}>/gi, " | ")
    .replace(mailPattern, " | ")
    .replace(webPattern, " | ")
    .replace(numberPattern, " | ")
    .split(separators)
    .map((piece) => withoutLabels(undecorated(piece)))
    .filter((piece) => /\p{L}/u.test(piece))
    .map((piece) => ({ text: piece, line, said }))
}

/** A piece without the "tel", "fax" and the like at its end; "" where there is nothing else. */
function withoutLabels(piece: string): string {
  const words = piece.replace(/^[\s,.:()<>]+|[\s,:()<>]+$/g, "").split(" ")
  if (words.every((word) => lettersOf(word).every((part) => announcements.has(part)))) return ""
  while (
    words.length > 1 &&
    /^(?:tel|phone|fax|cell|mobile|ph|email|e-mail|тел|факс)[.:]?$/i.test(words.at(-1) ?? "")
  )
    words.pop()
  return words.join(" ").replace(/[\s,:]+$/, "")
}
