import type { Activity } from "./activity"
import type { Deal } from "./deal"
import type { OutboxEntry } from "./outbox"

/** What was logged without a click, for the rep to look over. */
export interface Digest {
  /** By deal, the one with most first. */
  deals: readonly { dealId: string | null; name: string | null; items: readonly DigestItem[] }[]
  /** How many stand in the CRM, are on their way, wait for the rep. */
  done: number
  waiting: number
  parked: number
}

export interface DigestItem {
  entryId: string
  activityId: string
  kind: Activity["kind"]
  subject: string
  at: number
  state: OutboxEntry["state"]
  url: string | null
}

const WAITING: readonly OutboxEntry["state"][] = ["pending", "inflight", "ambiguous", "undoing"]

/** `entries` are those logged by a rule; of one whose activity was erased nothing is said. */
export function digestOf(
  entries: readonly OutboxEntry[],
  activities: ReadonlyMap<string, Activity>,
  dealOf: (threadId: string) => Pick<Deal, "id" | "name"> | null,
): Digest {
  const groups = new Map<string | null, { name: string | null; items: DigestItem[] }>()
  const counted: OutboxEntry[] = []
  for (const entry of entries) {
    const activity = activities.get(entry.activityId)
    if (!activity || entry.state === "undone") continue
    counted.push(entry)
    const deal = dealOf(activity.threadId)
    const group = groups.get(deal?.id ?? null) ?? { name: deal?.name ?? null, items: [] }
    group.items.push(itemOf(entry, activity))
    groups.set(deal?.id ?? null, group)
  }
  const deals = [...groups].map(([dealId, { name, items }]) => ({
    dealId,
    name,
    items: items.sort((a, b) => b.at - a.at),
  }))
  const count = (states: readonly OutboxEntry["state"][]) =>
    counted.filter(({ state }) => states.includes(state)).length
  return {
    deals: deals.sort((a, b) => b.items.length - a.items.length),
    done: count(["done"]),
    waiting: count(WAITING),
    parked: count(["parked"]),
  }
}

function itemOf(entry: OutboxEntry, { id, kind, subject, at }: Activity): DigestItem {
  const { id: entryId, state, receipt } = entry
  return { entryId, activityId: id, kind, subject, at, state, url: receipt?.url ?? null }
}
