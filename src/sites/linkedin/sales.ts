import type { ObservedPerson, ObservedPosition } from "~src/record/observed-page"
import { find, findAll } from "../selector"
import { isPutAway } from "../visible"
import { companyNumberOf, companyUrlOf, leadIdOf, memberIdOf, profileIdOf, profileUrlOf } from "./ids"
import type { Outcome, Seen } from "./outcome"
import { incomplete, NOTHING, shown } from "./outcome"
import { isCurrent, isPeriod } from "./period"
import { distinctPeople } from "./person"
import * as at from "./selectors/sales"
import { orNull, shownText } from "./shown-text"

const SALES = "https://www.linkedin.com/sales"

/** A lead's page in Sales Navigator. Its id is Sales Navigator's own, unless the page links to the public profile. */
export function readLead(page: Document, id: string, seen: Seen): Outcome {
  const heading = find(page, at.leadName)
  const name = shownText(heading)
  if (heading === null || name === "" || isPutAway(heading)) return incomplete(at.leadName)
  const card = heading.closest("section") ?? page
  const publicLink = find(card, at.leadPublicProfile)?.getAttribute("href") ?? null
  const publicId = profileIdOf(publicLink)
  const location = textIn(card, at.leadLocation)
  return shown({
    ...seen,
    kind: "person.profile",
    person: {
      sourceId: publicId ?? id,
      memberId: memberIdOf(publicLink),
      name,
      headline: textIn(card, at.leadHeadline),
      profileUrl: publicId === null ? leadUrlOf(id) : profileUrlOf(publicId),
      location,
    },
    location,
    positions: findAll(page, at.leadPosition).flatMap(positionOf).slice(0, 100),
    emails: [],
  })
}

/** An account's page in Sales Navigator. */
export function readAccount(page: Document, id: string, seen: Seen): Outcome {
  const heading = find(page, at.accountName)
  const name = shownText(heading)
  if (heading === null || name === "" || isPutAway(heading)) return incomplete(at.accountName)
  const website = find(page, at.accountWebsite)?.getAttribute("href") ?? ""
  return shown({
    ...seen,
    kind: "company.profile",
    sourceId: id,
    companyId: companyNumberOf(id),
    name,
    tagline: null,
    industry: textIn(page, at.accountIndustry),
    size: textIn(page, at.accountSize),
    headquarters: textIn(page, at.accountLocation),
    website: /^https?:/iu.test(website) ? website.slice(0, 2000) : null,
    people: [],
  })
}

/** A list of leads: a search, or a list that the rep keeps. */
export function readLeads(page: Document, seen: Seen): Outcome {
  const cards = findAll(page, at.leadCard).filter((card) => find(card, at.leadLink) !== null)
  if (cards.length === 0) return NOTHING
  const people = distinctPeople(cards.map(leadIn))
  return people.length === 0
    ? incomplete(at.leadCardName)
    : shown({ ...seen, kind: "people.list", people: people.slice(0, 500) })
}

function leadIn(card: Element): ObservedPerson | null {
  const id = leadIdOf(find(card, at.leadLink)?.getAttribute("href") ?? null)
  const name = textIn(card, at.leadCardName)
  if (id === null || name === null || isPutAway(card)) return null
  return {
    sourceId: id,
    memberId: null,
    name,
    headline: textIn(card, at.leadCardTitle),
    profileUrl: leadUrlOf(id),
    location: textIn(card, at.leadLocation),
  }
}

function positionOf(item: Element): ObservedPosition[] {
  const title = textIn(item, at.leadTitle)
  const company = textIn(item, at.leadCompany)
  if (title === null && company === null) return []
  // The innermost: around it stands how long the period was, too.
  const period = [...item.querySelectorAll("p, span")].map(shownText).findLast(isPeriod) ?? null
  const link = item.querySelector('a[href*="/company/"]')?.getAttribute("href") ?? null
  return [{ title, company, companyUrl: companyUrlOf(link), period, current: isCurrent(period) }]
}

const leadUrlOf = (id: string) => `${SALES}/lead/${encodeURIComponent(id)}`

const textIn = (root: Document | Element, selector: Parameters<typeof find>[1]) =>
  orNull(shownText(find(root, selector)))
