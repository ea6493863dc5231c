import type { Address } from "~src/record/address"
import type { ObservedEvent } from "~src/record/observed-page"
import { emailOf, foldSpace, nameOf } from "../address"
import { leavesOf } from "../leaves"
import { MAX_PEOPLE } from "../limits"
import { findAllOutside } from "../selector"
import { ANSWERS, ORGANISER } from "./guest-words"
import { description, guest } from "./selectors"

type Guest = ObservedEvent["guests"][number]

export interface Guests {
  organiser: Address | null
  guests: Guest[]
}

/** Rooms are invited like people. */
const RESOURCE = "@resource.calendar.google.com"

/** The guests that an event's pop-up or page lists, each address once. */
export function guestsIn(root: Element): Guests {
  const byEmail = new Map<string, Guest>()
  let organiser: Address | null = null
  for (const element of findAllOutside(root, guest, description)) {
    const email = emailOf(element.getAttribute("data-email"))
    if (email === null || email.endsWith(RESOURCE) || byEmail.has(email)) continue
    const label = foldSpace(element.getAttribute("aria-label") ?? "")
    const name = shownName(element, label)
    const address = { email, name: nameOf(name, email) }
    const parts = partsOf(label, name, element)
    byEmail.set(email, { address, answer: answerIn(parts) })
    if (organiser === null && parts.some((part) => ORGANISER.includes(part))) organiser = address
  }
  return { organiser, guests: [...byEmail.values()].slice(0, MAX_PEOPLE) }
}

/** The label begins with the name that stands there too; without a label it is the first text. */
function shownName(element: Element, label: string): string {
  const texts = leavesOf(element)
  const named = texts.filter((text) => label.startsWith(text)).sort((a, b) => b.length - a.length)
  return (label === "" ? texts[0] : named[0]) ?? ""
}

function partsOf(label: string, name: string, element: Element): string[] {
  const said = label.startsWith(name) ? label.slice(name.length) : label
  const shown = leavesOf(element).filter((text) => text !== name)
  return [...said.split(/[,、，،;]/u), ...shown].map((part) => part.trim().toLowerCase())
}

function answerIn(parts: readonly string[]): Guest["answer"] {
  for (const answer of ["no", "maybe", "yes"] as const) {
    if (parts.some((part) => ANSWERS[answer].includes(part))) return answer
  }
  return "none"
}
