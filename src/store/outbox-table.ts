import type { Activity } from "~src/record/activity"
import type { Company } from "~src/record/company"
import type { Contact } from "~src/record/contact"
import type { CompanyFieldMap, FieldMap } from "~src/record/crm-field"
import type { Deal } from "~src/record/deal"
import type { Fact } from "~src/record/fact"
import { key } from "~src/record/key"
import type { Connection, OutboxEntry } from "~src/record/outbox"
import { givenUp, retried, unlogged } from "~src/record/outbox-clicks"
import type { RemoteLink } from "~src/record/remote-link"
import type { SlipstreamDatabase } from "./database"
import { linksOf } from "./merged-contacts"

/** States in which the outbox still has something to do. */
export const OPEN_STATES: readonly OutboxEntry["state"][] = ["pending", "inflight", "ambiguous", "undoing"]
const CLAIMABLE: ReadonlySet<OutboxEntry["state"]> = new Set(["pending", "ambiguous", "undoing"])

interface Move {
  id: string
  from: OutboxEntry["state"]
  patch: Partial<OutboxEntry> & Pick<OutboxEntry, "updatedAt">
}

interface LogMaterial {
  activity: Activity
  contacts: readonly Contact[]
  companies: readonly Company[]
  facts: readonly Fact[]
  deal: Deal | null
  remote: Readonly<Record<string, LinkedRecord>>
  fieldMap: FieldMap
  companyFieldMap: CompanyFieldMap
}

interface LinkedRecord {
  id: string
  url: string | null
  told: Readonly<Record<string, string>>
  byRep: boolean
  at: number
}

/** The entry of one activity on one connection; logging again what was undone takes it up again. */
export function outboxId(connectionId: string, activityId: string): string {
  return key("log", connectionId, activityId)
}

/**
 * Puts activities in the outbox; those that stand there already and were not undone stay as they are. `rule` names
 * what has logged them without a click; what the rep has undone it does not take up again.
 */
export async function enqueue(
  db: SlipstreamDatabase,
  connectionId: string,
  activities: readonly Activity[],
  now: number,
  {
    rule = null,
    openRecord = null,
  }: {
    rule?: string | null
    /** Whose record was open in the CRM while the rep clicked. */
    openRecord?: { contactId: string; remoteId: string } | null
  } = {},
): Promise<void> {
  await db.transaction("rw", db.outbox, async () => {
    for (const activity of activities) {
      const id = outboxId(connectionId, activity.id)
      const known = await db.outbox.get(id)
      if (known && (known.state !== "undone" || rule !== null)) continue
      // Given up after it was tried it may stand there: it is looked up first.
      const mayStand = known !== undefined && known.receipt === null && known.attempts > 0
      await db.outbox.put({
        id,
        workspace: activity.workspace,
        connectionId,
        activityId: activity.id,
        threadId: activity.threadId,
        state: mayStand ? "ambiguous" : "pending",
        attempts: 0,
        notBefore: 0,
        error: null,
        receipt: null,
        chosen:
          openRecord && activity.contactIds.includes(openRecord.contactId)
            ? { ...openRecord, by: "page" }
            : null,
        rule,
        createdAt: now,
        updatedAt: now,
      })
    }
  })
}

/** Takes back what was logged. */
export async function unlog(db: SlipstreamDatabase, ids: readonly string[], now: number): Promise<void> {
  await db.transaction("rw", db.outbox, async () => {
    for (const id of ids) await click(db, id, (entry) => unlogged(entry, now))
  })
}

/** Tries a parked entry again, with the person whom the rep chose where there was a choice. */
export async function retry(
  db: SlipstreamDatabase,
  id: string,
  remoteContactId: string | null,
  now: number,
): Promise<void> {
  await click(db, id, (entry) => retried(entry, remoteContactId, now))
}

/** Gives a parked entry up; no rule takes it up again. */
export async function discard(db: SlipstreamDatabase, id: string, now: number): Promise<void> {
  await click(db, id, (entry) => givenUp(entry, now))
}

/** Puts what a click makes of an entry, in one transaction; null changes nothing. */
async function click(
  db: SlipstreamDatabase,
  id: string,
  become: (entry: OutboxEntry) => OutboxEntry | null,
): Promise<void> {
  await db.transaction("rw", db.outbox, async () => {
    const entry = await db.outbox.get(id)
    const next = entry ? become(entry) : null
    if (next) await db.outbox.put(next)
  })
}

/** Takes up what was parked since the CRM no longer accepted the key. */
export async function retryAfterSignIn(
  db: SlipstreamDatabase,
  connectionId: string,
  now: number,
): Promise<void> {
  const parked = await db.outbox.where("[connectionId+state]").equals([connectionId, "parked"]).toArray()
  for (const { id, error } of parked) {
    if (error?.code === "auth_expired" || error?.code === "auth_revoked") await retry(db, id, null, now)
  }
}

