import type { Activity } from "~src/record/activity"
import type { Ask } from "~src/record/ask"
import type { CaptureContext, Changes } from "~src/record/changes"
import type { Commitment } from "~src/record/commitment"
import { answers, keeps } from "./requests/settled"

/**
 * Notices in a thread which asks later mail has answered and which promises it has kept. What was settled before
 * stays settled, but for what only a machine seemed to have answered. Puts every changed ask and commitment of the thread into `changes`.
 */
export function settle(
  context: Pick<CaptureContext, "activities" | "asks" | "commitments">,
  changes: Changes,
): void {
  const activities = [...byId([...context.activities, ...changes.activities]).values()].sort(
    (a, b) => a.at - b.at,
  )
  changes.asks = settled(context.asks, changes.asks, activities, "answeredBy", answersAsk)
  changes.commitments = settled(
    context.commitments,
    changes.commitments,
    activities,
    "keptBy",
    keepsCommitment,
  )
}

function settled<Row extends { id: string; activityId: string; at: number }>(
  before: readonly Row[],
  now: readonly Row[],
  activities: readonly Activity[],
  by: keyof Row & ("answeredBy" | "keptBy"),
  settles: (row: Row, later: Activity, saidIn: Activity) => boolean,
): Row[] {
  const known = byId(before)
  const reread = new Set(now.map((row) => row.activityId))
  const rows = [...now, ...before.filter((row) => !reread.has(row.activityId))]
  const machines = new Set(activities.filter(({ automatic }) => automatic).map(({ id }) => id))
  const people = activities.filter(({ automatic }) => !automatic)
  return rows.flatMap((row): Row[] => {
    const settledBefore = known.get(row.id)
    const settler = settledBefore?.[by]
    const wrongly = typeof settler === "string" && machines.has(settler)
    if (settler && !wrongly) return reread.has(row.activityId) ? [{ ...row, [by]: settler }] : []
    const saidIn = activities.find((activity) => activity.id === row.activityId)
    const later = saidIn && people.find((other) => other.at > row.at && settles(row, other, saidIn))
    if (later) return [{ ...row, [by]: later.id }]
    return reread.has(row.activityId) || wrongly ? [{ ...row, [by]: null }] : []
  })
}

function answersAsk(ask: Ask, later: Activity, askedIn: Activity): boolean {
  if (later.direction === askedIn.direction) return false
  return answers(ask, { text: later.text, attachments: later.attachments, fromAsked: true })
}

function keepsCommitment(commitment: Commitment, later: Activity, promisedIn: Activity): boolean {
  if (later.direction !== promisedIn.direction) return false
  return keeps(commitment, { text: later.text, attachments: later.attachments })
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
