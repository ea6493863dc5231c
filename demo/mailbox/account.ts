import type { Mail } from "./mail"

/**
 * Whose mailbox this is: the address that most mails are sent to (an address counts once a mail), with the name
 * that stands beside it most often. Null for no mails.
 */
export function guessAccount(mails: readonly Mail[]): { email: string; name: string } | null {
  const counts = new Map<string, number>()
  for (const mail of mails) {
    const addresses = [...mail.to, ...mail.cc, ...mail.bcc].map((person) => person.email.toLowerCase())
    for (const email of new Set(addresses)) counts.set(email, (counts.get(email) ?? 0) + 1)
  }
  const email = mostFrequent(counts)
  return email === null ? null : { email, name: nameOf(mails, email) }
}

/** The name that an address bears most often; the part before the @ where it never has one. */
export function nameOf(mails: readonly Mail[], email: string): string {
  const names = new Map<string, number>()
  for (const mail of mails) {
    for (const person of [mail.from, ...mail.to, ...mail.cc]) {
      if (person.email.toLowerCase() !== email || person.name === "") continue
      names.set(person.name, (names.get(person.name) ?? 0) + 1)
    }
  }
  return mostFrequent(names) ?? email.slice(0, email.indexOf("@"))
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null
  for (const [value, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = value
  }
  return best
}
