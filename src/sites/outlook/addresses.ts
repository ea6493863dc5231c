import type { Address } from "~src/record/address"
import { emailOf, foldSpace, nameOf } from "../address"

const IN_BRACKETS = /<([^<>\s]{1,64}@[^<>\s]{1,255})>/gu
const BARE = /[^\s<>()[\]"',;:]{1,64}@[^\s<>()[\]"',;:]{1,255}/gu
const ATTRIBUTES = ["email", "smtp", "title", "aria-label"] as const
const MAX_LENGTH = 1000

/**
 * The one person that a text names: "Anna Weber<anna@example.com>", "From: …" before it in any language, or the address
 * alone. Null where it names nobody, or more than one.
 */
export function addressIn(text: string): Address | null {
  const line = foldSpace(text.slice(0, MAX_LENGTH))
  // A name may hold an address that is not the sender's; the brackets hold the true one.
  const bracketed = [...line.matchAll(IN_BRACKETS)]
  const found = bracketed.length > 0 ? bracketed : [...line.matchAll(BARE)]
  const [only] = found
  if (only === undefined || found.length > 1) return null
  const email = emailOf(only[1] ?? only[0])
  if (email === null) return null
  return { email, name: nameOf(nameBefore(line.slice(0, only.index)), email) }
}

/** The person that an element names, in its attributes or its text; null also where these disagree. */
export function personIn(element: Element): Address | null {
  const within = [element, ...element.querySelectorAll("[email], [smtp], [title], [aria-label]")]
  const texts = within.flatMap((one) => ATTRIBUTES.map((name) => one.getAttribute(name) ?? ""))
  const shown = element.textContent ?? ""
  const people = [...texts, shown].map(addressIn).filter((person) => person !== null)
  const [first] = people
  if (first === undefined || people.some(({ email }) => email !== first.email)) return null
  const name = people.find((person) => person.name !== null)?.name ?? nameOf(nameBefore(shown), first.email)
  return { email: first.email, name: name?.includes("@") ? null : name }
}

/** The name that an element shows without any address; null where it shows none. */
export function bareNameIn(element: Element): string | null {
  const text = nameBefore(element.textContent ?? "")
  return text === "" || text.includes("@") ? null : text
}

/** "From: " stands before names in labels. */
function nameBefore(text: string): string {
  return foldSpace(text.slice(0, MAX_LENGTH).replace(/^[^:：]{0,30}[:：]/u, "")).replace(
    /^["'(]+|["'(,;]+$/gu,
    "",
  )
}
