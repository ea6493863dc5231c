import type { ObservedPerson } from "~src/record/observed-page"
import type { Selector } from "../selector"
import { find, findAll } from "../selector"
import { profileIdOf, profileUrlOf } from "./ids"
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
  const link = element.closest(personLink.css[0]) ?? find(element, personLink) ?? before
  return personOf(link, seenText(element), seenText(about))
}

/** A person in a list that also says where they live. The record doesn't keep that of people in lists. */
export interface ListedPerson extends ObservedPerson {
  location: string | null
}

export function personOf(link: Element | null, name: string, headline: string): ObservedPerson | null {
  const id = profileIdOf(link?.getAttribute("href") ?? null)
  if (id === null || name === "") return null
  return { sourceId: id, name, headline: orNull(headline), profileUrl: profileUrlOf(id) }
}

/** Each person once. */
export function distinctPeople<Person extends ObservedPerson>(people: readonly (Person | null)[]): Person[] {
  const byId = new Map<string, Person>()
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

/** LinkedIn's own id of a member, which stands in conversations instead of the public one. */
const OPAQUE = /^AC[ow]AA[\w-]{10,}$/u

/** Whether two are the same person. One person's public and own id can't be compared: then the name counts. */
export function isSamePerson(one: ObservedPerson, other: ObservedPerson): boolean {
  const [a, b] = [one.sourceId, other.sourceId]
  const comparable = a !== null && b !== null && OPAQUE.test(a) === OPAQUE.test(b)
  return comparable ? a === b : one.name === other.name
}

const FOLLOWING = 4

export function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & FOLLOWING) !== 0
}
