import * as z from "zod"
import { key } from "~src/record/key"
import type { Connection } from "~src/record/outbox"
import type { SlipstreamDatabase } from "./database"
import { changeSettings } from "./settings-store"

/** Under which id the key of a connection is kept. */
export function secretId(connectionId: string): string {
  return `crm/${connectionId}`
}

/** Under which id it is kept whose account the records of a connection are from; it outlives a disconnection. */
const accountId = (connectionId: string) => `account/${connectionId}`

/** Whose account each connection's records are from, as `keepAccounts` takes it. Holds no key. */
export async function accountsOf(db: SlipstreamDatabase): Promise<Record<string, string>> {
  const start = accountId("")
  const rows = await db.secrets.where("id").startsWith(start).toArray()
  return Object.fromEntries(rows.map(({ id, value }) => [id.slice(start.length), value]))
}

/** Remembers whose accounts the records of a backup are from; entries that can't be read are left out. */
export async function keepAccounts(
  db: SlipstreamDatabase,
  accounts: Readonly<Record<string, string>>,
): Promise<void> {
  const readable = Object.entries(accounts).filter(([, value]) => isAccount(value))
  await db.secrets.bulkPut(readable.map(([id, value]) => ({ id: accountId(id), value })))
}

const Account = z.object({ host: z.string(), account: z.string() })
type Account = z.infer<typeof Account>

function isAccount(value: string): boolean {
  try {
    return Account.safeParse(JSON.parse(value)).success
  } catch {
    return false
  }
}

/** Only this file writes what is compared here. Not known is no difference. */
function isAnother(before: Account, now: Account): boolean {
  if (before.host !== now.host) return true
  return before.account !== now.account && before.account !== "" && now.account !== ""
}

/**
 * Keeps a connection with its key. Where it leads to another account than before, whatever was from that one goes
 * first: ids there mean other records here.
 *
 * @param account tells one account from others at the same host; empty where that is not known
 */
export async function keepConnection(
  db: SlipstreamDatabase,
  connection: Connection,
  token: string,
  account: string,
): Promise<void> {
  const { id } = connection
  const tables = [...tablesOf(db), db.deals, db.threads, db.outbox, db.settings]
  await db.transaction("rw", tables, async () => {
    const now: Account = { host: new URL(connection.baseUrl).host, account }
    const before = (await db.secrets.get(accountId(id)))?.value
    if (before !== undefined && isAnother(JSON.parse(before) as Account, now)) await forgetAccount(db, id)
    const { fieldMap, companyFieldMap } = (await db.connections.get(id)) ?? {}
    await db.secrets.bulkPut([
      { id: secretId(id), value: token },
      { id: accountId(id), value: JSON.stringify(now) },
    ])
    await db.connections.put({
      ...connection,
      ...(fieldMap && { fieldMap }),
      ...(companyFieldMap && { companyFieldMap }),
    })
  })
}

/** Deletes a connection with its key, what is ours there, and how far it was read. Deals and receipts stay. */
export async function forgetConnection(db: SlipstreamDatabase, connectionId: string): Promise<void> {
  await db.transaction("rw", tablesOf(db), async () => {
    await db.secrets.delete(secretId(connectionId))
    await db.connections.delete(connectionId)
    await db.remoteLinks.where({ connectionId }).delete()
    await db.remoteActivities.where({ connector: connectionId }).delete()
    await db.progress
      .where("id")
      .startsWithAnyOf([`${key("read-back", connectionId)}/`, `${key("read-activities", connectionId)}/`])
      .delete()
  })
}

function tablesOf(db: SlipstreamDatabase) {
  return [db.secrets, db.connections, db.remoteLinks, db.remoteActivities, db.progress]
}

/** Deals, receipts and choices of an account that is left. What was never sent waits for the next one. */
async function forgetAccount(db: SlipstreamDatabase, connectionId: string): Promise<void> {
  await forgetConnection(db, connectionId)
  await forgetDeals(db, connectionId)
  const entries = db.outbox.where("[connectionId+state]")
  await entries.between([connectionId, ""], [connectionId, "\uffff"]).modify((entry, row) => {
    delete entry.proposals
    entry.chosen = null
    const waits = entry.attempts === 0 && (entry.state === "pending" || entry.state === "parked")
    if (waits) Object.assign(entry, { state: "pending", error: null })
    else Reflect.deleteProperty(row, "value")
  })
  // Nobody has asked for anything to be written there without a click.
  await changeSettings(db, ({ autoLog }) => ({
    autoLog: { ...autoLog, everyMatchedSince: null, deals: {}, pipelines: {} },
  }))
}

/** Deletes the deals of a connection, and takes them off their conversations. */
export async function forgetDeals(db: SlipstreamDatabase, connectionId: string): Promise<void> {
  const deals = db.deals.filter(({ remote }) => remote.connector === connectionId)
  const ids = await deals.primaryKeys()
  await db.threads.where("dealId").anyOf(ids).modify({ dealId: null, dealRule: null })
  await db.deals.bulkDelete(ids)
}
