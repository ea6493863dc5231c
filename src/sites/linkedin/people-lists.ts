import type { ObservedPerson } from "~src/record/observed-page"
import type { Selector } from "../selector"
import { find, findAll } from "../selector"
import { isPutAway } from "../visible"
import { profileIdOf } from "./ids"
import type { Outcome, Seen } from "./outcome"
import { incomplete, NOTHING, shown } from "./outcome"
import { distinctPeople, idsIn, personIn, personOf } from "./person"
import { personLink } from "./selectors/page"
import {
  connection,
  connectionHeadline,
  connectionName,
  personCard,
  result,
  resultHeadline,
  resultLocation,
  resultName,
} from "./selectors/people"
import { paragraph } from "./selectors/server-driven"
import { orNull, shownText } from "./shown-text"

const PICTURE = 'main a[href*="/in/"]:has(img, figure)'
const MAX_LISTED = 500

export const readSearch = (page: Document, seen: Seen): Outcome =>
  readList(page, seen, { card: result, name: resultName, headline: resultHeadline, location: resultLocation })

export const readConnections = (page: Document, seen: Seen): Outcome =>
  readList(page, seen, {
    card: connection,
    name: connectionName,
    headline: connectionHeadline,
    location: null,
  })

interface Cards {
  card: Selector
  name: Selector
  headline: Selector
  location: Selector | null
}

function readList(page: Document, seen: Seen, { card, name, headline, location }: Cards): Outcome {
  const older = filled(findAll(page, card))
  if (older.length > 0) {
    const people = distinctPeople(
      older.map((one) => {
        const person = personIn(one, name, headline)
        const place = location === null ? null : orNull(shownText(find(one, location)))
        return person === null ? null : { ...person, location: place }
      }),
    )
    if (people.length === 0) return incomplete(name)
    // Names without a single headline: what was taken for the names may be something else.
    return people.every((person) => person.headline === null) ? incomplete(headline) : listed(people, seen)
  }
  const marked = filled(findAll(page, personCard))
  const newer = marked.length > 0 ? marked : cardsByPicture(page)
  if (newer.length === 0) return hasPeople(page) ? incomplete(card, personCard) : NOTHING
  const people = distinctPeople(newer.map((one) => personInCard(one, location !== null)))
  return people.length === 0 ? incomplete(personCard) : listed(people, seen)
}

/**
 * Cards of the newer program whose marks aren't known: around a picture that links to somebody, the smallest part of
 * the page where a paragraph names and links to the same person, and nobody else is pictured.
 */
function cardsByPicture(page: Document): Element[] {
  const pictures = [...page.querySelectorAll(PICTURE)].filter((link) => !isPutAway(link))
  return pictures.flatMap((picture) => {
    const id = profileIdOf(picture.getAttribute("href"))
    for (let at = picture.parentElement; at !== null && at.tagName !== "MAIN"; at = at.parentElement) {
      const pictured = [...at.querySelectorAll(PICTURE)].map((link) => profileIdOf(link.getAttribute("href")))
      if (pictured.some((other) => other !== id)) return []
      const [line] = findAll(at, paragraph).filter((one) => shownText(one) !== "")
      if (line !== undefined) return idsIn(line)[0] === id && id !== null ? [at] : []
    }
    return []
  })
}

/** Cards with somebody in them: while a list loads, LinkedIn shows empty ones. */
function filled(cards: readonly Element[]): Element[] {
  return cards.filter((card) => !isPutAway(card) && find(card, personLink) !== null)
}

/** A list that shows people in a structure that isn't known; a lone link may be anything. */
const hasPeople = (page: Document) => new Set([...page.querySelectorAll("main")].flatMap(idsIn)).size > 1

/**
 * In the newer program's cards every line is a paragraph. The first is the name, and its innermost link the person's;
 * those whose name LinkedIn hides from the rep have no link there.
 */
function personInCard(card: Element, saysPlace: boolean): ObservedPerson | null {
  const lines = findAll(card, paragraph).filter((line) => shownText(line) !== "")
  const [first, ...others] = lines
  const link =
    first === undefined ? undefined : findAll(first, personLink).find((one) => shownText(one) !== "")
  if (link === undefined) return null
  const [headline = "", below = ""] = others.map(shownText).filter((text) => !/^[·•]/u.test(text))
  const person = personOf(link, shownText(link), headline)
  // Of connections the next line says since when.
  const location = saysPlace ? orNull(below) : null
  return person === null ? null : { ...person, location }
}

function listed(people: ObservedPerson[], seen: Seen): Outcome {
  return shown({ ...seen, kind: "people.list", people: people.slice(0, MAX_LISTED) })
}
