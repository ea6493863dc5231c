import type { Address } from "~src/record/address"

/** Marks of direction and of no width, which right-to-left pages put around addresses. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
const EMAIL = /^[^\s@<>"',;()]{1,64}@[^\s@<>"',;()]{1,255}$/u

/**
 * The address in lower case, or null where `text` is none with a dotted domain. The same rule as the record's own,
 * written again because nothing of the record's runtime belongs into other people's pages.
 */
export function emailOf(text: string | null): string | null {
  const email = (text ?? "").replace(INVISIBLE, "").trim().toLowerCase()
  return EMAIL.test(email) && email.slice(email.lastIndexOf("@")).includes(".") ? email : null
}

/** Marks that turn the direction of what follows, behind the name as well. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** The name with white space folded and no marks of direction, or null where it says no more than the address. */
export function nameOf(text: string | null, email: string): string | null {
  const name = foldSpace((text ?? "").replace(DIRECTION, "")).slice(0, 500)
  return name === "" || name.toLowerCase() === email ? null : name
}

/** Adds those whose address is not there yet; an address that is there without a name gets the name. */
export function mergeAddresses(known: readonly Address[], more: readonly Address[]): Address[] {
  const byEmail = new Map(known.map((address) => [address.email, address]))
  for (const address of more) {
    const there = byEmail.get(address.email)
    if (there === undefined || there.name === null) byEmail.set(address.email, address)
  }
  return [...byEmail.values()]
}

/** White space of any kind as one space, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, " ").trim()
}
