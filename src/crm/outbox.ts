import type { OutboxEntry } from "~src/record/outbox"
import { backoff, MAX_BACKOFF_MS } from "./backoff"
import type { Connector } from "./connector"
import { CrmError } from "./crm-error"
import { type Delivery, deliver, type LoggedBefore } from "./deliver"
import { hold, interrupted, park, reanchored } from "./outbox-moves"
import type { Move, OutboxStore } from "./outbox-store"

/** Runs `task` while nobody else, in whatever context, holds `name`: `navigator.locks.request`. */
export type Lock = <Value>(name: string, task: () => Promise<Value>) => Promise<Value>

export interface DrainOptions {
  store: OutboxStore
  /** @throws CrmError auth_revoked where there is no key for this connection (any more). */
  connectorFor: (connectionId: string) => Promise<Connector>
  lock: Lock
  /** Epoch milliseconds. */
  now: () => number
  /** 0 ≤ x < 1 */
  random: () => number
  /** Stops between two entries; what is left goes on at the next drain. */
  signal: AbortSignal | null
  /** Lists that earlier drains have read: of a long batch that a CRM slows down there are many. */
  logged?: LoggedBefore
}

export interface Drained {
  /**
   * Milliseconds until the next drain is due, at most a minute; null where nothing is left to do. It is a duration
   * and not an instant since an alarm set to an instant sleeps for a day when the clock is put back by one.
   */
  againInMs: number | null
}

/** After so many failures in a row a CRM counts as down, and all its entries wait. */
const DOWN_AFTER_FAILURES = 3

/** Held while a connection's entries are sent. */
export function outboxLock(connectionId: string): string {
  return `slipstream/outbox/${connectionId}`
}

/**
 * Sends what is due of all connections, one entry at a time for each, oldest first. Safe to call at any time and any
 * number of times at once: each entry is written at most once.
 */
export async function drain(options: DrainOptions): Promise<Drained> {
  const connections = await options.store.connectionsWithWork()
  const waits = await Promise.all(
    connections.map((connectionId) =>
      options.lock(outboxLock(connectionId), () => drainConnection(options, connectionId)),
    ),
  )
  const due = waits.filter((wait) => wait !== null)
  return { againInMs: due.length === 0 ? null : Math.min(...due, MAX_BACKOFF_MS) }
}

/** Resolves to the milliseconds until this connection has something due; null for never. */
async function drainConnection(options: DrainOptions, connectionId: string): Promise<number | null> {
  const { store, now } = options
  await reopen(options, connectionId)
  try {
    const connector = await options.connectorFor(connectionId)
    await deliverAll(options, {
      store,
      connector,
      connectionId,
      now,
      random: options.random,
      known: new Map(),
      logged: options.logged ?? new Map(),
      listed: new Map(),
    })
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    await stopsAll(options, connectionId, error, DOWN_AFTER_FAILURES)
  }
  return untilNext(await store.open(connectionId), now())
}

async function deliverAll(options: DrainOptions, delivery: Delivery): Promise<void> {
  const { store, connectionId, now } = delivery
  let failures = 0
  let worked = false
  while (!options.signal?.aborted) {
    const entry = await store.claim(connectionId, now())
    if (entry === null) break
    const error = await deliver(delivery, entry)
    if (error === null) {
      failures = 0
      if (!worked) await store.setStatus(connectionId, "ok", null, now())
      worked = true
      continue
    }
    failures += 1
    // An entry that is refused again and again waits longer each time, also over drains.
    if (await stopsAll(options, connectionId, error, failures, entry.attempts)) break
  }
}

/** At the start of a drain nobody else is at work: what is in flight was left behind by a context that died. */
async function reopen({ store, now }: DrainOptions, connectionId: string): Promise<void> {
  const moves: Move[] = []
  for (const entry of await store.open(connectionId)) {
    const move = entry.state === "inflight" ? interrupted(entry, now()) : reanchored(entry, now())
    if (move) moves.push(move)
  }
  if (moves.length > 0) await store.move(moves)
}

/** Does this error concern every entry of the connection? Then all are parked or held back. */
async function stopsAll(
  options: DrainOptions,
  connectionId: string,
  error: CrmError,
  failures: number,
  attempts = failures,
): Promise<boolean> {
  const now = options.now()
  switch (error.code) {
    case "auth_expired":
    case "auth_revoked":
      await options.store.setStatus(connectionId, "auth", error.message, now)
      await parkAll(options, connectionId, { code: error.code, message: error.message })
      return true
    case "rate_limited":
    case "quota_exhausted":
      await holdAll(options, connectionId, error.details.retryAt ?? now + backoff(attempts, options.random))
      return true
    case "transient":
    case "ambiguous":
      if (failures < DOWN_AFTER_FAILURES) return false
      await options.store.setStatus(connectionId, "error", error.message, now)
      await holdAll(options, connectionId, now + MAX_BACKOFF_MS / 4)
      return true
    default:
      return false
  }
}

async function parkAll(
  { store, now }: DrainOptions,
  connectionId: string,
  error: NonNullable<OutboxEntry["error"]>,
): Promise<void> {
  await store.move((await store.open(connectionId)).map((entry) => park(entry, error, now())))
}

async function holdAll({ store, now }: DrainOptions, connectionId: string, until: number): Promise<void> {
  const entries = await store.open(connectionId)
  await store.move(entries.flatMap((entry) => hold(entry, until, now()) ?? []))
}

function untilNext(open: readonly OutboxEntry[], now: number): number | null {
  if (open.length === 0) return null
  return Math.max(Math.min(...open.map((entry) => entry.notBefore)) - now, 0)
}
