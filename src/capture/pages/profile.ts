import { domainOf, normaliseEmail } from "~src/record/address"
import type { Contact } from "~src/record/contact"
import { contactId } from "~src/record/contact"
import { type Fact, type FactField, factId } from "~src/record/fact"
import type { ObservedPerson, ProfileObservation } from "~src/record/observed-page"
import { mailboxOf } from "../identity/aliases"
import { personName } from "../identity/person-name"

/** The people that a profile may be of. */
export interface ProfileContext {
  workspace: string
  contacts: readonly Contact[]
  /** Their facts. */
  facts: readonly Fact[]
}

/** A profile's address as it is kept: without query, trailing slash and language; null where it is none. */
export function profileKey(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { host, pathname } = new URL(url)
  const path = /^\/(in|sales\/lead)\/[^/,]+/.exec(pathname)?.[0]
  const name = host.replace(/^(?:www|[a-z]{2})\./, "")
  return path ? `https://www.${name}${decoded(path).toLowerCase()}` : null
}

/** Anybody can put an address into a signature, and not all can be decoded. */
function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/**
 * Who somebody on a page is: certain by the profile's address, by the site's inner id (chats show no other), or by a
 * mail address that stands there; else only candidates of the same full name. Nobody is taken for somebody by name.
 */
export function whoIs(
  person: ObservedPerson,
  emails: readonly string[],
  context: ProfileContext,
): { contactId: string | null; candidateIds: string[] } {
  const key = profileKey(person.profileUrl)
  const { memberId } = person
  const known =
    context.facts.find(
      ({ field, value }) => field === "profile" && key !== null && profileKey(value) === key,
    ) ?? context.facts.find(({ field, value }) => field === "profile_id" && value === memberId)
  if (known) return { contactId: known.subject.id, candidateIds: [] }
  const shown = emails.flatMap((email) => normaliseEmail(email) ?? [])
  const byEmail = context.contacts.find((contact) => contact.emails.some((email) => shown.includes(email)))
  if (byEmail) return { contactId: byEmail.id, candidateIds: [] }
  const name = folded(person.name)
  const namesakes = context.contacts.filter(
    (contact) => contact.name !== null && folded(contact.name) === name,
  )
  return { contactId: null, candidateIds: name.includes(" ") ? namesakes.map(({ id }) => id) : [] }
}

/** What a profile says of its owner, each with the words that say it. */
export function factsOfProfile(
  { person, positions, url, seenAt }: ProfileObservation,
  contact: string,
  workspace: string,
): Fact[] {
  const [current] = positions.filter((position) => position.current)
  return toFacts({ contact, workspace, seenAt }, [
    ["name", personName(person.name, ""), person.name],
    ["profile", profileKey(person.profileUrl ?? url), person.profileUrl ?? url],
    ["profile_id", person.memberId, person.memberId],
    ["position", current?.title ?? null, current?.title ?? null],
    ["organisation", current?.company ?? null, current?.company ?? null],
  ])
}

/** What a chat tells of a partner who is known: the inner id, by which the next chat finds them. */
export function factsOfPartner(
  { memberId }: ObservedPerson,
  seenAt: number,
  contact: string,
  workspace: string,
): Fact[] {
  return toFacts({ contact, workspace, seenAt }, [["profile_id", memberId, memberId]])
}

/** Field, value and the words that say it. */
type Said = readonly [FactField, string | null, string | null]

function toFacts(
  { contact, workspace, seenAt }: { contact: string; workspace: string; seenAt: number },
  said: readonly Said[],
): Fact[] {
  return said.flatMap(([field, value, quote]) => {
    if (!value) return []
    const provenance = { by: "rule", rule: "profile", observationId: null, quote, at: seenAt } as const
    const fact = { workspace, subject: { kind: "contact" as const, id: contact }, field, value, provenance }
    return [{ id: factId(fact), ...fact }]
  })
}

/** A contact made of a profile, because the rep said so; `companyId` is the known company that they work for now. */
export function contactOfProfile(
  { person, emails, url, seenAt }: ProfileObservation,
  workspace: string,
  companyId: string | null,
): Contact {
  const addresses = emails
    .flatMap((email) => normaliseEmail(email) ?? [])
    .filter((email) => domainOf(email) !== "")
  const [first] = addresses
  const identity = first ? mailboxOf(first) : (profileKey(person.profileUrl ?? url) ?? url)
  return {
    id: contactId(workspace, identity),
    workspace,
    emails: addresses,
    kind: "person",
    companyId,
    name: personName(person.name, first ?? ""),
    optedOut: false,
    firstSeenAt: seenAt,
    lastActivityAt: seenAt,
  }
}

function folded(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
