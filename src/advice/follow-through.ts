import type { Decision } from "~src/record/decision"
import type { TallyRow } from "~src/record/tally-row"
import type { ThreadRecord } from "~src/record/thread-record"
import { DAY } from "./clock"
import { changesOf, tallied } from "./learn"
import { outcomeOf } from "./outcome"

/** A deal may be won or lost long after; later than this nobody would say that it was this step. */
const WATCHED_DAYS = 180

export interface FollowThrough {
  decisions: Decision[]
  tallies: TallyRow[]
}

/**
 * Looks again at a thread's decisions, adds today's, and says which counts change. Pure; asked twice with its own
 * answer it changes nothing.
 *
 * @param edited ids of steps whose draft the rep has changed
 */
export function followThrough(
  stored: readonly Decision[],
  today: Decision | null,
  record: ThreadRecord,
  rows: readonly TallyRow[],
  edited: ReadonlySet<string>,
  now: number,
): FollowThrough {
  const known = stored.find((one) => one.id === today?.id)
  const fresh = today && !known ? [today] : []
  const looked = stored
    .filter((one) => isWatched(one, now))
    .map((before) => look(before, record, edited, now))
  const changes = looked.flatMap(({ before, after }) => changesOf(before, after))
  return {
    decisions: [...looked.map(({ after }) => after), ...fresh],
    tallies: tallied(record.thread.workspace, rows, changes),
  }
}

function isWatched({ state, at }: Decision, now: number): boolean {
  return state === "open" || (state === "settled" && now - at < WATCHED_DAYS * DAY)
}

function look(before: Decision, record: ThreadRecord, edited: ReadonlySet<string>, now: number) {
  const marked = before.candidates.some(({ stepId }) => edited.has(stepId))
  const already = before.noticed.some(({ kind }) => kind === "edited")
  const noted: Decision =
    marked && !already
      ? { ...before, noticed: [...before.noticed, { kind: "edited", at: now, activityId: null }] }
      : before
  return { before, after: { ...noted, ...outcomeOf(noted, record, now) } }
}
