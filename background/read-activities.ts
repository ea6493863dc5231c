import { alreadyLogged } from "~src/crm/already-logged"
import { type Connector, LOGGED_KINDS, type LoggedRecord } from "~src/crm/connector"
import type { Activity } from "~src/record/activity"
import { type RemoteActivity, remoteActivityId } from "~src/record/remote-activity"
import { type AlreadyThere, keepRemoteActivities, noteAlreadyThere } from "~src/store/remote-activity-store"
import type { Services } from "./services"

/** Our people and deals by their ids there; at most 20 of each. */
export interface Linked {
  workspace: string
  connectionId: string
  contacts: ReadonlyMap<string, string>
  deals: ReadonlyMap<string, string>
}

/** As many of a kind as a CRM lists at once: with fewer all of them are known. */
const MOST_OF_A_KIND = 100

/**
 * Reads what stands in a CRM on these people and deals. What we have captured too counts as logged, so that nobody logs
 * it again; the rest is shown in the record with who logged it. Nothing is written there. @throws CrmError
 */
export async function readActivities(
  { db, strictDb, now }: Services,
  connector: Connector,
  linked: Linked,
): Promise<void> {
  const { workspace, connectionId, contacts, deals } = linked
  if (!connector.listLogged || contacts.size + deals.size === 0) return
  const on = { contactIds: [...contacts.keys()], dealIds: [...deals.keys()] }
  const listed = await connector.listLogged(on, LOGGED_KINDS)
  const ours = await ownActivities(db, [...contacts.values()], [...deals.values()])
  const receipts = new Set(await receiptsOf(db, connectionId, ours))
  const theirs = listed.filter((one) => !one.ours && !receipts.has(`${one.object}/${one.id}`))
  const there: AlreadyThere[] = []
  const rows: RemoteActivity[] = []
  for (const one of theirs) {
    const activity = sameAs(one, ours)
    if (activity) {
      const receipt = {
        connector: connector.name,
        object: one.object,
        remoteId: one.id,
        url: one.url,
        at: now(),
      }
      there.push({ activity, receipt, loggedBy: one.by })
    } else {
      const row = toRow(one, linked)
      if (row) rows.push(row)
    }
  }
  await noteAlreadyThere(strictDb, connectionId, there, now())
  // Captured since it was read: once is enough in a timeline.
  const twice = there.map(({ receipt }) => ({ object: receipt.object, id: receipt.remoteId }))
  await db.remoteActivities.bulkDelete(twice.map((one) => remoteActivityId(workspace, connectionId, one)))
  const of = {
    workspace,
    connector: connectionId,
    contactIds: [...contacts.values()],
    dealIds: [...deals.values()],
  }
  await keepRemoteActivities(db, of, rows, isWhole(listed))
}

async function ownActivities(
  db: Services["db"],
  contactIds: readonly string[],
  dealIds: readonly string[],
): Promise<Activity[]> {
  const threads = await db.threads.where("dealId").anyOf(dealIds).primaryKeys()
  const ofThreads = await Promise.all(
    threads.map((id) =>
      db.activities
        .where("[threadId+at]")
        .between([id, Number.NEGATIVE_INFINITY], [id, Number.POSITIVE_INFINITY])
        .toArray(),
    ),
  )
  const ofPeople = await db.activities.where("contactIds").anyOf(contactIds).distinct().toArray()
  return [...new Map([...ofThreads.flat(), ...ofPeople].map((one) => [one.id, one])).values()]
}

async function receiptsOf(
  db: Services["db"],
  connectionId: string,
  ours: readonly Activity[],
): Promise<string[]> {
  const entries = await db.outbox
    .where("activityId")
    .anyOf(ours.map(({ id }) => id))
    .toArray()
  return entries.flatMap(({ connectionId: of, receipt, loggedBy }) =>
    of === connectionId && receipt && loggedBy === undefined ? `${receipt.object}/${receipt.remoteId}` : [],
  )
}

/** The same mail or meeting as we have captured it. */
function sameAs(one: LoggedRecord, ours: readonly Activity[]): Activity | undefined {
  return ours.find((activity) => {
    const { kind, subject, at } = activity
    if (kind !== one.kind || activity.atIsGuess) return false
    const from =
      activity.direction === "out"
        ? activity.workspace
        : (activity.participants.find(({ part }) => part === "from")?.email ?? "")
    return alreadyLogged({ kind, subject, at, from, messageId: null }, [one]) !== null
  })
}

/** Null for what has no time: it has no place in a timeline. */
function toRow(
  one: LoggedRecord,
  { workspace, connectionId, contacts, deals }: Linked,
): RemoteActivity | null {
  const at = one.at ?? one.enteredAt
  if (at === null) return null
  const { object, id, kind, subject, text, direction, from, by, url } = one
  return {
    id: remoteActivityId(workspace, connectionId, one),
    workspace,
    connector: connectionId,
    object,
    remoteId: id,
    url,
    kind,
    at,
    subject: subject.slice(0, 500),
    text,
    direction,
    from,
    by,
    contactIds: [...new Set(one.contactIds.flatMap((contact) => contacts.get(contact) ?? []))],
    dealId: deals.get(one.dealId ?? "") ?? null,
  }
}

function isWhole(listed: readonly LoggedRecord[]): boolean {
  return LOGGED_KINDS.every((kind) => listed.filter((one) => one.kind === kind).length < MOST_OF_A_KIND)
}
