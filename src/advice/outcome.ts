import type { Activity } from "~src/record/activity"
import type { Decision, Noticed } from "~src/record/decision"
import type { SignalKind } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"
import { addWorkingDays, DAY, isInstant } from "./clock"

/** What has become of a decision so far. */
export type Result = Pick<Decision, "acted" | "noticed" | "hit" | "state">

/** An answer later than this is not the step's doing. */
const WINDOW_WORKING_DAYS = 5
/** A list shows mail that nobody has opened: so much longer a missing answer is not called one. */
const UNREAD_WORKING_DAYS = 10
/** Nothing was done for so long: it will not be done on this ground. */
const LAPSE_WORKING_DAYS = 20
/** An open deal about which nobody has said anything for so long ended in no decision. */
const NO_DECISION_DAYS = 90

const POSITIVE: ReadonlySet<SignalKind> = new Set(["ready_to_buy", "approval", "advocacy"] as const)
const REFUSING: ReadonlySet<SignalKind> = new Set(["decline", "opt_out"] as const)

/**
 * Reads from the record what came of a decision: pure, and the same whenever it is asked again on the same record.
 * A hit is what `Action.base` promises: within five working days they answered (a refusal is no hit), a meeting came
 * up, the deal's stage moved or it was won. Only what was done counts for or against an action: a step that the rep
 * sent away or left lying says nothing about what would have come of it.
 */
export function outcomeOf(decision: Decision, record: ThreadRecord, now: number): Result {
  const touches = record.activities
    .filter((one) => isTouch(one) && !one.automatic && !one.atIsGuess && isInstant(one.at) && one.at <= now)
    .sort((a, b) => a.at - b.at)
  const acted = actedOn(decision, touches, now)
  const clicks = clicked(decision)
  if (acted === null) {
    const over = decision.verdict?.kind === "dismissed" || lapsed(decision, touches, now)
    return { acted, noticed: clicks, hit: null, state: over ? "lapsed" : "open" }
  }
  const end = addWorkingDays(acted.at, WINDOW_WORKING_DAYS, decision.timeZone)
  const answers = touches.filter((one) => one.direction === "in" && one.at > acted.at && one.at <= end)
  const seen = [
    ...clicks,
    ...(acted.how === "anyway" ? [{ kind: "done_anyway", at: acted.at, activityId: null } as const] : []),
    ...repliesIn(answers, record),
    ...meetingsIn(decision, record, end),
  ]
  const moved = dealMoves(decision, record, now)
  const led = seen.some(({ kind }) => kind === "reply" || kind === "meeting")
  const deal = moved.some(({ kind, at }) => (kind === "stage_moved" || kind === "won") && at <= end)
  const refused = seen.some(({ kind }) => kind === "refusal")
  const noticed = [...seen, ...moved, ...decision.noticed.filter(({ kind }) => kind === "edited")]
  // An answer is known when it comes, silence only at the end. Were answers counted at once, the counts of the last
  // days would hold successes only, and every chance would look half as good again: nothing is settled before the end.
  const state = now <= end ? "open" : "settled"
  if ((led || deal) && !refused) return { acted, noticed, hit: true, state }
  if (refused) return { acted, noticed, hit: false, state }
  const patience = record.thread.newerSeen
    ? addWorkingDays(acted.at, WINDOW_WORKING_DAYS + UNREAD_WORKING_DAYS, decision.timeZone)
    : end
  if (now <= patience) return { acted, noticed, hit: null, state: "open" }
  return { acted, noticed, hit: false, state: "settled" }
}

function isTouch(activity: Activity): boolean {
  return activity.kind === "email" || activity.kind === "message" || activity.kind === "call"
}

