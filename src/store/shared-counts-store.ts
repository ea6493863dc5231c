import type { SharedCounts } from "~src/record/shared-counts"
import type { TallyRow } from "~src/record/tally-row"
import type { SlipstreamDatabase } from "./database"

/** Makes one row a count out of all files. */
export type AddUp = (files: readonly SharedCounts[]) => readonly TallyRow[]

/** The files that the rep has of others; the newest first. */
export async function sharedFiles(db: SlipstreamDatabase): Promise<SharedCounts[]> {
  return (await db.sharedCounts.toArray()).sort((a, b) => b.addedAt - a.addedAt)
}

/**
 * Keeps a file in place of an earlier one of the same source and adds up the counts anew, in one transaction.
 * Resolves to false, and changes nothing, where what is kept was made later.
 */
export async function putSharedFile(
  db: SlipstreamDatabase,
  file: SharedCounts,
  addUp: AddUp,
): Promise<boolean> {
  return db.transaction("rw", db.sharedCounts, db.tallies, async () => {
    const before = await db.sharedCounts.get(file.id)
    if (before && before.madeAt > file.madeAt) return false
    await db.sharedCounts.put(file)
    await addUpAgain(db, addUp)
    return true
  })
}

/** Takes a file and its counts away. */
export async function removeSharedFile(db: SlipstreamDatabase, id: string, addUp: AddUp): Promise<void> {
  await db.transaction("rw", db.sharedCounts, db.tallies, async () => {
    await db.sharedCounts.delete(id)
    await addUpAgain(db, addUp)
  })
}

async function addUpAgain(db: SlipstreamDatabase, addUp: AddUp): Promise<void> {
  await db.tallies.where({ workspace: SHARED }).delete()
  await db.tallies.bulkPut([...addUp(await db.sharedCounts.toArray())])
}

/** Counts that others shared belong to no mailbox. */
const SHARED = ""
