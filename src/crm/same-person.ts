import type { Contact } from "~src/record/contact"
import type { StandingPerson } from "./connector"

/**
 * Is the person who stands there ours? By an address of theirs; by the name where none stands there, or where the record
 * was known as theirs before: somebody may have typed a new address.
 */
export function isSamePerson(
  contact: Pick<Contact, "emails" | "name">,
  standing: StandingPerson,
  wasKnown: boolean,
): boolean {
  if (standing.emails.some((email) => contact.emails.includes(email))) return true
  if (standing.emails.length > 0 && !wasKnown) return false
  const ours = wordsOf(contact.name ?? "")
  return ours !== "" && ours === wordsOf(standing.name)
}

/** The words of a name in any order, without case and marks. */
function wordsOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  return plain
    .split(/[\s,.]+/)
    .filter(Boolean)
    .sort()
    .join(" ")
}
