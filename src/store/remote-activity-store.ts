import type { OutboxEntry, Receipt } from "~src/record/outbox"
import type { RemoteActivity } from "~src/record/remote-activity"
import type { SlipstreamDatabase } from "./database"
import { outboxId } from "./outbox-table"

/** Our contacts and deals of which a CRM was asked what stands there. */
export interface ReadOf {
  workspace: string
  connector: string
  contactIds: readonly string[]
  dealIds: readonly string[]
}

/** An activity of ours that somebody else had logged. */
export interface AlreadyThere {
  activity: { id: string; workspace: string; threadId: string }
  receipt: Receipt
  loggedBy: string | null
}

/**
 * Keeps what a CRM says has happened with these people and deals. `whole`: it is all that stands there, so that what
 * it names no more is forgotten.
 */
export async function keepRemoteActivities(
  db: SlipstreamDatabase,
  of: ReadOf,
  rows: readonly RemoteActivity[],
  whole: boolean,
): Promise<void> {
  await db.transaction("rw", db.remoteActivities, async () => {
    const before = (await remoteActivitiesOf(db, of)).filter(
      ({ workspace, connector }) => workspace === of.workspace && connector === of.connector,
    )
    // They may hang on others too, who were not asked for.
    const known = await db.remoteActivities.bulkGet(rows.map(({ id }) => id))
    const named = new Set(rows.map(({ id }) => id))
    const unnamed = before.filter(({ id }) => !named.has(id))
    if (whole) await forget(db, of, unnamed)
    await db.remoteActivities.bulkPut(
      rows.map((row, index) => {
        const elsewhere = known[index]?.contactIds.filter((id) => !of.contactIds.includes(id)) ?? []
        const dealId = row.dealId ?? known[index]?.dealId ?? null
        return { ...row, dealId, contactIds: [...new Set([...row.contactIds, ...elsewhere])] }
      }),
    )
  })
}

/** Takes rows off these people and deals; those that then hang on nobody are deleted. */
async function forget(
  db: SlipstreamDatabase,
  of: Pick<ReadOf, "contactIds" | "dealIds">,
  rows: readonly RemoteActivity[],
): Promise<void> {
  const left = rows.map((row) => ({
    ...row,
    contactIds: row.contactIds.filter((id) => !of.contactIds.includes(id)),
    dealId: row.dealId !== null && of.dealIds.includes(row.dealId) ? null : row.dealId,
  }))
  const gone = left.filter(({ contactIds, dealId }) => contactIds.length === 0 && dealId === null)
  await db.remoteActivities.bulkDelete(gone.map(({ id }) => id))
  await db.remoteActivities.bulkPut(left.filter((row) => !gone.includes(row)))
}

/** What others have logged on any of these people or deals, in any order. */
export async function remoteActivitiesOf(
  db: SlipstreamDatabase,
  { contactIds, dealIds }: Pick<ReadOf, "contactIds" | "dealIds">,
): Promise<RemoteActivity[]> {
  const rows = await db.remoteActivities
    .where("contactIds")
    .anyOf(contactIds)
    .or("dealId")
    .anyOf(dealIds)
    .distinct()
    .toArray()
  return rows
}

/** Forgets what others have logged on a person. */
export async function forgetRemoteActivitiesOf(db: SlipstreamDatabase, contactId: string): Promise<void> {
  const of = { contactIds: [contactId], dealIds: [] }
  await forget(db, of, await remoteActivitiesOf(db, of))
}

/**
 * Notes of activities of ours that they stand in the CRM already, so that nobody logs them again. What has an entry
 * of its own keeps it.
 */
export async function noteAlreadyThere(
  db: SlipstreamDatabase,
  connectionId: string,
  there: readonly AlreadyThere[],
  now: number,
): Promise<void> {
  await db.transaction("rw", db.outbox, async () => {
    const ids = there.map(({ activity }) => outboxId(connectionId, activity.id))
    const known = await db.outbox.bulkGet(ids)
    const fresh = there.flatMap(({ activity, receipt, loggedBy }, index): OutboxEntry[] => {
      const id = ids[index]
      if (id === undefined || known[index]) return []
      return [
        {
          id,
          workspace: activity.workspace,
          connectionId,
          activityId: activity.id,
          threadId: activity.threadId,
          state: "done",
          attempts: 0,
          notBefore: 0,
          error: null,
          receipt,
          loggedBy,
          chosen: null,
          createdAt: now,
          updatedAt: now,
        },
      ]
    })
    await db.outbox.bulkPut(fresh)
  })
}
