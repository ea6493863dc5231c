import type { FieldProposal } from "~src/record/crm-field"
import type { OutboxEntry, Receipt } from "~src/record/outbox"
import { backoff, MAX_BACKOFF_MS } from "./backoff"
import type { CrmError } from "./crm-error"
import type { EntryState, Move } from "./outbox-store"
import { LONGEST_WAIT_MS } from "./retry-after"

/** How long a CRM is given to show what it may have written, before it is looked up, in milliseconds. */
export const SETTLE_MS = 5_000

/** What was being done when it failed. Only `send` can have written the activity. */
export type Phase = "prepare" | "look_up" | "send" | "undo"

export function done(
  entry: OutboxEntry,
  receipt: Receipt,
  now: number,
  others: Pick<OutboxEntry, "loggedBy"> = {},
): Move {
  return {
    id: entry.id,
    from: entry.state,
    patch: { state: "done", receipt, error: null, updatedAt: now, ...others },
  }
}

/** Keeps what the rep has to decide. */
export function proposed(entry: OutboxEntry, proposals: FieldProposal[], now: number): Move {
  return { id: entry.id, from: entry.state, patch: { proposals, updatedAt: now } }
}

export function undone(entry: OutboxEntry, now: number): Move {
  return { id: entry.id, from: entry.state, patch: { state: "undone", error: null, updatedAt: now } }
}

/** An entry whose sender died with it in flight: nobody knows whether it was written. */
export function interrupted(entry: OutboxEntry, now: number): Move {
  return { id: entry.id, from: "inflight", patch: { state: "ambiguous", notBefore: now, updatedAt: now } }
}

/** Just before something that was ambiguous, and was not found there, is sent. */
export function sending(entry: OutboxEntry, now: number): Move {
  return { id: entry.id, from: entry.state, patch: { state: "inflight", updatedAt: now } }
}

/**
 * What becomes of an entry after `error`. `resting` is the state to wait in where it is tried again: pending where
 * nothing of it can have been written, ambiguous where something may have been.
 */
export function failed(
  entry: OutboxEntry,
  error: CrmError,
  phase: Phase,
  resting: "pending" | "ambiguous" | "undoing",
  now: number,
  random: () => number,
): Move {
  const reason = {
    code: error.code,
    message: error.message,
    ...(error.code === "many_matches" ? { matches: [...(error.details.matches ?? [])] } : {}),
    ...(error.details.contactId === undefined ? {} : { contactId: error.details.contactId }),
  }
  const wait = waitAfter(entry, error, now, random)
  if (wait === null) return park(entry, reason, now)
  const state: EntryState = phase === "send" && error.code === "ambiguous" ? "ambiguous" : resting
  return {
    id: entry.id,
    from: entry.state,
    patch: { state, error: reason, notBefore: now + wait, updatedAt: now },
  }
}

/** Milliseconds until the next attempt; null where only the rep can mend it. */
function waitAfter(entry: OutboxEntry, error: CrmError, now: number, random: () => number): number | null {
  switch (error.code) {
    case "rate_limited":
    case "quota_exhausted":
    case "transient":
      return asked(error, now) ?? backoff(entry.attempts, random)
    case "ambiguous":
      return Math.max(asked(error, now) ?? 0, SETTLE_MS, backoff(entry.attempts, random))
    default:
      return null
  }
}

function asked(error: CrmError, now: number): number | null {
  const until = error.details.retryAt
  return until === undefined ? null : Math.min(Math.max(until - now, 0), LONGEST_WAIT_MS)
}

/** Puts an entry aside with the reason until the rep has mended it. */
export function park(entry: OutboxEntry, error: NonNullable<OutboxEntry["error"]>, now: number): Move {
  return { id: entry.id, from: entry.state, patch: { state: "parked", error, updatedAt: now } }
}

/** Holds an entry back until `until`; null where it waits that long already. */
export function hold(entry: OutboxEntry, until: number, now: number): Move | null {
  if (entry.notBefore >= until) return null
  return { id: entry.id, from: entry.state, patch: { notBefore: until, updatedAt: now } }
}

/**
 * Mends a wait that a changed clock has made senseless; null where the wait is fine. An entry written in what is now
 * the future waits for no longer than a minute.
 */
export function reanchored(entry: OutboxEntry, now: number): Move | null {
  const wait = entry.notBefore - now
  const clockWentBack = entry.updatedAt > now + 2_000
  const longest = clockWentBack
    ? Math.min(Math.max(entry.notBefore - entry.updatedAt, 0), MAX_BACKOFF_MS)
    : LONGEST_WAIT_MS
  if (wait <= longest) return null
  return { id: entry.id, from: entry.state, patch: { notBefore: now + longest, updatedAt: now } }
}
