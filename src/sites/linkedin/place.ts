import { accountIdOf, companyIdOf, leadIdOf, partsOf, profileIdOf } from "./ids"

/** What the address alone says of a LinkedIn page. */
export type Place =
  | { kind: "profile"; id: string }
  | { kind: "company"; id: string; people: boolean }
  | { kind: "messaging"; threadId: string | null }
  | { kind: "search" }
  | { kind: "connections" }
  | { kind: "lead"; id: string }
  | { kind: "account"; id: string }
  | { kind: "leads" }
  | { kind: "other" }

/** Parts of a profile that open above it and leave it standing. */
const OVER_PROFILE = new Set(["overlay", "opportunities"])
/** Pages for those who look after a company's page themselves. */
const ADMIN = "admin"

export function placeOf(url: URL): Place {
  const parts = partsOf(url.href)
  const [first, second, third] = parts
  const person = profileIdOf(url.href)
  if (person !== null) return profilePlace(person, third)
  const company = companyIdOf(url.href)
  if (company !== null && third !== ADMIN) {
    return { kind: "company", id: company, people: third === "people" }
  }
  if (first === "messaging")
    return { kind: "messaging", threadId: second === "thread" ? threadOf(third) : null }
  if (first === "search" && second === "results" && third === "people") return { kind: "search" }
  if (first === "mynetwork" && parts.includes("connections")) return { kind: "connections" }
  return first === "sales" ? salesPlace(url.href, second, third) : { kind: "other" }
}

function profilePlace(id: string, part: string | undefined): Place {
  // `/in/<id>/de/` is the profile in another language.
  const same = part === undefined || OVER_PROFILE.has(part) || /^[a-z]{2}(?:_[A-Z]{2})?$/u.test(part)
  return same ? { kind: "profile", id } : { kind: "other" }
}

function salesPlace(href: string, second: string | undefined, third: string | undefined): Place {
  const lead = leadIdOf(href)
  if (lead !== null) return { kind: "lead", id: lead }
  const account = accountIdOf(href)
  if (account !== null) return { kind: "account", id: account }
  const listed = (second === "search" && third === "people") || (second === "lists" && third === "people")
  return { kind: listed ? "leads" : "other" }
}

function threadOf(id: string | undefined): string | null {
  return id === undefined || id === "new" ? null : id
}
