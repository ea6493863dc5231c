import { getDomain } from "tldts"
import { domainOf } from "~src/record/address"
import { disposableDomains, freeMailDomains } from "./mail-domains"

/** The domain that somebody registered, by the Public Suffix List; a host that has none stands for itself. */
export function registrableDomain(host: string): string {
  return getDomain(host) ?? host
}

/** Is this the mailbox of a private person, as far as the domain tells? */
export function isFreeMail(email: string): boolean {
  const domain = domainOf(email)
  return freeMailDomains.has(domain) || freeMailDomains.has(registrableDomain(domain))
}

/** Is this a throw-away mailbox? */
export function isDisposable(email: string): boolean {
  return disposableDomains.has(registrableDomain(domainOf(email)))
}

/** The domain of the company behind an address, or null where the address tells of none. */
export function organisationDomain(email: string): string | null {
  if (isFreeMail(email) || isDisposable(email)) return null
  return registrableDomain(domainOf(email))
}

/**
 * Does this address belong to the rep's own company? Own means: the same registrable domain. A rep on free mail has
 * no colleagues by domain, only themself.
 */
export function isOwn(email: string, workspace: string): boolean {
  if (email === workspace) return true
  const own = organisationDomain(workspace)
  return own !== null && organisationDomain(email) === own
}
