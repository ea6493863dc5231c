import type { ObservedPerson } from "~src/record/observed-page"
import type { Selector } from "../selector"
import { cssOf, find, findAll } from "../selector"
import { isPublicId, memberIdOf, profileIdOf, profileUrlOf } from "./ids"
import { personLink } from "./selectors/page"
import { orNull, seenText } from "./shown-text"

/**
 * The person that a card in a list is about, or null for one without a name or without a profile: those whose name
 * LinkedIn hides from the rep are nobody. A card may also link to people whom both know, behind its headline.
 */
export function personIn(card: Element, name: Selector, headline: Selector): ObservedPerson | null {
  const element = find(card, name)
  const about = find(card, headline)
  if (element === null || (about !== null && isBefore(about, element))) return null
  const before = findAll(card, personLink).find((link) => isBefore(link, element)) ?? null
  const link = element.closest(cssOf(personLink).join()) ?? find(element, personLink) ?? before
  return personOf(link, seenText(element), seenText(about))
}

/** The person that a link leads to, or null where it leads to none. */
export function personOf(link: Element | null, name: string, headline: string): ObservedPerson | null {
  const href = link?.getAttribute("href") ?? null
  const id = profileIdOf(href)
  if (id === null || name === "") return null
  return {
    sourceId: id,
    memberId: memberIdOf(href),
    name,
    headline: orNull(headline),
    profileUrl: profileUrlOf(id),
    location: null,
  }
}

/** Each person once. */
export function distinctPeople(people: readonly (ObservedPerson | null)[]): ObservedPerson[] {
  const byId = new Map<string, ObservedPerson>()
  for (const person of people) {
    const id = person?.sourceId ?? null
    if (person !== null && id !== null && !byId.has(id)) byId.set(id, person)
  }
  return [...byId.values()]
}

/** Ids of all the people that `element` links to, in order. */
export function idsIn(element: Element): string[] {
  return findAll(element, personLink)
    .map((link) => profileIdOf(link.getAttribute("href")))
    .filter((id) => id !== null)
}

/**
 * Whether two in one conversation are the same person. One person's public and inner id can't be compared: then the
 * name counts.
 */
export function isSamePerson(one: ObservedPerson, other: ObservedPerson): boolean {
  if (one.memberId !== null && other.memberId !== null) return one.memberId === other.memberId
  const [a, b] = [one.sourceId, other.sourceId]
  const comparable = a !== null && b !== null && isPublicId(a) === isPublicId(b)
  return comparable ? a === b : one.name === other.name
}

/** What two views of the same person show together; the public id counts before the inner one. */
export function together(one: ObservedPerson, other: ObservedPerson): ObservedPerson {
  const named = one.sourceId !== null && (isPublicId(one.sourceId) || other.sourceId === null) ? one : other
  return {
    sourceId: named.sourceId,
    memberId: one.memberId ?? other.memberId,
    name: one.name,
    headline: one.headline ?? other.headline,
    profileUrl: named.profileUrl,
    location: one.location ?? other.location,
  }
}

const FOLLOWING = 4

export function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & FOLLOWING) !== 0
}
