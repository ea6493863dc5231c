import type { Activity } from "~src/record/activity"
import type { FactField } from "~src/record/fact"
import type { Provenance } from "~src/record/provenance"
import { isOwn } from "./identity/organisation"
import type { Kept } from "./keep-message"
import type { People } from "./people"
import type { ContactFact, ContactField } from "./signature/contact-fact"

const FACT_FIELDS: Partial<Record<ContactField, FactField>> = {
  name: "name",
  position: "position",
  organisation: "organisation",
  phone: "phone",
  mobile: "mobile",
  mail: "mail",
  web: "web",
  address: "address",
  profile: "profile",
}

/** Keeps what the writer of a message says of themselves and their company in the signature. */
export function learnFromSignature(kept: Kept, activity: Activity, contactId: string): void {
  const { reading, message, people } = kept
  learnFacts(people, contactId, reading.facts, message.from.name, (quote) => signed(activity, quote))
  const companyId = people.companyOf(contactId)
  if (reading.parent && companyId) {
    const { parent, line } = reading.parent
    people.learn("company", companyId, "parent", parent, signed(activity, line))
  }
}

/**
 * Whoever wrote what was handed on gets what stands in their own signature, if they are known: nobody becomes a
 * contact by being forwarded.
 */
export function learnFromForwards({ reading, context, people }: Kept, activity: Activity): void {
  for (const { email, name, facts, sentAt } of reading.forwarded) {
    const contact = isOwn(email, context.workspace) ? null : people.known(email)
    if (!contact) continue
    const at = Math.min(sentAt ?? activity.at, activity.at)
    learnFacts(people, contact.id, facts, contact.name ?? name, (quote) => ({
      ...signed(activity, quote),
      at,
    }))
  }
}

function signed(activity: Activity, quote: string) {
  return { by: "rule", rule: "signature", observationId: activity.id, quote, at: activity.at } as const
}

/** @param headerName how a header spells the writer: the better spelling, a signature's fills in only without one */
function learnFacts(
  people: People,
  contactId: string,
  facts: readonly ContactFact[],
  headerName: string | null,
  provenanceOf: (quote: string) => Provenance,
): void {
  const companyId = people.companyOf(contactId)
  for (const { field: kind, value, line } of facts) {
    const field = FACT_FIELDS[kind]
    if (!field || (field === "name" && headerName !== null)) continue
    if (field === "address" || field === "phone") {
      people.learnSigned(contactId, field, value, provenanceOf(line))
      continue
    }
    people.learn("contact", contactId, field, value, provenanceOf(line))
    if (field === "organisation" && companyId) {
      people.learn("company", companyId, "name", value, provenanceOf(line))
    }
  }
}
