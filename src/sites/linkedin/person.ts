import type { ObservedPerson } from "~src/record/observed-page"
import type { Selector } from "../selector"
import { find, findAll } from "../selector"
import { profileIdOf, profileUrlOf } from "./ids"
import { personLink } from "./selectors/page"
import { orNull, seenText } from "./shown-text"

/**
 * The person that a card in a list is about, or null for one without a name or without a profile: those whose name
 * LinkedIn hides from the rep are nobody.
 */
export function personIn(card: Element, name: Selector, headline: Selector): ObservedPerson | null {
  const element = find(card, name)
  // The name's own link first: a card may also link to people that both know.
  const link =
    element?.closest(personLink.css[0]) ?? (element && find(element, personLink)) ?? find(card, personLink)
  return personOf(link, seenText(element), seenText(find(card, headline)))
}

export function personOf(link: Element | null, name: string, headline: string): ObservedPerson | null {
  const id = profileIdOf(link?.getAttribute("href") ?? null)
  if (id === null || name === "") return null
  return { sourceId: id, name, headline: orNull(headline), profileUrl: profileUrlOf(id) }
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
