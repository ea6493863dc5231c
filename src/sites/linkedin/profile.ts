import type { ObservedPosition } from "~src/record/observed-page"
import { emailOf } from "../address"
import type { Selector } from "../selector"
import { find, findAll } from "../selector"
import { isPutAway } from "../visible"
import { memberIdOf, profileIdOf, profileUrlOf } from "./ids"
import type { Outcome, Seen } from "./outcome"
import { incomplete, shown } from "./outcome"
import { readPositions } from "./positions"
import { companyLink, personLink } from "./selectors/page"
import {
  contactDialog,
  contactInfoLink,
  detailsLink,
  experienceAnchor,
  mailLink,
  positionTitle,
  profileHeadline,
  profileLocation,
  profileName,
} from "./selectors/profile"
import { topCard } from "./selectors/server-driven"
import { readServerDrivenProfile } from "./server-driven-profile"
import { orNull, shownText } from "./shown-text"

const MAX_POSITIONS = 100

/** What both layouts of a profile give. */
export interface ProfileParts {
  name: string
  id: string | null
  memberId: string | null
  headline: string | null
  location: string | null
  positions: readonly ObservedPosition[]
}

/** Reads an open profile. `idInUrl` counts only where the page has no link of its own: it may be a step behind. */
export function readProfile(page: Document, idInUrl: string, seen: Seen): Outcome {
  const parts = find(page, topCard) === null ? readSpeaking(page) : readServerDrivenProfile(page)
  if ("missing" in parts) return incomplete(...parts.missing)
  const { name, headline, location, positions, memberId } = parts
  const id = parts.id ?? idInUrl
  return shown({
    ...seen,
    kind: "person.profile",
    person: { sourceId: id, memberId, name, headline, profileUrl: profileUrlOf(id), location },
    location,
    positions: positions.slice(0, MAX_POSITIONS),
    emails: emailsOf(page, id),
  })
}

type Reading = ProfileParts | { missing: readonly Selector[] }

/** The layout whose class names speak. */
function readSpeaking(page: Document): Reading {
  const heading = findAll(page, profileName).find((element) => !isPutAway(element)) ?? null
  const name = shownText(heading)
  const card = heading?.closest("section") ?? null
  if (heading === null || card === null || name === "") return { missing: [profileName] }

  const contact = find(card, contactInfoLink)
  const id = profileIdOf(hrefOf(contact)) ?? profileIdOf(hrefOf(heading.closest("a")))
  const headline = orNull(shownText(find(card, profileHeadline)))
  const location = orNull(shownText(find(card, profileLocation))) ?? besideContact(contact)
  const positions = experienceOf(page, id)
  if (headline === null && location === null) return { missing: [profileHeadline, profileLocation] }
  if (positions === null) return { missing: [positionTitle] }
  return { name, id, memberId: memberIdIn(page, id), headline, location, positions }
}

/** The member's inner id in the links that lead from the profile `id` to all its positions, skills and so on. */
function memberIdIn(page: Document, id: string | null): string | null {
  const own = findAll(page, detailsLink)
    .map(hrefOf)
    .filter((href) => id !== null && profileIdOf(href)?.toLowerCase() === id.toLowerCase())
  const [only = null, another] = new Set(own.map(memberIdOf))
  return another === undefined ? only : null
}

/** The line that the link to the contact details ends is the one with the location. */
function besideContact(contact: Element | null): string | null {
  const line = contact?.closest("div") ?? null
  const first = line?.firstElementChild ?? null
  return first === null || contact === null || first.contains(contact) ? null : orNull(shownText(first))
}

/** Null: there is a section with positions, and none can be read. */
function experienceOf(page: Document, id: string | null): ObservedPosition[] | null {
  const section = find(page, experienceAnchor)?.closest("section") ?? null
  // While the page goes from one person to another, a section of the one before may stand there for a moment.
  if (section === null || isPutAway(section) || !isAbout(section, id)) return []
  const positions = readPositions(section)
  return positions.length === 0 && find(section, companyLink) !== null ? null : positions
}

function isAbout(section: Element, id: string | null): boolean {
  const owners = findAll(section, personLink)
    .map((link) => link.getAttribute("href") ?? "")
    .filter((href) => href.includes("/details/experience"))
    .map(profileIdOf)
  return id === null || owners.every((owner) => owner === null || owner.toLowerCase() === id.toLowerCase())
}

/** Mail addresses, where the rep has opened this person's contact details. */
function emailsOf(page: Document, id: string): string[] {
  const dialog = findAll(page, contactDialog).find(
    (one) => !isPutAway(one) && findAll(one, personLink).some((link) => profileIdOf(hrefOf(link)) === id),
  )
  if (dialog === undefined) return []
  const emails = findAll(dialog, mailLink).map((link) => emailOf(shownText(link)))
  return [...new Set(emails.filter((email) => email !== null))].slice(0, 20)
}

function hrefOf(element: Element | null): string | null {
  return element?.getAttribute("href") ?? null
}
