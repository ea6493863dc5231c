import type { ObservedPerson } from "~src/record/observed-page"
import { find, findAll } from "../selector"
import { isPutAway } from "../visible"
import type { CompanyFacts } from "./company-facts"
import { readCompanyFacts } from "./company-facts"
import { companyIdOf, companyNumberOf, urlOf } from "./ids"
import type { Outcome, Seen } from "./outcome"
import { incomplete, shown } from "./outcome"
import { distinctPeople, personIn } from "./person"
import {
  companyCard,
  companyFact,
  companyName,
  companyPerson,
  companyPersonHeadline,
  companyPersonName,
  companyTab,
  companyTagline,
  employeesLink,
} from "./selectors/company"
import { orNull, shownText } from "./shown-text"

/** Reads a company's page, whichever of its tabs is open. */
export function readCompany(page: Document, place: { id: string; people: boolean }, seen: Seen): Outcome {
  const card = findAll(page, companyCard).find((one) => find(one, companyName) !== null) ?? null
  const heading = card === null ? null : find(card, companyName)
  const name = heading === null ? "" : shownText(heading) || (heading.getAttribute("title") ?? "").trim()
  if (card === null || name === "" || isPutAway(card)) return incomplete(companyName)

  const facts = readCompanyFacts(page, card)
  const people = place.people ? peopleOf(page) : []
  if (isBare(facts)) return incomplete(companyFact)
  if (people === null) return incomplete(companyPersonName)
  const id = ownId(card) ?? place.id
  return shown({
    ...seen,
    kind: "company.profile",
    sourceId: id,
    companyId: companyNumberOf(id) ?? numberIn(card),
    name,
    tagline: orNull(shownText(find(card, companyTagline))),
    ...facts,
    people: people.slice(0, 500),
  })
}

/** The page's own links say whose it is; its address may be a step ahead. */
function ownId(card: Element): string | null {
  const ids = new Set(findAll(card, companyTab).map((link) => companyIdOf(link.getAttribute("href"))))
  ids.delete(null)
  const [only] = ids
  return ids.size === 1 ? (only ?? null) : null
}

/** The number in the link to the people who work there now: `currentCompany=["1410021"]`. One of several is nobody's. */
function numberIn(card: Element): string | null {
  const numbers = findAll(card, employeesLink).map((link) => {
    const listed = urlOf(link.getAttribute("href"))?.searchParams.get("currentCompany") ?? ""
    return /^\["(\d+)"\]$/u.exec(listed)?.[1] ?? null
  })
  const [only = null, another] = new Set(numbers)
  return another === undefined ? only : null
}

const isBare = ({ industry, size, headquarters, website }: CompanyFacts) =>
  industry === null && size === null && headquarters === null && website === null

/** Null: there are people, and none of them can be read. Those without a profile of their own are nobody. */
function peopleOf(page: Document): ObservedPerson[] | null {
  const cards = findAll(page, companyPerson).filter((card) => !isPutAway(card))
  if (cards.length > 0 && cards.every((card) => find(card, companyPersonName) === null)) return null
  return distinctPeople(cards.map((card) => personIn(card, companyPersonName, companyPersonHeadline)))
}
