import type { Services } from "./services"

/**
 * The person whose record of this CRM is open in a tab, as far as the page tells: our contact, and the record's id. The
 * CRM itself confirms who that is before anything is written. Null for any other page.
 */
export async function openPersonOf(
  { db }: Services,
  connector: string,
  tabId: number | undefined,
): Promise<{ contactId: string; remoteId: string } | null> {
  const page = tabId === undefined ? undefined : await db.pages.get(tabId)
  if (page?.observation.kind !== "crm.record" || page.contactId === null) return null
  const { record } = page.observation
  if (page.observation.connector !== connector || record.kind !== "contact") return null
  return { contactId: page.contactId, remoteId: record.id }
}
