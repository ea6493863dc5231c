import type { SlipstreamDatabase } from "./database"

/** The part of `chrome.storage.local` that is needed here: it survives what wipes an IndexedDB. */
export interface CanaryStorage {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(key: string): Promise<void>
}

export type Health =
  /** As it was left, or new. */
  | { state: "whole" }
  /** The browser has wiped the record, or put an older one in its place: Chrome does so silently to damaged files. */
  | { state: "lost" }

const KEY = "database"

/**
 * Compares the database with the mark that was left beside it, and leaves the mark. Called at every start, before
 * anything is kept.
 *
 * @param newId a fresh unique id, used where the database has none yet
 */
export async function checkCanary(
  db: SlipstreamDatabase,
  storage: CanaryStorage,
  newId: string,
  now: number,
): Promise<Health> {
  const [meta, stored] = await Promise.all([db.meta.get("database"), storage.get(KEY)])
  const expected = stored[KEY]
  if (meta && meta.databaseId === expected) return { state: "whole" }
  const databaseId = meta?.databaseId ?? newId
  const lost = expected !== undefined
  await db.meta.put({
    id: "database",
    databaseId,
    createdAt: meta?.createdAt ?? now,
    lostAt: lost ? now : (meta?.lostAt ?? null),
  })
  await storage.set({ [KEY]: databaseId })
  return { state: lost ? "lost" : "whole" }
}

/** Takes the mark away before the rep erases the record: then that is no loss to be told. */
export async function dropMark(storage: CanaryStorage): Promise<void> {
  await storage.remove(KEY)
}

/** When the record was found lost and the rep has not yet been told, epoch ms; null otherwise. */
export async function lostAt(db: SlipstreamDatabase): Promise<number | null> {
  return (await db.meta.get("database"))?.lostAt ?? null
}
