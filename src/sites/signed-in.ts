import { isPutAway } from "./visible"

/**
 * Whether something is drawn that is not a request to sign in: many sites keep a record's address while they ask for
 * the password again.
 */
export function isSignedIn(page: Document): boolean {
  const passwords = [...page.querySelectorAll('input[type="password"]')]
  return page.querySelector(DRAWN) !== null && passwords.every(isPutAway)
}

const DRAWN = "body :is(main, nav, h1, h2, h3, a[href], [role=main], [role=navigation], [role=heading])"
