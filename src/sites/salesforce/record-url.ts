import type { RecordAddress, RecordKind } from "../crm-record/record-page"
import { partsOf } from "../url-parts"

/** Standard objects begin with the same three characters in every organisation. */
const PREFIXES: ReadonlyMap<string, { object: string; kind: RecordKind }> = new Map([
  ["001", { object: "Account", kind: "company" }],
  ["003", { object: "Contact", kind: "contact" }],
  ["006", { object: "Opportunity", kind: "deal" }],
  ["00Q", { object: "Lead", kind: "lead" }],
])

/** `<org>.lightning.force.com`, with sandboxes (`<org>--<box>.sandbox`) and the other kinds of organisations. */
export const isSalesforceHost = (url: URL): boolean => url.hostname.endsWith(".lightning.force.com")

/** `/lightning/r/<Object>/<id>/view`, or without the object. The id is given in its long form. */
export function salesforceRecord(url: URL): RecordAddress | null {
  const [lightning, r, ...rest] = partsOf(url.pathname)
  if (!isSalesforceHost(url) || lightning !== "lightning" || r !== "r") return null
  const object = rest.length === 3 ? rest[0] : null
  const [id = "", action] = rest.slice(-2)
  const known = PREFIXES.get(id.slice(0, 3))
  const fits = known !== undefined && (object === null || object === known.object) && rest.length <= 3
  return fits && action === "view" && ID.test(id) ? { kinds: [known.kind], id: longId(id) } : null
}

const ID = /^[A-Za-z0-9]{15}(?:[A-Z0-5]{3})?$/u
const CHECK = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"

/**
 * The id of 18 characters for one of 15: each of the three added characters tells which of five are capitals, lowest
 * bit first (Salesforce's "case-insensitive id").
 */
export function longId(id: string): string {
  if (id.length !== 15) return id
  const added = [0, 5, 10].map((start) => {
    const capitals = [...id.slice(start, start + 5)].map((letter) => /[A-Z]/u.test(letter))
    return CHECK[capitals.reduce((sum, capital, at) => sum + (capital ? 2 ** at : 0), 0)] ?? ""
  })
  return id + added.join("")
}
