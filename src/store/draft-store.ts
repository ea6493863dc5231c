import type { Draft } from "~src/record/draft"
import type { SlipstreamDatabase } from "./database"

/** The latest draft of a thread, or null. */
export async function latestDraft(db: SlipstreamDatabase, threadId: string): Promise<Draft | null> {
  const drafts = await db.drafts.where({ threadId }).toArray()
  return drafts.sort((a, b) => b.startedAt - a.startedAt)[0] ?? null
}

/** Changes a draft that is being written. What the rep has edited meanwhile is never replaced. */
export async function changeDraft(
  db: SlipstreamDatabase,
  id: string,
  change: Partial<Omit<Draft, "id" | "edited">>,
): Promise<void> {
  await db.transaction("rw", db.drafts, async () => {
    const draft = await db.drafts.get(id)
    if (!draft) return
    await db.drafts.put(draft.edited ? { ...draft, ...change, text: draft.text } : { ...draft, ...change })
  })
}

/** Drafts, or one, that nobody writes any more since the worker ended: they keep what is there and say so. */
export async function interruptWriting(db: SlipstreamDatabase, now: number, id?: string): Promise<void> {
  await db.drafts
    .where("status")
    .equals("writing")
    .filter((draft) => id === undefined || draft.id === id)
    .modify({ status: "interrupted", updatedAt: now })
}
