import { domainOf } from "~src/record/address"

/** Gmail ignores dots, and serves one mailbox under two names (support.google.com/mail/answer/7436150). */
const GMAIL = new Set(["gmail.com", "googlemail.com"])

/**
 * The mailbox behind an address: without the tag behind `+` (RFC 5233, kept by nearly every host), and at Gmail
 * without dots. Two addresses with one mailbox are one person.
 */
export function mailboxOf(email: string): string {
  const domain = domainOf(email)
  const local = email.slice(0, email.length - domain.length - 1)
  const untagged = local.includes("+") && !local.startsWith("+") ? local.slice(0, local.indexOf("+")) : local
  if (!GMAIL.has(domain)) return `${untagged}@${domain}`
  return `${untagged.replaceAll(".", "")}@gmail.com`
}
