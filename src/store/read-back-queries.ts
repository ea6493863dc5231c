import { key } from "~src/record/key"
import type { SlipstreamDatabase } from "./database"

/** How far the reading of a CRM's deals has come, over all mailboxes. */
export interface ReadBackShown {
  connectionId: string
  /** Deals read in the passes that are under way or were the last. */
  done: number
  /** Null where the CRM does not say how many there are. */
  total: number | null
  /** When all of it was read for the first time or anew, epoch ms; null while the first pass runs. */
  finishedAt: number | null
  /** The same of what others have logged there; null before it begins. */
  activities?: Pick<ReadBackShown, "done" | "total" | "finishedAt"> | null
}

/** Of each connection whose deals are read, for a live query. */
export async function readBackProgress(db: SlipstreamDatabase): Promise<ReadBackShown[]> {
  const ids = await db.connections.toCollection().primaryKeys()
  const shown = await Promise.all(ids.map((connectionId) => progressOf(db, connectionId)))
  return shown.filter((one) => one !== null)
}

async function progressOf(db: SlipstreamDatabase, connectionId: string): Promise<ReadBackShown | null> {
  const deals = await sumOf(db, "read-back", connectionId)
  if (!deals) return null
  return { connectionId, ...deals, activities: await sumOf(db, "read-activities", connectionId) }
}

/** Over all mailboxes. */
async function sumOf(
  db: SlipstreamDatabase,
  what: "read-back" | "read-activities",
  connectionId: string,
): Promise<Pick<ReadBackShown, "done" | "total" | "finishedAt"> | null> {
  const rows = await db.progress
    .where("id")
    .startsWith(`${key(what, connectionId)}/`)
    .toArray()
  if (rows.length === 0) return null
  const totals = rows.map(({ total }) => total)
  const ends = rows.map((row) => ("state" in row ? finishedAt(row.state) : null))
  return {
    done: rows.reduce((sum, { done }) => sum + done, 0),
    total: totals.reduce((sum, total) => (sum === null || total === null ? null : sum + total), 0),
    finishedAt:
      ends.reduce((first, end) => (first === null || end === null ? null : Math.min(first, end))) ?? null,
  }
}

/** What the reader keeps for itself says so; the store does not know its type. */
function finishedAt(state: unknown): number | null {
  if (typeof state !== "object" || state === null || !("finishedAt" in state)) return null
  return typeof state.finishedAt === "number" ? state.finishedAt : null
}
