import { isEspocrm } from "../espocrm/read"
import { espocrmSite } from "../espocrm/site"
import { isOdoo } from "../odoo/read"
import { odooSite } from "../odoo/site"
import type { Site } from "../reader"
import { isTryton } from "../tryton/read"
import { trytonSite } from "../tryton/site"
import { isTwenty } from "../twenty/read"
import { twentySite } from "../twenty/site"

/** CRMs that run on any host, with what only their pages have. */
const CRMS: readonly { site: Site; serves: (page: Document) => boolean }[] = [
  { site: odooSite, serves: isOdoo },
  { site: espocrmSite, serves: isEspocrm },
  { site: twentySite, serves: isTwenty },
  { site: trytonSite, serves: isTryton },
]

/** The CRM that serves the page, whichever of its pages it is; null where none does, or more than one might. */
export function selfHostedCrm(page: Document): Site | null {
  const found = CRMS.filter(({ serves }) => serves(page))
  return found.length === 1 ? (found[0]?.site ?? null) : null
}
