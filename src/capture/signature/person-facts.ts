import type { ContactFact } from "./contact-fact"
import { hasLegalForm } from "./contact-line"
import type { PersonField, PersonPiece, Piece } from "./person-lines"
import type { SignatureLine } from "./signature-pieces"

/** One name, one organisation (lines that follow each other are one) and every position. */
export function personFacts(pieces: PersonPiece[], lines: SignatureLine[], domains: string[]): ContactFact[] {
  const factOf = (field: PersonField, parts: Piece[], value: string): ContactFact => ({
    field,
    value,
    written: parts.map(({ text }) => text).join("\n"),
    line: [...new Set(parts.map(({ line }) => lines[line]?.raw.trim() ?? ""))].join("\n"),
  })
  const organisation = organisationParts(pieces.filter(({ field }) => field === "organisation"))
  return [
    ...pieces.filter(({ field }) => field === "name").map((piece) => factOf("name", [piece], piece.text)),
    ...pieces
      .filter(({ field }) => field === "position")
      .map((piece) => factOf("position", [piece], piece.text)),
    ...(organisation.length === 0
      ? []
      : [factOf("organisation", organisation, surest(organisation, domains))]),
  ]
}

/** Organisation pieces that follow each other: the run with a legal form, or the first. */
function organisationParts(pieces: Piece[]): Piece[] {
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last !== undefined && piece.line - (last.at(-1)?.line ?? piece.line) <= 1) last.push(piece)
    else runs.push([piece])
  }
  return runs.find((run) => run.some(({ text }) => hasLegalForm(text))) ?? runs[0] ?? []
}

/** The part that names the company itself, without its department. */
function surest(parts: Piece[], domains: string[]): string {
  const byForm = parts.find(({ text }) => hasLegalForm(text))
  const byDomain = parts.find(({ text }) =>
    domains.some((label) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, "")
        .startsWith(label.replace(/-/g, "")),
    ),
  )
  const text = (byForm ?? byDomain ?? parts[0])?.text ?? ""
  const [head] = text.split(/\s[-–—_]\s/)
  return head !== undefined && head.length >= 2 ? head : text
}
