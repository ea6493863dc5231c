import type { ObservedPosition } from "~src/record/observed-page"
import type { Selector } from "../selector"
import { find, findAll } from "../selector"
import { isPutAway } from "../visible"
import { companyUrlOf, memberIdOf, profileIdOf } from "./ids"
import { isCurrent, isPeriod } from "./period"
import { isBefore } from "./person"
import type { ProfileParts } from "./profile"
import { companyLink } from "./selectors/page"
import { contactInfoLink } from "./selectors/profile"
import { collectionItem, experienceMark, paragraph, topCard, topCardName } from "./selectors/server-driven"
import { orNull, shownText } from "./shown-text"

/** Reads a profile of the newer program: no class name means anything, so paragraphs count by their place. */
export function readServerDrivenProfile(page: Document): ProfileParts | { missing: readonly Selector[] } {
  const card = find(page, topCard)
  const heading = card === null ? null : find(card, topCardName)
  const name = shownText(heading)
  if (card === null || heading === null || name === "") return { missing: [topCardName] }
  const contact = find(card, contactInfoLink)
  const id = profileIdOf(contact?.getAttribute("href") ?? null)
  if (contact === null || id === null) return { missing: [contactInfoLink] }

  const lines = findAll(card, paragraph).filter(
    (line) =>
      !isPutAway(line) &&
      isBefore(heading, line) &&
      isBefore(line, contact) &&
      !line.contains(contact) &&
      // Pronouns and the degree of connection stand in the heading's own group.
      heading.parentElement?.contains(line) !== true,
  )
  const texts = lines.map(shownText).filter((text) => /\p{L}/u.test(text) && !text.startsWith("·"))
  if (texts.length === 0) return { missing: [paragraph] }
  return {
    name,
    id,
    memberId: memberIdIn(card),
    headline: texts[0] ?? null,
    location: texts.length > 1 ? (texts[texts.length - 1] ?? null) : null,
    positions: positionsOf(page),
  }
}

/** The card is named after its owner: `com.linkedin.sdui.profile.card.ref<member id>Topcard`. */
function memberIdIn(card: Element): string | null {
  const key = card.getAttribute("componentkey") ?? card.getAttribute("data-component-key") ?? ""
  const id = /\.card\.ref([\w-]+)Topcard$/iu.exec(key)?.[1] ?? null
  return id === null ? null : memberIdOf(`/in/${id}`)
}

function positionsOf(page: Document): ObservedPosition[] {
  const section = find(page, experienceMark)?.closest("section") ?? null
  if (section === null) return []
  const items = findAll(section, collectionItem)
  return items
    .filter((item) => !items.some((other) => other !== item && other.contains(item)))
    .flatMap(itemOf)
}

function itemOf(item: Element): ObservedPosition[] {
  const companyUrl = companyUrlOf(find(item, companyLink)?.getAttribute("href") ?? null)
  const inner = [...item.querySelectorAll("li")].map(linesOf).filter((lines) => lines.some(isPeriod))
  const lines = linesOf(item)
  if (inner.length > 0) {
    const company = lines[0] ?? null
    return inner.map((own) => {
      const period = own.find(isPeriod) ?? null
      return { title: own[0] ?? null, company, companyUrl, period, current: isCurrent(period) }
    })
  }
  const at = lines.findIndex(isPeriod)
  if (at < 1) return []
  const period = lines[at] ?? null
  const [company = ""] = at === 1 ? [] : (lines[1] ?? "").split(/\s+·\s+/u)
  return [
    { title: lines[0] ?? null, company: orNull(company), companyUrl, period, current: isCurrent(period) },
  ]
}

function linesOf(item: Element): string[] {
  return findAll(item, paragraph)
    .filter((line) => !isPutAway(line))
    .map(shownText)
    .filter((text) => text !== "")
}
