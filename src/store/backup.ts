import { backupTableNames } from "./backup-tables"
import { accountsOf } from "./connection-store"
import type { SlipstreamDatabase } from "./database"

/** A file with everything that is kept. */
export interface Backup {
  format: "slipstream"
  /** Of the database's schema: a later one may hold what this version does not know. */
  version: number
  /** Epoch ms. */
  exportedAt: number
  tables: Record<string, unknown[]>
  /** Whose accounts the CRMs' records are from, by connection: ids there mean nothing in another account. */
  accounts: Record<string, string>
}

/**
 * Everything that is kept, without tokens and keys: also those in the address of a webhook. Consistent: read in one
 * transaction.
 */
export async function exportAll(db: SlipstreamDatabase, now: number): Promise<Backup> {
  const tables = backupTableNames.map((name) => db.table<unknown>(name))
  return db.transaction("r", [...tables, db.secrets], async () => {
    const rows = await Promise.all(tables.map((table) => table.toArray()))
    const connections = await db.connections.toArray()
    const bare = connections.map((one) => ({ ...one, baseUrl: one.baseUrl.split("?")[0] }))
    return {
      format: "slipstream",
      version: db.verno,
      exportedAt: now,
      tables: {
        ...Object.fromEntries(backupTableNames.map((name, index) => [name, rows[index] ?? []])),
        connections: bare,
      },
      accounts: await accountsOf(db),
    }
  })
}

/** Deletes everything that is kept, tokens and settings included. */
export async function eraseAll(db: SlipstreamDatabase): Promise<void> {
  await db.transaction("rw", db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()))
  })
}
