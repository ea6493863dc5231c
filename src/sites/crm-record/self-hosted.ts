import { isEspocrm } from "../espocrm/read"
import { isOdoo } from "../odoo/read"
import { isTryton } from "../tryton/read"
import { isTwenty } from "../twenty/read"

/** CRMs that run on any host, by what only their pages have. */
const KNOWN = [
  { name: "odoo", is: isOdoo },
  { name: "espocrm", is: isEspocrm },
  { name: "twenty", is: isTwenty },
  { name: "tryton", is: isTryton },
] as const

export type SelfHostedCrm = (typeof KNOWN)[number]["name"]

/** Which of them serves the page; null where none does, or more than one might. */
export function selfHostedCrm(page: Document): SelfHostedCrm | null {
  const found = KNOWN.filter(({ is }) => is(page))
  return found.length === 1 ? (found[0]?.name ?? null) : null
}
