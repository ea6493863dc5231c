import type { ContactFact } from "./contact-fact"
import { isAddressLine } from "./contact-line"
import type { SignatureLine } from "./signature-pieces"

/** A house number and a street without a telling word: "10 Canal Park". */
const houseAndStreet = /^\d{1,5}[A-Za-z]? \p{Lu}[\p{L}.'-]+(?: \p{L}[\p{L}.'-]*){0,4},?$/u

/** The lines of addresses; one that only looks like a house and a street counts above a surer one. */
export function addressLinesOf(lines: SignatureLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = lines.length - 1; at >= 0; at--) {
    const text = lines[at]?.text ?? ""
    if (isAddressLine(text) || (found.has(at + 1) && houseAndStreet.test(text))) found.add(at)
  }
  return new Set([...found].reverse())
}

/** Address lines that stand together are one address. */
export function addressFacts(lines: SignatureLine[], addressLines: ReadonlySet<number>): ContactFact[] {
  const groups: number[][] = []
  for (const at of addressLines) {
    const last = groups.at(-1)
    if (last !== undefined && at - (last.at(-1) ?? at) === 1) last.push(at)
    else groups.push([at])
  }
  return groups.map((group) => {
    const texts = group.map((at) => lines[at]?.text ?? "")
    const written = texts.map((text) => text.replace(/^[\p{L} .]{1,12}[:：]\s?/u, "")).join("\n")
    const line = group.map((at) => lines[at]?.raw.trim() ?? "").join("\n")
    return { field: "address", value: written.replace(/\s*\n\s*/g, ", "), written, line }
  })
}
