import type { SlipstreamDatabase } from "./database"

/** Tables that never leave: secrets, and what only means something in this browser. */
const NOT_EXPORTED = new Set(["secrets", "views", "pages", "meta", "progress"])

export interface Backup {
  format: "slipstream"
  version: number
  exportedAt: number
  tables: Record<string, unknown[]>
}

/** Everything that is kept, without tokens and keys: also those in the address of a webhook. Consistent: read in one transaction. */
export async function exportAll(db: SlipstreamDatabase, now: number): Promise<Backup> {
  const tables = db.tables.filter((table) => !NOT_EXPORTED.has(table.name))
  return db.transaction("r", tables, async () => {
    const rows = await Promise.all(tables.map((table) => table.toArray()))
    const connections = await db.connections.toArray()
    const bare = connections.map((one) => ({ ...one, baseUrl: one.baseUrl.split("?")[0] }))
    return {
      format: "slipstream",
      version: db.verno,
      exportedAt: now,
      tables: {
        ...Object.fromEntries(tables.map((table, index) => [table.name, rows[index] ?? []])),
        connections: bare,
      },
    }
  })
}

/** Deletes everything that is kept, tokens and settings included. */
export async function eraseAll(db: SlipstreamDatabase): Promise<void> {
  await db.transaction("rw", db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()))
  })
}
