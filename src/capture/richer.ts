import type { Address } from "~src/record/address"
import type { ObservedMessage } from "~src/record/observation"

/**
 * Two sightings of one message as one: a page that is drawn again may show less than before (folded details, a
 * body that is not loaded yet), and what was seen once was there.
 */
export function richer(before: ObservedMessage, now: ObservedMessage): ObservedMessage {
  return {
    ...now,
    from: { email: now.from.email, name: now.from.name ?? before.from.name },
    to: union(before.to, now.to),
    cc: union(before.cc, now.cc),
    bcc: union(before.bcc, now.bcc),
    sentAt: now.sentAt ?? before.sentAt,
    sentAtText: now.sentAt === null && before.sentAt !== null ? before.sentAtText : now.sentAtText,
    html: now.html === "" ? before.html : now.html,
    truncated: now.html === "" ? before.truncated : now.truncated,
    attachments: [...new Set([...before.attachments, ...now.attachments])],
    invitation: now.invitation ?? before.invitation,
    bulk: {
      unsubscribe: before.bulk.unsubscribe || now.bulk.unsubscribe,
      mailingList: now.bulk.mailingList ?? before.bulk.mailingList,
    },
  }
}

/** Do two sightings say the same? Both come from one schema, so their fields stand in one order. */
export function sameSighting(a: ObservedMessage, b: ObservedMessage): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function union(before: readonly Address[], now: readonly Address[]): Address[] {
  const people = new Map(before.map((address) => [address.email, address]))
  for (const address of now) {
    people.set(address.email, {
      email: address.email,
      name: address.name ?? people.get(address.email)?.name ?? null,
    })
  }
  return [...people.values()]
}
