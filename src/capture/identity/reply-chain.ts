import type { Activity } from "~src/record/activity"
import type { Contact } from "~src/record/contact"
import { mergeProposalId } from "~src/record/merge-proposal"
import { nameWords } from "./name-order"

/**
 * Pairs of contacts of whom one answered, from an address that had no part in the thread, what only the other had been
 * sent, and who have a name in common: by proposal id, with the name.
 *
 * @param activities of one thread, oldest first
 */
export function replyChains(
  activities: readonly Activity[],
  contacts: ReadonlyMap<string, Contact>,
): Map<string, string> {
  const found = new Map<string, string>()
  const seen = new Set<string>()
  let asked: string | null = null
  for (const { direction, participants, contactIds, automatic } of activities) {
    // A stand-in's mailbox that answers by itself is somebody else's.
    if (automatic) continue
    if (direction === "out") asked = contactIds.length === 1 ? (contactIds[0] ?? null) : null
    else {
      const writer = participants.find(({ part }) => part === "from")?.contactId
      const [one, other] = [contacts.get(asked ?? ""), contacts.get(writer ?? "")]
      const name = one && other && one !== other && !seen.has(other.id) ? nameInCommon(one, other) : null
      if (one && other && name) found.set(mergeProposalId(one.id, other.id), name)
      asked = null
    }
    for (const id of contactIds) seen.add(id)
  }
  return found
}

/** A word of the one's name that stands in the other's, or in their address. */
function nameInCommon(a: Contact, b: Contact): string | null {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  return left.find((word) => word.length >= 3 && right.includes(word)) ?? null
}

function wordsOf({ name, emails }: Contact): string[] {
  const local = emails.flatMap((email) => nameWords(email.slice(0, email.lastIndexOf("@"))))
  return [...nameWords(name ?? ""), ...local]
}
