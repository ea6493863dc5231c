import * as z from "zod"
import { CrmError } from "~src/crm/crm-error"
import { connectorDescriptors } from "~src/crm/registry"
import { SALESFORCE } from "~src/crm/salesforce/salesforce"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages, Outcome } from "~src/messages/protocol"
import { discard, enqueue, retry, retryAfterSignIn, unlog } from "~src/store/outbox-table"
import { connectCrm, disconnectCrm } from "../connect-crm"
import { connectorOf } from "../crm"
import { moveOutbox } from "../move-outbox"
import { openPersonOf } from "../open-record"
import { readBackAll } from "../read-back"
import { refreshDeals } from "../refresh-deals"
import { signInToSalesforce } from "../salesforce-sign-in"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Log = z.object({ activityIds: z.array(z.string()).max(1000), tabId: z.number().optional() })
const Unlog = z.object({ entryIds: z.array(z.string()).max(1000) })
const Retry = z.object({ entryId: z.string(), remoteContactId: z.string().nullable() })
const Discard = z.object({ entryId: z.string() })
const Connect = z.object({
  connector: z.string().max(50),
  baseUrl: z.url({ protocol: /^https?$/ }),
  token: z.string().min(1).max(5000),
})
const SignIn = z.object({
  connector: z.literal(SALESFORCE),
  loginUrl: z.url({ protocol: /^https$/ }),
  clientId: z.string().min(1).max(1000),
})
const OfConnection = z.object({ connectionId: z.string() })
const Nothing = z.object({}).strict()
const OfThread = z.object({ threadId: z.string() })

type CrmIntents = Pick<
  Handlers<IntentMessages>,
  | "activity.log"
  | "activity.unlog"
  | "outbox.retry"
  | "outbox.discard"
  | "crm.offers"
  | "crm.connect"
  | "crm.signIn"
  | "crm.check"
  | "crm.disconnect"
  | "thread.refreshDeals"
>

/** The clicks that reach the company's CRM. A click is acknowledged when it is on the disk, not when it is done. */
export function crmIntents(services: Services): CrmIntents {
  const { db, strictDb, now } = services
  return {
    "activity.log": {
      from: fromOwnPage,
      parse: (body) => Log.parse(body),
      run: async ({ activityIds, tabId }) => {
        const [connection] = await db.connections.toArray()
        if (!connection) return { ok: false, message: "No CRM is connected yet. Connect one in the options." }
        const activities = (await db.activities.bulkGet(activityIds)).filter((row) => row !== undefined)
        const openRecord = await openPersonOf(services, connection.connector, tabId)
        await enqueue(strictDb, connection.id, activities, now(), { openRecord })
        start(services)
        return { ok: true }
      },
    },
    "activity.unlog": {
      from: fromOwnPage,
      parse: (body) => Unlog.parse(body),
      run: async ({ entryIds }) => {
        await unlog(strictDb, entryIds, now())
        start(services)
        return { ok: true }
      },
    },
    "outbox.retry": {
      from: fromOwnPage,
      parse: (body) => Retry.parse(body),
      run: async ({ entryId, remoteContactId }) => {
        await retry(strictDb, entryId, remoteContactId, now())
        start(services)
        return { ok: true }
      },
    },
    "outbox.discard": {
      from: fromOwnPage,
      parse: (body) => Discard.parse(body),
      run: async ({ entryId }) => {
        await discard(strictDb, entryId, now())
        return { ok: true }
      },
    },
    "crm.offers": {
      from: fromOwnPage,
      parse: (body) => Nothing.parse(body),
      run: async () => connectorDescriptors,
    },
    "crm.connect": {
      from: fromOwnPage,
      parse: (body) => Connect.parse(body),
      run: (request) => reporting(() => connectCrm(services, request).then(() => begin(services))),
    },
    "crm.signIn": {
      from: fromOwnPage,
      parse: (body) => SignIn.parse(body),
      run: (request) => reporting(() => signInToSalesforce(services, request).then(() => begin(services))),
    },
    "crm.check": {
      from: fromOwnPage,
      parse: (body) => OfConnection.parse(body),
      run: ({ connectionId }) => reporting(() => check(services, connectionId)),
    },
    "crm.disconnect": {
      from: fromOwnPage,
      parse: (body) => OfConnection.parse(body),
      run: async ({ connectionId }) => {
        await disconnectCrm(services, connectionId)
        return { ok: true }
      },
    },
    "thread.refreshDeals": {
      from: fromOwnPage,
      parse: (body) => OfThread.parse(body),
      run: ({ threadId }) => reporting(() => refreshDeals(services, threadId, true)),
    },
  }
}

/** The answer does not wait for the CRM; what goes wrong there stands on the entry, where the rep sees it. */
function start(services: Services): void {
  moveOutbox(services).catch((cause) => console.error("outbox", cause))
}

/** A CRM that was connected a moment ago shows its deals before the next alarm. */
function begin(services: Services): void {
  start(services)
  readBackAll(services).catch((cause) => console.error("read back", cause))
}

async function reporting(work: () => Promise<void>): Promise<Outcome> {
  try {
    await work()
    return { ok: true }
  } catch (cause) {
    if (cause instanceof CrmError) return { ok: false, message: cause.message }
    throw cause
  }
}

async function check(services: Services, connectionId: string): Promise<void> {
  const { db, now } = services
  try {
    const { accountName } = await (await connectorOf(services, connectionId)).check()
    await db.connections.update(connectionId, { accountName, status: "ok", message: null, checkedAt: now() })
  } catch (cause) {
    // A CRM that asks to wait works: what it is waited for stands with its rate.
    if (cause instanceof CrmError && !["rate_limited", "quota_exhausted"].includes(cause.code)) {
      const status = cause.code.startsWith("auth") ? "auth" : "error"
      await db.connections.update(connectionId, { status, message: cause.message, checkedAt: now() })
    }
    throw cause
  }
  await retryAfterSignIn(services.strictDb, connectionId, now())
  start(services)
}
