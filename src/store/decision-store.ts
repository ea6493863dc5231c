import type { Decision, Verdict } from "~src/record/decision"
import type { TallyRow } from "~src/record/tally-row"
import type { LearntCase } from "~src/record/thread-insight"
import type { SlipstreamDatabase } from "./database"

/** Every count that holds for a mailbox: the rep's own, and what others shared, which stands under no mailbox. */
export async function talliesOf(db: SlipstreamDatabase, workspace: string): Promise<TallyRow[]> {
  return db.tallies.where("workspace").anyOf(workspace, "").toArray()
}

/**
 * Lets `think` look at a thread's decisions and its mailbox's counts and puts what it answers, in one transaction:
 * a result is counted once, however often it is noticed. `think` must be synchronous.
 */
export async function keepDecisions(
  db: SlipstreamDatabase,
  threadId: string,
  workspace: string,
  think: (
    stored: readonly Decision[],
    tallies: readonly TallyRow[],
  ) => { decisions: readonly Decision[]; tallies: readonly TallyRow[] },
): Promise<void> {
  await db.transaction("rw", db.decisions, db.tallies, async () => {
    const [stored, tallies] = await Promise.all([
      db.decisions.where({ threadId }).toArray(),
      db.tallies.where("workspace").equals(workspace).toArray(),
    ])
    const result = think(stored, tallies)
    await db.decisions.bulkPut([...result.decisions])
    await db.tallies.bulkPut([...result.tallies])
  })
}

/** The rep's click on a step, kept with the open decision in which the step stood; null takes it back. */
export async function putVerdict(
  db: SlipstreamDatabase,
  threadId: string,
  stepId: string,
  verdict: Verdict | null,
): Promise<void> {
  await db.transaction("rw", db.decisions, async () => {
    const decisions = await db.decisions.where({ threadId }).toArray()
    const where = decisions
      .filter(({ candidates }) => candidates.some((one) => one.stepId === stepId))
      .filter((one) => one.state === "open" || one.verdict?.stepId === stepId)
      .sort((a, b) => b.at - a.at)[0]
    // A settled one stays settled until it is looked at: its case is counted and would be counted twice.
    const state = where?.state === "lapsed" ? "open" : where?.state
    if (where && state) await db.decisions.update(where.id, { verdict, state })
  })
}

/** Decisions of a mailbox that have a result, newest first: what every count can be traced to. */
export async function settledDecisions(db: SlipstreamDatabase, workspace: string): Promise<Decision[]> {
  const decisions = await db.decisions.where("[workspace+state]").equals([workspace, "settled"]).toArray()
  return decisions.sort((a, b) => b.at - a.at)
}

/** Settled decisions as cases to look at, each with its conversation where that is still kept. */
export async function learntCases(
  db: SlipstreamDatabase,
  decisions: readonly Decision[],
): Promise<LearntCase[]> {
  const threads = await db.threads.bulkGet(decisions.map(({ threadId }) => threadId))
  const contacts = await db.contacts.bulkGet(decisions.map(({ contactId }) => contactId ?? ""))
  return decisions.flatMap(({ id, threadId, acted, hit, noticed }, index) => {
    if (acted === null || hit === null) return []
    const { subject = null, url = null } = threads[index] ?? {}
    const who = contacts[index]?.name ?? contacts[index]?.emails[0] ?? null
    const kinds = noticed.map(({ kind }) => kind)
    return [{ id, threadId, subject, url, who, at: acted.at, how: acted.how, hit, noticed: kinds }]
  })
}

/** Every logged decision of a mailbox. */
export function allDecisions(db: SlipstreamDatabase, workspace: string): Promise<Decision[]> {
  return db.decisions.where("workspace").equals(workspace).toArray()
}

/** Forgets what was learnt from the rep's own decisions; the steps themselves stay as they are. */
export async function resetLearning(db: SlipstreamDatabase, workspace: string): Promise<void> {
  await db.transaction("rw", db.decisions, db.tallies, async () => {
    await db.decisions.where("workspace").equals(workspace).delete()
    await db.tallies.where("[workspace+level]").equals([workspace, "rep"]).delete()
  })
}

/** What the summary of learning rests on, for a live query that says when it is another one. */
export async function learningGround(db: SlipstreamDatabase): Promise<object> {
  return { decisions: await db.decisions.count() }
}
