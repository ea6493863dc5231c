import { drain } from "~src/crm/outbox"
import { outboxTable } from "~src/store/outbox-table"
import { connectorOf } from "./crm"
import type { Services } from "./services"

export const OUTBOX_ALARM = "outbox"
/** Chrome rounds shorter alarms up to this. */
const SHORTEST_ALARM_MS = 30_000

/**
 * Writes what is due to the CRMs. One worker at a time holds the lock; whoever comes second has nothing to do, since
 * the first takes up what was added meanwhile. Sets an alarm for what is due later, so that a worker that dies, a
 * browser that was closed or an offline day only delays it.
 */
export async function moveOutbox(services: Services): Promise<void> {
  const nextDueAt = await drain({
    store: outboxTable(services.strictDb),
    connectorFor: (connectionId) => connectorOf(services, connectionId),
    lock: (work) => navigator.locks.request("slipstream-outbox", work),
    now: services.now,
    random: Math.random,
  })
  if (nextDueAt === null) {
    await chrome.alarms.clear(OUTBOX_ALARM)
    return
  }
  const when = Math.max(nextDueAt, services.now() + SHORTEST_ALARM_MS)
  await chrome.alarms.create(OUTBOX_ALARM, { when })
}
