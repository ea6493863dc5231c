const HOST = "https://www.linkedin.com"

/** A person's id in an address (`/in/<id>`), or null. A name in an address may be percent-encoded. */
export const profileIdOf = (href: string | null): string | null => idAfter(href, ["in"])

/** The id of a company, school or showcase page in an address: its name there, or its number. */
export const companyIdOf = (href: string | null): string | null =>
  idAfter(href, ["company", "school", "showcase"])

/** LinkedIn's inner ids: of members (`ACoAA…`), and of leads in Sales Navigator (`ACwAA…`), which are other ones. */
const INNER = /^AC[ow]AA[\w-]{10,}$/u
const MEMBER = /^ACoAA[\w-]{10,}$/u
const MEMBER_URN = /^urn:li:(?:fsd?_profile|fs_miniProfile):([\w-]+)$/u

/** Whether an id stands for the public one, which names a profile's address for good. */
export const isPublicId = (id: string): boolean => !INNER.test(id)

/** The member's inner id that a link to a person carries, as the person's name there or beside it; null for none. */
export function memberIdOf(href: string | null): string | null {
  const url = urlOf(href)
  const urn = url?.searchParams.get("profileUrn") ?? url?.searchParams.get("miniProfileUrn") ?? ""
  const id = MEMBER_URN.exec(urn)?.[1] ?? profileIdOf(href) ?? ""
  return MEMBER.test(id) ? id : null
}

export const profileUrlOf = (id: string): string => `${HOST}/in/${encodeURIComponent(id)}/`

/** The address of a company's page, without query; null where `href` is none. */
export function companyUrlOf(href: string | null): string | null {
  const parts = partsOf(href)
  const id = companyIdOf(href)
  return id === null ? null : `${HOST}/${parts[0]}/${encodeURIComponent(id)}/`
}

/** A company's number, where its id is one. */
export const companyNumberOf = (id: string | null): string | null =>
  id !== null && /^\d+$/u.test(id) ? id : null

/** Sales Navigator: `/sales/lead/<id>,<how it was found>` and the older `/sales/people/<id>,…`. */
export function leadIdOf(href: string | null): string | null {
  const [sales, kind, id] = partsOf(href)
  if (sales !== "sales" || (kind !== "lead" && kind !== "people") || id === undefined) return null
  const [own = ""] = id.split(",")
  return own === "" ? null : own
}

/** Sales Navigator: `/sales/company/<number>` and the older `/sales/account/…`. */
export function accountIdOf(href: string | null): string | null {
  const [sales, kind, id] = partsOf(href)
  return sales === "sales" && (kind === "company" || kind === "account") ? (id ?? null) : null
}

/** The decoded parts of a path on LinkedIn; none for addresses elsewhere. */
export function partsOf(href: string | null): string[] {
  const url = urlOf(href)
  return url === null ? [] : url.pathname.split("/").filter(Boolean).map(decoded)
}

/** Null for what is no web address on LinkedIn. */
export function urlOf(href: string | null): URL | null {
  if (href === null || !URL.canParse(href, HOST)) return null
  const url = new URL(href, HOST)
  return /^https?:$/u.test(url.protocol) && /(^|\.)linkedin\.com$/u.test(url.hostname) ? url : null
}

function idAfter(href: string | null, kinds: readonly string[]): string | null {
  const [kind, id] = partsOf(href)
  return kind !== undefined && kinds.includes(kind) && id !== undefined ? id : null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
