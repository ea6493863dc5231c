import type { Deal } from "~src/record/deal"
import type { DealProposal } from "~src/record/deal-proposal"
import type { Signal, SignalKind } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"

/** What people say who are about to buy, and how much it tells alone. */
const TELLING: Partial<Record<SignalKind, number>> = {
  ready_to_buy: 2,
  budget: 1,
  price_objection: 1,
  approval: 1,
  legal: 1,
  competitor: 1,
}
/** One outright word, or two kinds that go together. */
const ENOUGH = 2
const MOST_REASONS = 3
const REPLY_MARKS = /^(?:\s*(?:re|fw|fwd|aw|wg|sv|vs|antw|回复|答复|转发|отв|нa)\s*[:：]\s*)+/iu

/**
 * Proposes a deal for a thread whose people have none: only where they said so in words that can be shown. Null where
 * there is a deal, the rep chose that there is none, or nothing tells.
 */
export function proposeDeal(
  record: ThreadRecord,
  openDeals: readonly Deal[],
  now: number,
): DealProposal | null {
  const { thread, companies, contacts } = record
  if (thread.dealId !== null || thread.dealRule === "rep" || openDeals.length > 0) return null
  const quiet = new Set(contacts.filter((contact) => contact.optedOut).map((contact) => contact.id))
  const telling = record.signals.filter(
    (signal) => signal.contactId !== null && !quiet.has(signal.contactId) && weightOf(signal) > 0,
  )
  const kinds = new Map(telling.map((signal) => [signal.kind, weightOf(signal)]))
  const weight = [...kinds.values()].reduce((sum, one) => sum + one, 0)
  if (weight < ENOUGH) return null
  const subject = thread.subject.replace(REPLY_MARKS, "").trim()
  const company = companies[0]?.name ?? companies[0]?.domains[0] ?? null
  return {
    id: thread.id,
    workspace: thread.workspace,
    name: [company, subject]
      .filter((part) => part)
      .join(": ")
      .slice(0, 200),
    reasons: [...telling]
      .sort((a, b) => weightOf(b) - weightOf(a) || b.at - a.at)
      .slice(0, MOST_REASONS)
      .map(({ kind, quote, activityId, at }) => ({ kind, quote, activityId, at })),
    state: "open",
    at: now,
  }
}

function weightOf(signal: Signal): number {
  return signal.kind === "ready_to_buy" && signal.polarity < 0 ? 0 : (TELLING[signal.kind] ?? 0)
}
