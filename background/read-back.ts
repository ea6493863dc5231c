import { mailboxOf } from "~src/capture/identity/aliases"
import { registrableDomain } from "~src/capture/identity/organisation"
import type { ChangedDeal, Connector } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import { type ReadBackState, type ReadBackStore, readBack } from "~src/crm/read-back"
import { companyId } from "~src/record/company"
import { contactId } from "~src/record/contact"
import { type Deal, dealIdOf } from "~src/record/deal"
import { key } from "~src/record/key"
import { hasSpare } from "~src/record/rate-budget"
import { keepReadBack, readBackState } from "~src/store/deal-store"
import { workspaces } from "~src/store/panel-queries"
import { advise } from "./advise"
import { connectorOf } from "./crm"
import { readBackActivities } from "./read-back-activities"
import type { Services } from "./services"

export const READ_BACK_ALARM = "read-back"
/** Deals change by the hour: half of one is soon enough. */
export const READ_BACK_MINUTES = 30
/** A turn of the worker lasts minutes at most; what is left goes on after a minute. */
const TURN_MS = 20_000
const GO_ON_ALARM_MINUTES = 1
export const READ_BACK_GO_ON_ALARM = "read-back/go-on"

/** Held while CRMs are read. */
export const READ_BACK_LOCK = "slipstream/read-back"

/**
 * Reads the deals of the connected CRMs into the record, so that mail is matched to real deals before anybody opens
 * the panel. Nothing is written there. One at a time, however many alarms ring.
 */
export async function readBackAll(services: Services): Promise<void> {
  await navigator.locks.request(READ_BACK_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    const until = services.now() + TURN_MS
    let complete = true
    for (const connection of await services.db.connections.toArray()) {
      // The last of a day's requests are left to what the rep clicks.
      if (connection.status !== "ok" || !hasSpare(connection.budget, services.now())) continue
      complete = (await readConnection(services, connection.id, until)) && complete
    }
    if (complete) await chrome.alarms.clear(READ_BACK_GO_ON_ALARM)
    else await chrome.alarms.create(READ_BACK_GO_ON_ALARM, { delayInMinutes: GO_ON_ALARM_MINUTES })
  })
}

async function readConnection(services: Services, connectionId: string, until: number): Promise<boolean> {
  try {
    const connector = await connectorOf(services, connectionId)
    let complete = true
    for (const workspace of await workspaces(services.db)) {
      complete = (await readInto(services, connector, connectionId, workspace, until)) && complete
      complete = (await readBackActivities(services, connector, connectionId, workspace, until)) && complete
    }
    return complete
  } catch (cause) {
    // The next alarm tries again; what concerns the rep (the key) the outbox and the check say.
    if (cause instanceof CrmError) return true
    throw cause
  }
}

async function readInto(
  services: Services,
  connector: Connector,
  connectionId: string,
  workspace: string,
  until: number,
): Promise<boolean> {
  const { db, now } = services
  const moved = new Set<string>()
  const id = readBackId(connectionId, workspace)
  const store: ReadBackStore = {
    state: () => readBackState<ReadBackState>(db, id),
    keep: async (deals, state) => {
      const records = deals.map((deal) => toRecord(deal, connectionId, workspace, now()))
      const progress = { id, done: state.done, total: state.total, state }
      for (const dealId of await keepReadBack(db, records, progress)) moved.add(dealId)
    },
  }
  try {
    return await readBack({ connector, store, now, until })
  } finally {
    // What became of earlier advice is learnt from, and a deal that is over wants other steps.
    for (const threadId of await db.threads
      .where("dealId")
      .anyOf([...moved])
      .primaryKeys()) {
      await advise(services, threadId)
    }
  }
}

/** Under which id the progress stands. */
export function readBackId(connectionId: string, workspace: string): string {
  return key("read-back", connectionId, workspace)
}

/** People and company go by the ids under which they are, or will be, kept: whoever writes first is matched at once. */
function toRecord(deal: ChangedDeal, connectionId: string, workspace: string, now: number): Deal {
  const { name, stage, status, amount, currency, pipeline, owner, emails, domain } = deal
  return {
    id: dealIdOf(workspace, connectionId, deal.id),
    workspace,
    name,
    stage,
    status,
    amount,
    currency,
    pipeline,
    owner,
    companyId: domain === null ? null : companyId(workspace, registrableDomain(domain)),
    contactIds: [...new Set(emails.map((email) => contactId(workspace, mailboxOf(email))))],
    remote: { connector: connectionId, id: deal.id, url: deal.url },
    updatedAt: now,
  }
}
