import type { ObservedPerson } from "~src/record/observed-page"
import type { Selector } from "../selector"
import { find, findAll } from "../selector"
import { isPutAway } from "../visible"
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
  resultName,
} from "./selectors/people"
import { paragraph } from "./selectors/server-driven"
import { shownText } from "./shown-text"

const MAX_LISTED = 500

export const readSearch = (page: Document, seen: Seen): Outcome =>
  readList(page, seen, result, resultName, resultHeadline)

export const readConnections = (page: Document, seen: Seen): Outcome =>
  readList(page, seen, connection, connectionName, connectionHeadline)

function readList(page: Document, seen: Seen, card: Selector, name: Selector, headline: Selector): Outcome {
  const older = filled(findAll(page, card))
  if (older.length > 0) {
    const people = distinctPeople(older.map((one) => personIn(one, name, headline)))
    if (people.length === 0) return incomplete(name)
    // Names without a single headline: what was taken for the names may be something else.
    return people.every((person) => person.headline === null) ? incomplete(headline) : listed(people, seen)
  }
  const newer = filled(findAll(page, personCard))
  if (newer.length === 0) return hasPeople(page) ? incomplete(card, personCard) : NOTHING
  const people = distinctPeople(newer.map(personInCard))
  return people.length === 0 ? incomplete(personCard) : listed(people, seen)
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
function personInCard(card: Element): ObservedPerson | null {
  const lines = findAll(card, paragraph).filter((line) => shownText(line) !== "")
  const [first, ...others] = lines
  const link =
    first === undefined ? undefined : findAll(first, personLink).find((one) => shownText(one) !== "")
  if (link === undefined) return null
  const headline = others.map(shownText).find((text) => !/^[·•]/u.test(text))
  return personOf(link, shownText(link), headline ?? "")
}

function listed(people: ObservedPerson[], seen: Seen): Outcome {
  return shown({ ...seen, kind: "people.list", people: people.slice(0, MAX_LISTED) })
}
