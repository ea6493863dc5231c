import { isPutAway } from "../visible"
import type { CrmPages } from "./record-page"

/**
 * Whether something is drawn that is not a request to sign in: many CRMs keep the record's address while they ask for
 * the password again.
 */
export function isSignedIn(page: Document): boolean {
  const passwords = [...page.querySelectorAll('input[type="password"]')]
  return page.querySelector(DRAWN) !== null && passwords.every(isPutAway)
}

const DRAWN = "body :is(main, nav, h1, h2, h3, a[href], [role=main], [role=navigation], [role=heading])"

/** For a CRM that lives on hosts of its own: its address alone says which record is open. */
export const shownByAddress: CrmPages["shown"] = (page, { kinds }) => (isSignedIn(page) ? kinds[0] : null)

export const wholePage: CrmPages["within"] = (page) => page.body
