import * as z from "zod"
import type { Connection, OutboxEntry } from "~src/record/outbox"
import type { Backup } from "./backup"
import { type BackupTable, backupTableNames, backupTables } from "./backup-tables"
import { keepAccounts } from "./connection-store"
import type { SlipstreamDatabase } from "./database"

const BackupFile = z.object({
  format: z.literal("slipstream"),
  version: z.number(),
  exportedAt: z.number(),
  tables: z.record(z.string(), z.array(z.unknown())),
  accounts: z.record(z.string(), z.string()).default({}),
}) satisfies z.ZodType<Backup>

/** An export that was checked row by row. */
export interface ReadBackup {
  exportedAt: number
  rows: ReadonlyMap<BackupTable, readonly object[]>
  accounts: Backup["accounts"]
  /** Rows that are not what they should be: they stay out. */
  leftOut: number
}

const NOT_ONE = "This is no export of Slipstream. “Export everything” makes one."
const TOO_NEW = "This export is from a newer version of Slipstream. Update the extension, then restore it."

/** What a file holds, or what is wrong with it. Anybody can write such a file: nothing in it is believed unchecked. */
export function readBackup(
  json: string,
  version: number,
): { ok: true; backup: ReadBackup } | { ok: false; message: string } {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return { ok: false, message: NOT_ONE }
  }
  const read = BackupFile.safeParse(data)
  if (!read.success) return { ok: false, message: NOT_ONE }
  const { tables, accounts, exportedAt } = read.data
  if (read.data.version > version) return { ok: false, message: TOO_NEW }
  const rows = new Map<BackupTable, object[]>()
  let leftOut = 0
  for (const name of backupTableNames) {
    const found = (tables[name] ?? []).flatMap((row) => backupTables[name].safeParse(row).data ?? [])
    leftOut += (tables[name]?.length ?? 0) - found.length
    rows.set(name, found)
  }
  return { ok: true, backup: { exportedAt, rows, accounts, leftOut } }
}

/**
 * Puts an export in the place of everything that is kept, in one transaction: whatever goes wrong, what stood here
 * stands. Keys go, since they were for what goes; the CRMs wait for theirs. What was on its way to a CRM is looked up
 * there before it is sent: the browser that the export is from may have sent it since.
 */
export async function restoreAll(db: SlipstreamDatabase, backup: ReadBackup): Promise<void> {
  const tables = backupTableNames.map((name) => db.table<unknown>(name))
  await db.transaction("rw", [...tables, db.secrets, db.progress, db.meta], async () => {
    await Promise.all([...tables, db.secrets, db.progress].map((table) => table.clear()))
    for (const [name, rows] of backup.rows) await db.table<unknown>(name).bulkAdd([...rows])
    await db.connections.toCollection().modify(withoutKey)
    await db.outbox.toCollection().modify(perhapsSent)
    await keepAccounts(db, backup.accounts)
    await db.meta.update("database", { lostAt: null })
  })
}

function withoutKey(connection: Connection): void {
  connection.status = "auth"
  connection.message = "Restored from an export, which holds no keys: enter the key again."
  delete connection.budget
}

function perhapsSent(entry: OutboxEntry): void {
  if (entry.state === "pending" || entry.state === "inflight") entry.state = "ambiguous"
  if (entry.state === "ambiguous" || entry.state === "parked") entry.attempts = Math.max(1, entry.attempts)
}