/** The Dexie side of the outbox; `src/crm` says what each method promises. Give it a strict connection. */
export function outboxTable(db: SlipstreamDatabase) {
  return {
    async connectionsWithWork(): Promise<string[]> {
      const entries = await db.outbox.where("state").anyOf(OPEN_STATES).toArray()
      return [...new Set(entries.map((entry) => entry.connectionId))]
    },

    open(connectionId: string): Promise<OutboxEntry[]> {
      return openEntries(db, connectionId)
    },

    claim(connectionId: string, now: number): Promise<OutboxEntry | null> {
      return db.transaction("rw", db.outbox, async () => {
        const due = (await openEntries(db, connectionId))
          .filter((entry) => CLAIMABLE.has(entry.state) && entry.notBefore <= now)
          .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
        const [next] = due
        if (!next) return null
        const state = next.state === "pending" ? "inflight" : next.state
        const claimed = { ...next, state, attempts: next.attempts + 1, updatedAt: now } satisfies OutboxEntry
        await db.outbox.put(claimed)
        return claimed
      })
    },

    move(moves: readonly Move[]): Promise<string[]> {
      return db.transaction("rw", db.outbox, async () => {
        const moved: string[] = []
        for (const { id, from, patch } of moves) {
          const entry = await db.outbox.get(id)
          if (entry?.state !== from) continue
          await db.outbox.put({ ...entry, ...patch })
          moved.push(id)
        }
        return moved
      })
    },

    load(entry: OutboxEntry): Promise<LogMaterial | null> {
      return materialOf(db, entry)
    },

    async remember(
      connectionId: string,
      subjectId: string,
      link: Omit<LinkedRecord, "at"> | null,
      now: number,
    ): Promise<void> {
      const id = key(connectionId, subjectId)
      if (!link) return db.remoteLinks.delete(id)
      const { id: remoteId, url, told, byRep } = link
      await db.remoteLinks.put({ id, connectionId, subjectId, remoteId, url, told, byRep, at: now })
    },

    async setStatus(
      connectionId: string,
      status: Connection["status"],
      message: string | null,
      now: number,
    ): Promise<void> {
      await db.connections.update(connectionId, { status, message, checkedAt: now })
    },
  }
}

function openEntries(db: SlipstreamDatabase, connectionId: string): Promise<OutboxEntry[]> {
  return db.outbox
    .where("[connectionId+state]")
    .anyOf(OPEN_STATES.map((state) => [connectionId, state]))
    .toArray()
}

/** All that is known for writing one activity to one CRM; null where it was erased. */
export async function materialOf(
  db: SlipstreamDatabase,
  entry: Pick<OutboxEntry, "activityId" | "connectionId">,
): Promise<LogMaterial | null> {
  const activity = await db.activities.get(entry.activityId)
  if (!activity) return null
  const thread = await db.threads.get(activity.threadId)
  const contacts = present(await db.contacts.bulkGet(activity.contactIds))
  const companyIds = new Set([
    ...activity.companyIds,
    ...contacts.flatMap((contact) => (contact.companyId ? [contact.companyId] : [])),
  ])
  const companies = present(await db.companies.bulkGet([...companyIds]))
  const subjects = [
    ...contacts.map((contact) => ["contact", contact.id]),
    ...companies.map((company) => ["company", company.id]),
  ]
  const ofCompanies = present(
    await db.remoteLinks.bulkGet(companies.map(({ id }) => key(entry.connectionId, id))),
  )
  // Of two records of a person who were made one the first is written to, and no third is made.
  const people = await linksOf(
    db,
    entry.connectionId,
    contacts.map(({ id }) => id),
  )
  const connection = await db.connections.get(entry.connectionId)
  const ofPeople = [...people].flatMap(([id, [link]]) => (link ? [[id, linkedRecord(link)] as const] : []))
  return {
    activity,
    contacts,
    companies,
    facts: await db.facts.where("[subject.kind+subject.id]").anyOf(subjects).toArray(),
    deal: thread?.dealId ? ((await db.deals.get(thread.dealId)) ?? null) : null,
    remote: Object.fromEntries([
      ...ofCompanies.map((link) => [link.subjectId, linkedRecord(link)] as const),
      ...ofPeople,
    ]),
    fieldMap: connection?.fieldMap ?? {},
    companyFieldMap: connection?.companyFieldMap ?? {},
  }
}

function linkedRecord({ remoteId, url, told = {}, byRep = false, at }: RemoteLink): LinkedRecord {
  return { id: remoteId, url, told, byRep, at }
}

function present<Row>(rows: readonly (Row | undefined)[]): Row[] {
  return rows.filter((row) => row !== undefined)
}
