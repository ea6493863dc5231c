import type { LoggedBefore } from "~src/crm/deliver"
import { drain } from "~src/crm/outbox"
import type { SlipstreamDatabase } from "~src/store/database"
import { outboxTable } from "~src/store/outbox-table"
import { connectorOf } from "./crm"
import type { Services } from "./services"

export const OUTBOX_ALARM = "outbox"
/** Chrome rounds shorter alarms up to this. */
const SHORTEST_ALARM_MS = 30_000

/** For as long as this worker lives. */
const lists = new WeakMap<SlipstreamDatabase, LoggedBefore>()

function loggedBefore(db: SlipstreamDatabase): LoggedBefore {
  const known = lists.get(db) ?? new Map()
  lists.set(db, known)
  return known
}

/** However many clicks there were: one is enough. */
let goingOn: ReturnType<typeof setTimeout> | undefined

function goOn(services: Services): Promise<void> {
  return moveOutbox(services).catch((cause) => console.error("outbox", cause))
}

/**
 * Writes what is due to the CRMs, and sets an alarm for what is due later, so that a worker that dies, a browser that
 * was closed or an offline day only delays it.
 */
export async function moveOutbox(services: Services): Promise<void> {
  const { againInMs } = await drain({
    store: outboxTable(services.strictDb),
    connectorFor: (connectionId) => connectorOf(services, connectionId),
    lock: async (name, task) => await navigator.locks.request(name, task),
    now: services.now,
    random: Math.random,
    signal: null,
    logged: loggedBefore(services.db),
  })
  if (againInMs === null) await chrome.alarms.clear(OUTBOX_ALARM)
  else {
    // A worker that lives that long goes on at once; the alarm is for one that does not.
    if (againInMs < SHORTEST_ALARM_MS) {
      clearTimeout(goingOn)
      goingOn = setTimeout(() => void goOn(services), againInMs)
    }
    const delayInMinutes = Math.max(againInMs, SHORTEST_ALARM_MS) / 60_000
    await chrome.alarms.create(OUTBOX_ALARM, { delayInMinutes })
  }
}
