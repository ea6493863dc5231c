import { learnRisk, type RiskModel } from "~src/advice/deal-risk"
import { dealWeeks } from "~src/advice/deal-weeks"
import { knownLeads } from "~src/advice/lead-fields"
import { type LeadModel, learnLeads } from "~src/advice/lead-score"
import type { SlipstreamDatabase } from "~src/store/database"
import { dealRecords } from "~src/store/insight-queries"
import type { Services } from "./services"

/** What the closed deals of a mailbox teach. */
export interface LearntChances {
  leads: LeadModel
  hazard: RiskModel
}

interface Kept {
  /** As many were won and lost when it was learnt: one more, and it is learnt anew. */
  closed: string
  at: number
  chances: Promise<LearntChances>
}

const DAY_MS = 86_400_000
/** Only as long as the worker lives; it is a summary of what is stored, and nothing is lost with it. */
const kept = new WeakMap<SlipstreamDatabase, Map<string, Kept>>()

/**
 * Learns from hundreds of conversations, so what was learnt stands until another deal is closed, at most a day.
 */
export function learntChances(
  { db, now }: Pick<Services, "db" | "now">,
  workspace: string,
  { won, lost }: { won: number; lost: number },
): Promise<LearntChances> {
  const ofDatabase = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, ofDatabase)
  const closed = `${won} ${lost}`
  const at = now()
  const known = ofDatabase.get(workspace)
  if (known?.closed === closed && Math.abs(at - known.at) < DAY_MS) return known.chances
  const chances = learn(db, workspace, at)
  ofDatabase.set(workspace, { closed, at, chances })
  // What failed is no answer for a day.
  chances.catch(() => ofDatabase.delete(workspace))
  return chances
}

async function learn(db: SlipstreamDatabase, workspace: string, at: number): Promise<LearntChances> {
  const records = await dealRecords(db, workspace)
  return {
    leads: learnLeads(knownLeads(records, workspace)),
    hazard: learnRisk(records.flatMap((one) => dealWeeks(one, at))),
  }
}
