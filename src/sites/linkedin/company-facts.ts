import { find, findAll } from "../selector"
import { partsOf, urlOf } from "./ids"
import { companyFact, companyFactGroup, companyFacts, companyWebsite } from "./selectors/company"
import { orNull, shownText } from "./shown-text"

export interface CompanyFacts {
  industry: string | null
  size: string | null
  headquarters: string | null
  website: string | null
}

/** "51-200 employees", "10.001+ Beschäftigte"; a year or a date is none. */
const SIZE = /\p{Nd}\s?[-–—~]\s?\p{Nd}|\p{Nd}\s?\+/u
const YEAR = /^\p{Nd}{4}\D?$/u

/** The company's facts from its card, and from the list on the tab about it, which has them in full. */
export function readCompanyFacts(page: Document, card: Element): CompanyFacts {
  const brief = cardFacts(card)
  const list = find(page, companyFacts)
  const whole = list === null ? null : listFacts(list)
  return {
    industry: brief.industry ?? whole?.industry ?? null,
    size: whole?.size ?? brief.size,
    headquarters: brief.headquarters ?? whole?.headquarters ?? null,
    website: whole?.website ?? findAll(page, companyWebsite).map(outside).find(Boolean) ?? null,
  }
}

/** Each fact is left out where it is unknown, so its place tells only together with its kind. */
function cardFacts(card: Element): Omit<CompanyFacts, "website"> {
  const group = find(card, companyFactGroup)
  const all = findAll(card, companyFact)
  const outer = all.filter((item) => !(group?.contains(item) ?? false)).map(shownText)
  const inner = all.filter((item) => group?.contains(item) ?? false)
  const linked = inner.find((item) => item.matches("a") || item.querySelector("a") !== null) ?? null
  const plain = inner.filter((item) => item !== linked).map(shownText)
  // Place, followers, size. A lone number is the followers.
  const [first] = plain
  const hasPlace = plain.length > 1 ? !SIZE.test(first ?? "") : first !== undefined && !/\p{Nd}/u.test(first)
  const size = linked === null ? plain.find((text) => SIZE.test(text)) : shownText(linked)
  return {
    industry: orNull(outer.find((text) => !SIZE.test(text)) ?? ""),
    size: orNull(size ?? ""),
    headquarters: hasPlace ? orNull(first ?? "") : null,
  }
}

interface Fact {
  /** All values under one heading. */
  values: readonly Element[]
  text: string
}

/** A heading may have two values, so headings and values are paired by where they stand, never by their number. */
function pairsIn(list: Element): Fact[] {
  const facts: Element[][] = []
  for (const element of list.querySelectorAll("dt, dd")) {
    if (element.tagName === "DT") facts.push([])
    else facts[facts.length - 1]?.push(element)
  }
  return facts
    .filter((values) => values.length > 0)
    .map((values) => ({ values, text: shownText(values[0] ?? null) }))
}

/** Headings are in the page's language, so each fact is known by what it holds and by its neighbours. */
function listFacts(list: Element): CompanyFacts {
  const facts = pairsIn(list)
  const website = facts.flatMap(({ values }) => values.flatMap(linksIn)).map(outside)
  const sizeAt = facts.findIndex(isSize)
  const before = sizeAt < 1 ? undefined : facts[sizeAt - 1]
  const after = sizeAt === -1 ? undefined : facts[sizeAt + 1]
  const isPlain = (fact: Fact | undefined) => fact !== undefined && fact.values.flatMap(linksIn).length === 0
  const headquarters = isPlain(after) && !YEAR.test(after?.text ?? "") && !isSpecialties(after)
  return {
    industry: isPlain(before) ? orNull(before?.text ?? "") : null,
    size: sizeAt === -1 ? null : orNull(facts[sizeAt]?.text ?? ""),
    headquarters: headquarters ? orNull(after?.text ?? "") : null,
    website: website.find(Boolean) ?? null,
  }
}

/** The list of employees stands under the size. */
function isSize({ values, text }: Fact): boolean {
  const employees = values.flatMap(linksIn).some((link) => {
    const [search, ...rest] = partsOf(link.getAttribute("href"))
    return search === "search" && rest.includes("people")
  })
  return employees || (SIZE.test(text) && values.flatMap(linksIn).length === 0)
}

/** Written by the company itself, so the page lets the text choose its direction. */
const isSpecialties = (fact: Fact | undefined) => fact?.values[0]?.hasAttribute("dir") === true

const linksIn = (element: Element): Element[] => [...element.querySelectorAll("a[href]")]

/** A web address outside of LinkedIn, also where LinkedIn leads there by a detour. */
function outside(link: Element): string | null {
  const href = link.getAttribute("href") ?? ""
  if (!/^https?:/iu.test(href) || !URL.canParse(href)) return null
  const own = urlOf(href)
  if (own === null) return href.slice(0, 2000)
  const target = own.pathname.startsWith("/redir/") ? own.searchParams.get("url") : null
  return target !== null && /^https?:/iu.test(target) && urlOf(target) === null ? target.slice(0, 2000) : null
}
