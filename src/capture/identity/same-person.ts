import type { Contact } from "~src/record/contact"
import { type Fact, valuesOf } from "~src/record/fact"
import { type MergeProposal, type MergeReason, mergeProposalId } from "~src/record/merge-proposal"
import { nameWords, sameName } from "./name-order"
import { isFreeMail } from "./organisation"

/** A contact with what is known about them. */
export interface KnownPerson {
  contact: Contact
  facts: readonly Fact[]
}

/**
 * Proposes which of `others` may be the same person as `person`, with the reasons. Only what a colleague would call
 * telling counts: a name alone does where one of the two writes from a private mailbox, never between two companies.
 *
 * @param chains who answered for whom, as `replyChains` gives it
 */
export function samePerson(
  person: KnownPerson,
  others: readonly KnownPerson[],
  now: number,
  chains: ReadonlyMap<string, string> = new Map(),
): MergeProposal[] {
  return others.flatMap((other) => {
    if (other.contact.id === person.contact.id) return []
    if (other.contact.kind === "role" || person.contact.kind === "role") return []
    const id = mergeProposalId(person.contact.id, other.contact.id)
    const chain = chains.get(id)
    const reasons = reasonsFor(person, other)
    if (chain !== undefined) reasons.push({ rule: "reply_chain", value: chain })
    if (reasons.length === 0) return []
    const [kept, second] =
      person.contact.firstSeenAt <= other.contact.firstSeenAt ? [person, other] : [other, person]
    return [
      {
        id,
        workspace: person.contact.workspace,
        keptId: kept.contact.id,
        otherId: second.contact.id,
        reasons,
        state: "open",
        other: null,
        at: now,
      } satisfies MergeProposal,
    ]
  })
}

function reasonsFor(a: KnownPerson, b: KnownPerson): MergeReason[] {
  const [left, right] = [valuesOf(a.facts), valuesOf(b.facts)]
  const named = namedAddress(a, b) ?? namedAddress(b, a)
  const reasons: MergeReason[] = []
  if (named) reasons.push({ rule: "signature_names_address", value: named })
  if (left.profile && left.profile === right.profile) {
    reasons.push({ rule: "same_profile", value: left.profile })
  }
  if (left.mobile && left.mobile === right.mobile) reasons.push({ rule: "same_mobile", value: left.mobile })
  const name = sharedName(a.contact, b.contact)
  if (name && a.contact.companyId !== null && a.contact.companyId === b.contact.companyId) {
    reasons.push({ rule: "same_name_and_company", value: name })
  } else if (name && (reasons.length > 0 || isPrivate(a.contact) !== isPrivate(b.contact))) {
    reasons.push({ rule: "same_name", value: name })
  }
  return reasons
}

/** An address of `b` that `a`'s own signature gives. */
function namedAddress(a: KnownPerson, b: KnownPerson): string | null {
  const named = a.facts.filter((fact) => fact.field === "mail").map((fact) => fact.value.toLowerCase())
  return b.contact.emails.find((email) => named.includes(email)) ?? null
}

/** The full name that both have, in whatever order and case; null where it is one word only. */
function sharedName(a: Contact, b: Contact): string | null {
  if (!a.name || !b.name || !sameName(a.name, b.name)) return null
  const words = nameWords(a.name)
  const isFull = words.length >= 2 || /^[\p{Script=Han}\p{Script=Hangul}]{2,6}$/u.test(words[0] ?? "")
  return isFull ? a.name : null
}

function isPrivate(contact: Contact): boolean {
  return contact.emails.every(isFreeMail)
}
