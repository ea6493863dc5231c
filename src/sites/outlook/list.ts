import type { Address } from "~src/record/address"
import type { ObservedRow } from "~src/record/observation"
import { mergeAddresses } from "../address"
import type { DateOrder } from "../instant"
import { orderToldBy } from "../instant"
import { leavesOf } from "../leaves"
import { firstOf, MAX_ROW_PEOPLE, MAX_SHORT_TEXT } from "../limits"
import { findAll, findAllOutside } from "../selector"
import { isPutAway } from "../visible"
import { addressIn } from "./addresses"
import { instantIn } from "./message"
import { body, row, rowPeople } from "./selectors"

/** Null: no rows are shown here. */
export type ListReading =
  | { kind: "list"; rows: ObservedRow[] }
  | { kind: "incomplete"; missing: string[] }
  | null

/** Reads the conversations of the list. Which of them are unread the page says in words only. */
export function readList(page: Document): ListReading {
  const elements = findAllOutside(page, row, body).filter((element) => !isPutAway(element))
  if (elements.length === 0) return null
  const language = page.documentElement.lang
  const order = orderToldBy(elements.flatMap(titlesIn))
  const rows = elements.flatMap((element) => readRow(element, language, order))
  if (rows.every(({ participants }) => participants.length === 0)) {
    return { kind: "incomplete", missing: [rowPeople.name] }
  }
  return { kind: "list", rows: firstOf(rows) }
}

function readRow(element: HTMLElement, language: string, order: DateOrder | null): ObservedRow[] {
  const threadId = element.dataset.convid?.slice(0, 500) ?? ""
  if (threadId === "") return []
  const people = findAll(element, rowPeople)
  const times = titlesIn(element).map((text) => instantIn(text, { language, order }))
  const hasDraft = leavesOf(element).some(isDraftMark)
  const texts = leavesOf(element).filter((text) => !isPartOf(people, text) && !isDraftMark(text))
  const [subject = "", ...rest] = texts
  const snippet = rest.reduce((longest, text) => (text.length > longest.length ? text : longest), "")
  return [
    {
      threadId,
      lastMessageId: element.dataset.itemid?.slice(0, 500) ?? null,
      participants: participantsIn(people).slice(0, MAX_ROW_PEOPLE),
      subject: subject.slice(0, MAX_SHORT_TEXT),
      // Where the last message is a draft, the snippet is its unsent text.
      snippet: hasDraft ? "" : snippet.slice(0, MAX_SHORT_TEXT),
      at: times.find((at) => at !== null) ?? null,
      unread: false,
      hasDraft,
    },
  ]
}

/** One title may name several: "anna@example.com; ben@example.com". The name is the text, where it is one person's. */
function participantsIn(elements: readonly Element[]): Address[] {
  const people = elements.flatMap((element) => {
    const named = (element.getAttribute("title") ?? "").split(";").flatMap((one) => addressIn(one) ?? [])
    const [only] = named
    const text = (element.textContent ?? "").trim()
    const shown = text === "" || text.includes("@") ? null : text.slice(0, 500)
    return named.length === 1 && only !== undefined ? [{ ...only, name: only.name ?? shown }] : named
  })
  return mergeAddresses([], people)
}

const isDraftMark = (text: string) => /^\[[^[\]]{1,40}\]$/u.test(text)

function isPartOf(people: readonly Element[], text: string): boolean {
  return people.some((element) => leavesOf(element).includes(text))
}

function titlesIn(element: Element): string[] {
  return [...element.querySelectorAll("[title]:not([title*='@'])")].map(
    (one) => one.getAttribute("title") ?? "",
  )
}
