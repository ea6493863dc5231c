import type { Activity } from "~src/record/activity"
import type { OutboxEntry } from "~src/record/outbox"

/** Where an activity stands on its way to the CRM. */
export type LogState = "none" | "waiting" | "done" | "stuck" | "removing"

export interface Logged {
  state: LogState
  entry: OutboxEntry | null
}

const STATES: Record<OutboxEntry["state"], LogState> = {
  pending: "waiting",
  inflight: "waiting",
  ambiguous: "waiting",
  parked: "stuck",
  done: "done",
  undoing: "removing",
  undone: "none",
}

/** Where `activityId` stands: as its newest entry says. */
export function loggedOf(activityId: string, entries: readonly OutboxEntry[]): Logged {
  let newest: OutboxEntry | null = null
  for (const entry of entries) {
    if (entry.activityId === activityId && (!newest || entry.updatedAt > newest.updatedAt)) newest = entry
  }
  return { state: newest ? STATES[newest.state] : "none", entry: newest }
}

export interface LogSummary {
  done: number
  waiting: number
  total: number
  /** Activities that a click on "Log" would log, oldest first. */
  unlogged: string[]
  /** Entries that wait to be sent and have not been tried: what "Stop" leaves unlogged. */
  untried: string[]
  /** Entries that wait for the rep. */
  stuck: OutboxEntry[]
  /** Ids of the entries that the last click logged, while it is fresh: what "Undo" takes back. */
  lastBatch: string[]
  /** The newest record in the CRM. */
  url: string | null
}

/** Entries made within this many milliseconds come from one click. */
const ONE_CLICK = 2000
/** Older clicks are taken back one by one, where each can be seen. */
const FRESH = 3_600_000

/**
 * What a machine answered between others is not waited for: it counts once it is logged, by a click of its own.
 *
 * @param now epoch milliseconds
 */
export function logSummary(
  activities: readonly Activity[],
  entries: readonly OutboxEntry[],
  now: number,
): LogSummary {
  const byPeople = activities.some((one) => !one.automatic)
  const automatic = new Set(activities.flatMap((one) => (one.automatic && byPeople ? [one.id] : [])))
  const states = activities.map((activity) => ({
    id: activity.id,
    ...loggedOf(activity.id, entries),
  }))
  const ours = states.filter(({ id, state }) => state !== "none" || !automatic.has(id))
  const done = states
    .flatMap(({ state, entry }) => (state === "done" && entry ? [entry] : []))
    .sort((a, b) => b.createdAt - a.createdAt)
  const [newest] = done
  return {
    done: done.length,
    waiting: states.filter(({ state }) => state === "waiting" || state === "removing").length,
    total: ours.length,
    unlogged: ours.filter(({ state }) => state === "none").map(({ id }) => id),
    untried: states.flatMap(({ entry }) =>
      entry?.state === "pending" && entry.attempts === 0 ? [entry.id] : [],
    ),
    stuck: states.flatMap(({ state, entry }) => (state === "stuck" && entry ? [entry] : [])),
    lastBatch:
      newest && now - newest.createdAt < FRESH
        ? done
            .filter(
              (entry) => newest.createdAt - entry.createdAt <= ONE_CLICK && entry.loggedBy === undefined,
            )
            .map((entry) => entry.id)
        : [],
    url: newest?.receipt?.url ?? null,
  }
}
