import type { Step } from "~src/record/step"
import type { SlipstreamDatabase } from "./database"

/**
 * Replaces what is suggested for a thread. A step that is suggested again keeps what the rep decided about it; one
 * that was decided and is not suggested any more stays, as the log of what was tried.
 */
export async function putSteps(
  db: SlipstreamDatabase,
  threadId: string,
  steps: readonly Step[],
): Promise<void> {
  await db.transaction("rw", db.steps, async () => {
    const before = new Map((await db.steps.where({ threadId }).toArray()).map((step) => [step.id, step]))
    const next = steps.map((step) => {
      const known = before.get(step.id)
      return known ? { ...step, state: known.state, snoozedUntil: known.snoozedUntil, at: known.at } : step
    })
    const suggested = new Set(next.map((step) => step.id))
    const stale = [...before.values()].filter((step) => step.state === "open" && !suggested.has(step.id))
    await db.steps.bulkDelete(stale.map((step) => step.id))
    await db.steps.bulkPut(next)
  })
}
