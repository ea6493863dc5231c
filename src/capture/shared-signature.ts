import type { Signed } from "~src/record/changes"
import { nameWords } from "./identity/name-order"

/**
 * Does somebody else of the same company sign with the same? One person's address may be that of their office at
 * home, and their number their own; what two people of different names sign with is the company's. Somebody with two
 * addresses is one person.
 */
export function isShared(own: Signed, others: readonly Signed[]): boolean {
  const bare = bareOf(own)
  return others.some(
    (other) =>
      other.contactId !== own.contactId &&
      other.companyId === own.companyId &&
      other.field === own.field &&
      !mayBeOne(other.name, own.name) &&
      bareOf(other) === bare,
  )
}

/** "M. Lindqvist" may be Maren Lindqvist: names of which one holds all words of the other prove no two people. */
function mayBeOne(a: string, b: string): boolean {
  const [short = [], long = []] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length)
  return short.every((word) => long.includes(word))
}

/** Punctuation and line breaks are not part of an address, nor is how a number's digits are grouped. */
function bareOf({ field, value }: Signed): string {
  return field === "phone"
    ? value.replace(/\P{Nd}/gu, "")
    : value
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
}
