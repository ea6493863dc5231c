import type { ObservedPosition } from "~src/record/observed-page"
import { find, findAll, isWithin } from "../selector"
import { companyUrlOf } from "./ids"
import { isCurrent, isPeriod } from "./period"
import { companyLink } from "./selectors/page"
import {
  innerPosition,
  periodMark,
  position,
  positionLine,
  positionTitle,
  subComponents,
} from "./selectors/profile"
import { orNull, seenText } from "./shown-text"

const SEPARATOR = /\s+·\s+/u

/** The positions in a profile's section of experience; several at one company stand under that company. */
export function readPositions(section: Element): ObservedPosition[] {
  const items = findAll(section, position)
  const outer = items.filter((item) => !items.some((other) => other !== item && other.contains(item)))
  return outer.flatMap(readItem)
}

function readItem(item: Element): ObservedPosition[] {
  const under = find(item, subComponents)
  const head = headOf(item, under)
  if (head.title === null) return []
  const companyUrl = linkOf(item)
  const inner = under === null || head.period !== null ? [] : innerOf(under)
  if (inner.length === 0) return [single(head, companyUrl)]
  return inner.map(({ title, period, url }) => ({
    title,
    company: head.title,
    companyUrl: url ?? companyUrl,
    period,
    current: isCurrent(period),
  }))
}

interface Head {
  title: string | null
  /** The line with company and kind of employment. */
  employer: string | null
  period: string | null
  logo: string
}

function single({ title, employer, period, logo }: Head, companyUrl: string | null): ObservedPosition {
  const company = employer === null ? null : companyIn(employer, logo)
  return { title, company, companyUrl, period, current: isCurrent(period) }
}

/** "Company · Full-time". A company's name may hold the sign itself: then the logo's label tells how far it goes. */
function companyIn(employer: string, logo: string): string | null {
  const parts = employer.split(SEPARATOR)
  for (let count = parts.length; count > 1; count--) {
    const name = parts.slice(0, count).join(" · ")
    if (logo.includes(name)) return name
  }
  return orNull(parts[0] ?? "")
}

function innerOf(under: Element): { title: string | null; period: string | null; url: string | null }[] {
  const all = findAll(under, innerPosition)
  return all
    .filter((one) => !all.some((other) => other !== one && other.contains(one)))
    .map((one) => ({ ...headOf(one, find(one, subComponents)), url: linkOf(one) }))
    .filter(({ title, period }) => title !== null && period !== null)
}

/** The first lines of an item, without what stands `under` them. */
function headOf(item: Element, under: Element | null): Head {
  const own = (element: Element) => under === null || !under.contains(element)
  const title = findAll(item, positionTitle).find(own) ?? null
  const lines = findAll(item, positionLine).filter(
    (line) => own(line) && !(title?.contains(line) ?? false) && !line.contains(title),
  )
  const periodAt = periodIn(lines)
  const employer = lines[0]
  return {
    title: orNull(seenText(title)),
    employer: employer === undefined || periodAt === 0 ? null : orNull(seenText(employer)),
    period: periodAt === -1 ? null : orNull(seenText(lines[periodAt] ?? null)),
    logo: [...item.querySelectorAll("img[alt]")].find(own)?.getAttribute("alt") ?? "",
  }
}

/**
 * Where the period stands. Its mark may stand on another line too (the place of a company with several positions);
 * where it stands nowhere, a company may be named like a period ("Labs (2015 - 2019)") and comes before it.
 */
function periodIn(lines: readonly Element[]): number {
  const texts = lines.map(seenText)
  const isMarked = (line: Element) => find(line, periodMark) !== null || isWithin(line, periodMark)
  const marked = lines.flatMap((line, at) => (isMarked(line) ? [at] : []))
  if (marked.length === 0) return texts.findLastIndex(isPeriod)
  return (
    marked.find((at) => isPeriod(texts[at] ?? "")) ??
    marked.find((at) => /\p{Nd}{4}/u.test(texts[at] ?? "")) ??
    -1
  )
}

function linkOf(item: Element): string | null {
  return companyUrlOf(find(item, companyLink)?.getAttribute("href") ?? null)
}
