import type { Address } from "~src/record/address"
import { emailOf, nameOf } from "../address"
import { findAll, findAllOutside } from "../selector"
import { body, details, person, recipientLine, rowPeople } from "./selectors"

/** Who is who on the page: Gmail writes "me", in the page's language, for the account's own addresses. */
export interface Cast {
  account: Address
  /** The page's words for "me", learned from where they stand beside the account's address. */
  meWords: ReadonlySet<string>
}

export function castOf(root: Element, account: Address): Cast {
  const short = [
    ...findAllOutside(root, recipientLine, body, details).flatMap((line) => findAll(line, person)),
    ...findAllOutside(root, rowPeople, body),
  ]
  const words = short
    .filter((element) => emailOf(element.getAttribute("email")) === account.email)
    .map((element) => element.getAttribute("name") ?? "")
    .filter((word) => word !== "" && word !== account.name)
  return { account, meWords: new Set(words) }
}

/** The person that an element with an `email` attribute names, or null where that is no address. */
export function personOf(element: Element, cast: Cast): Address | null {
  const email = emailOf(element.getAttribute("email"))
  if (email === null) return null
  const written = element.getAttribute("name") ?? ""
  const name = cast.meWords.has(written) ? null : nameOf(written, email)
  return { email, name: name ?? (email === cast.account.email ? cast.account.name : null) }
}

/** The persons that the elements name, each address once. */
export function peopleOf(elements: readonly Element[], cast: Cast): Address[] {
  const byEmail = new Map<string, Address>()
  for (const element of elements) {
    const found = personOf(element, cast)
    if (found !== null && (byEmail.get(found.email)?.name ?? null) === null) byEmail.set(found.email, found)
  }
  return [...byEmail.values()]
}
