import type { Contact } from "~src/record/contact"
import type { Deal } from "~src/record/deal"
import type { OutboxEntry } from "~src/record/outbox"
import { companyRecord, type Lookups } from "./company-record"
import { CrmError } from "./crm-error"
import { peopleOf, type RemoteTargets } from "./log-request"
import type { LogMaterial } from "./outbox-store"
import { CONFIRMED_MS, personRecord } from "./person-record"

/**
 * The CRM's records of the people, the company and the deal of an activity. People and companies that it lacks are
 * made, with what we know; those that it has get their empty fields filled. People of whom no address is known can't
 * be found there and are left out. @throws CrmError many_matches where the rep has to choose, not_found for a deal that
 * is gone, validation where nothing is left to log it on.
 */
export async function remoteTargets(
  lookups: Lookups,
  material: LogMaterial,
  chosen: OutboxEntry["chosen"],
): Promise<RemoteTargets> {
  const onDeal = material.deal?.remote.connector === lookups.connector.name
  if (material.deal && onDeal) await confirmDeal(lookups, material.deal)
  const contactIds: string[] = []
  for (const contact of peopleOf(material)) {
    const choice = chosen?.contactId === contact.id ? chosen : null
    const isKnown = choice !== null || material.remote[contact.id] !== undefined
    if (!isKnown && contact.emails.length === 0) continue
    const known = lookups.known.get(contact.id)
    const isSettled = known !== undefined && known !== null && (!choice || choice.remoteId === known)
    const id = isSettled ? known : await settle(lookups, material, contact, choice)
    if (!contactIds.includes(id)) contactIds.push(id)
  }
  const ourCompany = material.activity.companyIds[0]
  const companyId = ourCompany ? await companyRecord(lookups, material, ourCompany) : null
  if (contactIds.length === 0 && companyId === null && !onDeal) throw nobodyLeft(material)
  return { contactIds, companyId }
}

async function settle(
  lookups: Lookups,
  material: LogMaterial,
  contact: Contact,
  choice: OutboxEntry["chosen"],
): Promise<string> {
  const { companyId } = contact
  const companyOf = async () =>
    companyId === null ? null : await companyRecord(lookups, material, companyId)
  const id = await personRecord(lookups, material, contact, choice, companyOf)
  lookups.known.set(contact.id, id)
  return id
}

/** Nothing is written to a deal of which the CRM has not said lately that it is there. */
async function confirmDeal({ connector, known, now }: Lookups, deal: Deal): Promise<void> {
  const { id } = deal.remote
  if (!connector.hasDeal || known.has(deal.id) || now() - deal.updatedAt < CONFIRMED_MS) return
  const isThere = await connector.hasDeal(id).catch((error: unknown) => {
    if (!(error instanceof CrmError)) throw error
    // Without the right to read deals one may still log on them.
    if (error.code === "forbidden") return true
    if (error.code === "not_found") return false
    throw error
  })
  if (!isThere) {
    const message = `The deal “${deal.name}” is no longer in the CRM. Choose another deal for this conversation, or none, then try again.`
    throw new CrmError("not_found", message)
  }
  known.set(deal.id, id)
}

function nobodyLeft(material: LogMaterial): CrmError {
  const names = peopleOf(material).flatMap(({ name }) => name ?? [])
  const whose = names.length === 0 ? "anybody in this activity" : names.join(", ")
  return new CrmError(
    "validation",
    `No e-mail address is known of ${whose}, so the CRM can't be asked for them. Add an address, then try again.`,
    { field: "email" },
  )
}