function actedOn(decision: Decision, touches: readonly Activity[], now: number): Decision["acted"] {
  const { verdict, at } = decision
  const shown = decision.candidates.find((one) => one.stepId === decision.shown)
  const after = touches.filter((one) => one.at > at)
  const answered = after.find((one) => one.direction === "in")?.at ?? Number.POSITIVE_INFINITY
  const written = after.find((one) => one.direction === "out" && one.at < answered) ?? null
  if (verdict?.kind === "done" || verdict?.reason === "already_done") {
    const done = decision.candidates.find((one) => one.stepId === verdict.stepId) ?? shown
    const since = Math.min(verdict.at, written?.at ?? Number.POSITIVE_INFINITY)
    return done ? { action: done.action, at: since, how: "suggested" } : null
  }
  if (verdict?.kind === "dismissed" || !shown) return null
  if (written !== null) {
    const active = shown.action === "wait" ? decision.candidates.find((one) => one.action !== "wait") : shown
    return active ? { action: active.action, at: written.at, how: "anyway" } : null
  }
  // Waiting is done by not writing, and only over once time has shown it.
  const waited = answered < Number.POSITIVE_INFINITY || now > at + DAY
  return shown.action === "wait" && waited ? { action: "wait", at, how: "waited" } : null
}

function lapsed(decision: Decision, touches: readonly Activity[], now: number): boolean {
  if (touches.some((one) => one.at > decision.at)) return true
  return now > addWorkingDays(decision.at, LAPSE_WORKING_DAYS, decision.timeZone)
}

function clicked({ verdict }: Decision): Noticed[] {
  return verdict === null ? [] : [{ kind: verdict.kind, at: verdict.at, activityId: null }]
}

function repliesIn(answers: readonly Activity[], record: ThreadRecord): Noticed[] {
  const [first] = answers
  if (!first) return []
  const ids = new Set(answers.map((one) => one.id))
  const signals = record.signals.filter((signal) => ids.has(signal.activityId))
  const good = signals.find((one) => POSITIVE.has(one.kind) && one.polarity > 0)
  const asked = record.asks.find(
    (ask) => ask.kind === "meeting" && ask.contactId !== null && ids.has(ask.activityId),
  )
  const refusal = signals.find((one) => REFUSING.has(one.kind))
  const positive = refusal ? undefined : (good ?? asked)
  return [
    { kind: "reply", at: first.at, activityId: first.id },
    ...(positive
      ? [{ kind: "positive_reply", at: positive.at, activityId: positive.activityId } as const]
      : []),
    ...(refusal ? [{ kind: "refusal", at: refusal.at, activityId: refusal.activityId } as const] : []),
  ]
}

/** Meetings that were not in the calendar before and lie after the decision, in the calendar by the window's end. */
function meetingsIn(decision: Decision, record: ThreadRecord, end: number): Noticed[] {
  const known = new Set(decision.before.meetingIds)
  return record.activities
    .filter((one) => one.kind === "meeting" && !known.has(one.id) && one.at > decision.at)
    .filter((one) => one.at <= end + 30 * DAY)
    .slice(0, 1)
    .map((one) => ({ kind: "meeting", at: one.at, activityId: one.id }))
}

/** What the CRM says of the deal now against then. When it moved is known only as when it was read. */
function dealMoves(
  { before, noticed }: Decision,
  { deal, activities }: ThreadRecord,
  now: number,
): Noticed[] {
  if (deal === null || before.dealStatus === null) return []
  const moves: Noticed[] = []
  // A deal is read again and again: the first reading that showed the move is the one that tells when.
  const firstSeen = (kind: Noticed["kind"]) => noticed.find((one) => one.kind === kind)?.at ?? deal.updatedAt
  if (before.stage !== null && deal.stage !== null && deal.stage !== before.stage) {
    moves.push({ kind: "stage_moved", at: firstSeen("stage_moved"), activityId: null })
  }
  if (deal.status !== before.dealStatus && deal.status !== "open") {
    moves.push({ kind: deal.status, at: firstSeen(deal.status), activityId: null })
  }
  const last = Math.max(
    ...activities.filter((one) => isInstant(one.at) && !one.automatic).map((one) => one.at),
  )
  if (deal.status === "open" && Number.isFinite(last) && now - last > NO_DECISION_DAYS * DAY) {
    moves.push({ kind: "no_decision", at: last + NO_DECISION_DAYS * DAY, activityId: null })
  }
  return moves
}
