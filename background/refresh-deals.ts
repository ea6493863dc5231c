import { matchDeal } from "~src/capture/matching/deal"
import type { Connector } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import { findByAnyAddress } from "~src/crm/find-person"
import { type Deal, dealIdOf } from "~src/record/deal"
import { hasSpare } from "~src/record/rate-budget"
import type { ThreadRecord } from "~src/record/thread-record"
import { putDeals, unnamedDeals } from "~src/store/deal-store"
import { linksOf } from "~src/store/merged-contacts"
import { outboxTable } from "~src/store/outbox-table"
import { threadRecord } from "~src/store/record-queries"
import { advise } from "./advise"
import { connectorOf } from "./crm"
import { proposeDeals } from "./propose-deal"
import { readActivities } from "./read-activities"
import { readBackAll } from "./read-back"
import type { Services } from "./services"

/** A deal does not change by the minute: so long an answer holds. */
const FRESH_MS = 5 * 60_000
/** More people of one thread are not looked up: a circular is no deal. */
const MOST_LOOKUPS = 12

/** What others log is not urgent, and listing it costs more requests than the deals do. */
const ACTIVITIES_FRESH_MS = 30 * 60_000
/** Of a conversation with many people the first ones say enough. */
const MOST_LISTED = 5

const checkedAt = new Map<string, number>()
const beingAsked = new Set<string>()
const listedAt = new Map<string, number>()

/**
 * Reads the open deals of a thread's people from the connected CRMs and matches the thread anew.
 * Nothing is written there; people are looked up by address, and where there are none or several, none is taken.
 */
export async function refreshDeals(services: Services, threadId: string, force = false): Promise<void> {
  const isFresh = services.now() - (checkedAt.get(threadId) ?? 0) < FRESH_MS
  // The page may tell a conversation again while the CRM is still being asked about it.
  if (!force && (isFresh || beingAsked.has(threadId))) return
  beingAsked.add(threadId)
  try {
    await askCrms(services, threadId, force)
  } finally {
    beingAsked.delete(threadId)
  }
}

async function askCrms(services: Services, threadId: string, force: boolean): Promise<void> {
  const { db, now } = services
  const connections = await db.connections.where("id").notEqual("").toArray()
  for (const connection of connections) {
    if (connection.status !== "ok") continue
    const record = await threadRecord(db, threadId)
    if (!record) return
    const connector = await connectorOf(services, connection.id)
    if (!connector.capabilities.deals) continue
    const found = await dealsOf(services, connector, connection.id, record)
    if (!found) continue
    const { deals } = found
    const asked = [...found.people.values()]
    // Won, lost or deleted? Reading back what has changed tells.
    if ((await unnamedDeals(db, connection.id, deals, asked)).length > 0) await readBackAll(services)
    await putDeals(db, connection.id, deals, asked, record, matchDeal)
    const isDue = force || now() - (listedAt.get(threadId) ?? 0) >= ACTIVITIES_FRESH_MS
    if (isDue && hasSpare(connection.budget, now())) {
      await readTheirs(services, connector, connection.id, record.thread.workspace, found)
      listedAt.set(threadId, now())
    }
  }
  checkedAt.set(threadId, now())
  await proposeDeals(services, threadId)
  await advise(services, threadId)
}

interface Found {
  deals: Deal[]
  /** Our contacts by their ids there. */
  people: ReadonlyMap<string, string>
}

/** What others have logged matters less than the deals: where it can't be read it comes with the next look. */
async function readTheirs(
  services: Services,
  connector: Connector,
  connectionId: string,
  workspace: string,
  { deals, people }: Found,
): Promise<void> {
  const linked = {
    workspace,
    connectionId,
    contacts: firstPeople(people),
    deals: new Map(deals.slice(0, MOST_LISTED).map((deal) => [deal.remote.id, deal.id])),
  }
  await readActivities(services, connector, linked).catch(unlessCrmError)
}

/** Whoever has two records there is read of both or of none: what only one names would else look gone. */
function firstPeople(people: Found["people"]): Found["people"] {
  const first = new Set([...new Set(people.values())].slice(0, MOST_LISTED))
  return new Map([...people].filter(([, contactId]) => first.has(contactId)))
}

/** Null where the CRM knows nobody of the thread for certain: then it has said nothing of their deals either. */
async function dealsOf(
  services: Services,
  connector: Connector,
  connectionId: string,
  record: ThreadRecord,
): Promise<Found | null> {
  const { db, now } = services
  const outbox = outboxTable(db)
  const ours = new Map<string, string>()
  const asked = record.contacts.slice(0, MOST_LOOKUPS)
  const links = await linksOf(
    db,
    connectionId,
    asked.map(({ id }) => id),
  )
  for (const contact of asked) {
    const known = links.get(contact.id) ?? []
    const found = known.length > 0 ? [] : await findByAnyAddress(connector, contact)
    const [only] = found
    if (only && found.length === 1) {
      const link = { id: only.id, url: only.url, told: {}, byRep: false }
      await outbox.remember(connectionId, contact.id, link, now())
    }
    for (const { remoteId } of known) ours.set(remoteId, contact.id)
    if (only && found.length === 1) ours.set(only.id, contact.id)
  }
  if (ours.size === 0) return null
  const remote = await connector.openDeals({ contactIds: [...ours.keys()], companyId: null })
  const deals = remote.map((deal) => ({
    id: dealIdOf(record.thread.workspace, connectionId, deal.id),
    workspace: record.thread.workspace,
    name: deal.name,
    stage: deal.stage,
    status: deal.status,
    amount: deal.amount,
    currency: deal.currency,
    pipeline: deal.pipeline,
    companyId: null,
    contactIds: [...new Set(deal.contactIds.flatMap((id) => ours.get(id) ?? []))],
    remote: { connector: connectionId, id: deal.id, url: deal.url },
    updatedAt: now(),
  }))
  return { deals, people: ours }
}

function unlessCrmError(error: unknown): void {
  if (!(error instanceof CrmError)) throw error
}
