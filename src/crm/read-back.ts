import type { ChangedDeal, Connector } from "./connector"
import { CrmError } from "./crm-error"

/** How far the reading of a CRM's deals has come. */
export interface ReadBackState {
  /** Deals changed since then are being read, by the CRM's clock; null on the first pass: all open ones. */
  since: number | null
  /** Where the pass goes on; null at its beginning. */
  cursor: string | null
  /** The latest change seen so far. */
  newest: number | null
  /** When the first pass began, by our clock; null while none did. */
  startedAt: number | null
  /** Deals read in this pass, and how many there are, where the CRM says. */
  done: number
  total: number | null
  /** When the last pass ended, by our clock; null while the first one runs. */
  finishedAt: number | null
}

export interface ReadBackStore {
  /** Null before the first pass. */
  state(): Promise<ReadBackState | null>
  /** Keeps a page and how far we are in ONE transaction: a worker that dies in between reads the page again. */
  keep(deals: readonly ChangedDeal[], state: ReadBackState): Promise<void>
}

export interface ReadBackOptions {
  connector: Connector
  store: ReadBackStore
  /** Epoch milliseconds. */
  now: () => number
  /** No page is begun after this instant; the next call goes on there. */
  until: number
}

/**
 * The first pass sees open deals only: what closes while it runs is read by the second, which begins before it by more
 * than clocks differ.
 */
const BEFORE_START_MS = 24 * 60 * 60 * 1000
/** Changes that were being written while a pass ended appear a little before the newest that it saw. */
const OVERLAP_MS = 60_000

const START: ReadBackState = {
  since: null,
  cursor: null,
  newest: null,
  startedAt: null,
  done: 0,
  total: null,
  finishedAt: null,
}

/**
 * Reads what deals have changed, page by page, beginning where the last call stopped. Resolves to whether the pass is
 * complete. @throws CrmError as the connector does; what was read until then is kept.
 */
export async function readBack({ connector, store, now, until }: ReadBackOptions): Promise<boolean> {
  if (!connector.changedDeals) return true
  let state = (await store.state()) ?? { ...START, startedAt: now() }
  let turned = false
  while (now() < until) {
    const page = await connector.changedDeals(state.since, state.cursor).catch((error: unknown) => {
      // A place in a list does not keep for ever: then the pass begins anew. What was read stays.
      if (state.cursor === null || turned || !isStale(error)) throw error
      return null
    })
    if (page === null) {
      turned = true
      state = { ...state, cursor: null }
      continue
    }
    const { deals, cursor, total } = page
    if (cursor !== null && cursor === state.cursor) {
      throw new CrmError("transient", `${connector.name} gives the same page again and again.`)
    }
    const newest = deals.reduce<number | null>(
      (latest, { changedAt }) => Math.max(latest ?? changedAt, changedAt),
      state.newest,
    )
    const begins = state.cursor === null
    const known = total ?? (begins ? null : state.total)
    // Pages may repeat a little: more than all can't be done.
    const done = Math.min((begins ? 0 : state.done) + deals.length, known ?? Number.POSITIVE_INFINITY)
    state = { ...state, cursor, newest, done, total: known }
    if (cursor === null) state = finished(state, now())
    await store.keep(deals, state)
    if (cursor === null) return true
  }
  return false
}

function finished(state: ReadBackState, now: number): ReadBackState {
  const seen = state.newest === null ? (state.since ?? now) : state.newest - OVERLAP_MS
  const since = state.since === null ? Math.min(seen, (state.startedAt ?? now) - BEFORE_START_MS) : seen
  return { ...state, since, cursor: null, finishedAt: now }
}

function isStale(error: unknown): boolean {
  return error instanceof CrmError && (error.code === "validation" || error.code === "not_found")
}
