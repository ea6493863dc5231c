import type { Activity } from "~src/record/activity"
import type { Ask } from "~src/record/ask"
import type { Commitment } from "~src/record/commitment"
import type { Deal } from "~src/record/deal"
import type { Signal } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"
import { type Absence, absencesOf } from "./absence"
import { addWorkingDays, DAY, isInstant } from "./clock"
import type { Habit } from "./habit"
import { type MeetingState, meetingOf } from "./meeting"
import { type Person, peopleOf } from "./people"
import { standing } from "./standing"

/** What there is to know about one conversation at one moment: the ground on which actions are proposed. */
export interface Situation {
  workspace: string
  threadId: string
  subject: string
  /** Epoch milliseconds. */
  now: number
  timeZone: string
  /** Mails, messages and calls up to now, oldest first; none that a machine wrote. */
  touches: readonly Activity[]
  lastIn: Activity | null
  lastOut: Activity | null
  /** Whose turn it is by the last touch. */
  turn: "ours" | "theirs" | "nobody"
  /** Whom this is about. */
  focus: Person | null
  people: readonly Person[]
  /** What they asked of us and nobody answered, oldest first. */
  openAsks: readonly Ask[]
  /** What we asked of them and got no answer to, oldest first. */
  ourOpenAsks: readonly Ask[]
  ourPromises: readonly Commitment[]
  theirPromises: readonly Commitment[]
  /** Oldest first. */
  signals: readonly Signal[]
  /** What their mailboxes have answered in their name. */
  absences: readonly Absence[]
  meeting: MeetingState
  deal: Deal | null
  dealState: "none" | "open" | "won" | "lost"
  valueBand: "unknown" | "small" | "middle" | "large"
  language: string | null
  /** Somebody here does not want to be written to. */
  optedOut: boolean
  /** The words that say so, where they stand in the thread. */
  optOut: Signal | null
  quiet: Quiet
}

/** The silence since our last word. */
export interface Quiet {
  /** Milliseconds since our last word while it is their turn; 0 otherwise. */
  ms: number
  habit: Habit
  /** From when on the silence is longer than this person's habit; null while it is not their turn. */
  patienceEndsAt: number | null
  beyondHabit: boolean
  /** Our touches since their last word (all of ours where they never wrote). */
  unansweredTouches: number
}

export interface SituationOptions {
  /** Epoch milliseconds. */
  now: number
  /** IANA name of the rep's time zone. */
  timeZone: string
  /** The rep's own mail address. */
  me: string
}

/** Reads a record as it stands at `now`. Rows whose words do not stand in the thread are left out. Pure. */
export function situationOf(record: ThreadRecord, options: SituationOptions): Situation {
  const { now, timeZone } = options
  const activities = record.activities.filter((one) => isInstant(one.at)).sort((a, b) => a.at - b.at)
  const touches = activities.filter((one) => isTouch(one) && one.at <= now)
  const lastIn = touches.findLast((one) => one.direction === "in") ?? null
  const lastOut = touches.findLast((one) => one.direction === "out") ?? null
  const last = touches.at(-1) ?? null
  const turn = last === null ? "nobody" : last.direction === "in" ? "ours" : "theirs"
  const rows = standing(record, [...activities, ...record.notices])
  const absences = absencesOf(record, options)
  const optOut = rows.signals.findLast((signal) => signal.kind === "opt_out") ?? null
  const people = peopleOf(record, activities, options.me, optOut)
  const focus = focusOf(record, people, touches)
  return {
    workspace: record.thread.workspace,
    threadId: record.thread.id,
    subject: record.thread.subject,
    now,
    timeZone,
    touches,
    lastIn,
    lastOut,
    turn,
    focus,
    people,
    openAsks: rows.asks.filter((ask) => ask.contactId !== null),
    ourOpenAsks: rows.asks.filter((ask) => ask.contactId === null),
    ourPromises: rows.commitments.filter((promise) => promise.by === "us"),
    theirPromises: rows.commitments.filter((promise) => promise.by === "them"),
    signals: rows.signals,
    absences,
    meeting: meetingOf({ activities, cancelled: record.cancelled }, rows.asks, now),
    deal: record.deal,
    dealState: record.deal?.status ?? "none",
    valueBand: bandOf(record.deal?.amount ?? null),
    language: lastIn?.language ?? lastOut?.language ?? null,
    optedOut: optOut !== null || (focus?.optedOut ?? false),
    optOut,
    quiet: quietOf({ touches, turn, lastIn, lastOut, focus }, absences, options),
  }
}

function isTouch(activity: Activity): boolean {
  if (activity.automatic) return false
  return activity.kind === "email" || activity.kind === "message" || activity.kind === "call"
}

/** Whom the rep chose, else the last outside writer, else whom the rep wrote to last. */
function focusOf(
  record: ThreadRecord,
  people: readonly Person[],
  touches: readonly Activity[],
): Person | null {
  const chosen = people.find((person) => person.id === record.thread.contactId)
  if (chosen) return chosen
  const writer = people.filter((person) => person.lastInAt !== null).sort(byLastIn)[0]
  if (writer) return writer
  const addressed = touches
    .findLast((one) => one.direction === "out")
    ?.participants.find((participant) => participant.part === "to")
  return people.find((person) => person.id === addressed?.contactId) ?? people[0] ?? null
}

function byLastIn(a: Person, b: Person): number {
  return (b.lastInAt ?? 0) - (a.lastInAt ?? 0)
}

/** Nobody is chased before two working days are over, nor forgotten for more than three weeks. */
const PATIENCE = { leastWorkingDays: 2, mostDays: 21 }

function quietOf(
  {
    touches,
    turn,
    lastIn,
    lastOut,
    focus,
  }: Pick<Situation, "touches" | "turn" | "lastIn" | "lastOut" | "focus">,
  absences: readonly Absence[],
  { now, timeZone }: SituationOptions,
): Quiet {
  const habit = focus?.habit ?? { typicalMs: 0, slowMs: 0, cases: 0 }
  const since = lastIn?.at ?? Number.NEGATIVE_INFINITY
  const unansweredTouches = touches.filter((one) => one.direction === "out" && one.at > since).length
  if (turn !== "theirs" || lastOut === null) {
    return { ms: 0, habit, patienceEndsAt: null, beyondHabit: false, unansweredTouches }
  }
  const days = Math.min(PATIENCE.mostDays, Math.max(PATIENCE.leastWorkingDays, habit.slowMs / DAY))
  // Whoever is away answers when they are back, and may be asked again then.
  const backAt = absences.find(({ contactId }) => contactId === focus?.id)?.backAt ?? 0
  const patienceEndsAt = Math.max(addWorkingDays(lastOut.at, days, timeZone), backAt)
  const ms = Math.max(0, now - lastOut.at)
  return { ms, habit, patienceEndsAt, beyondHabit: now > patienceEndsAt, unansweredTouches }
}

/** Bands of a deal's amount; currencies are not converted, because a band is a factor of two at most. */
function bandOf(amount: number | null): Situation["valueBand"] {
  if (amount === null || !Number.isFinite(amount) || amount <= 0) return "unknown"
  if (amount < 5_000) return "small"
  return amount < 50_000 ? "middle" : "large"
}
