import { normaliseBaseUrl, wholeAddress } from "~src/crm/base-url"
import { CrmError } from "~src/crm/crm-error"
import { outboxLock } from "~src/crm/outbox"
import { connectorDescriptors, connectors } from "~src/crm/registry"
import type { Connection } from "~src/record/outbox"
import { forgetConnection, keepConnection } from "~src/store/connection-store"
import { retryAfterSignIn } from "~src/store/outbox-table"
import { READ_BACK_LOCK } from "./read-back"
import type { Services } from "./services"

/**
 * Checks a key with its CRM and keeps both; what waited for a sign-in goes on. @throws CrmError where the CRM says no:
 * then nothing is kept.
 */
export async function connectCrm(
  services: Services,
  request: { connector: string; baseUrl: string; token: string },
): Promise<void> {
  const { db, now } = services
  const create = connectors[request.connector]
  if (!create) throw new CrmError("unsupported", "There is no connector of this name.")
  const { callsAddress } = connectorDescriptors.find(({ name }) => name === request.connector) ?? {}
  const baseUrl = callsAddress ? wholeAddress(request.baseUrl) : normaliseBaseUrl(request.baseUrl)
  let { token } = request
  const connector = create({
    baseUrl,
    token,
    fetch: fetch.bind(globalThis),
    now,
    renewed: async (renewed) => {
      token = renewed
    },
  })
  const { accountName, account = "" } = await connector.check()
  const connection: Connection = {
    id: request.connector,
    connector: request.connector,
    baseUrl,
    accountName,
    status: "ok",
    message: null,
    checkedAt: now(),
  }
  await keepConnection(db, connection, token, account)
  await retryAfterSignIn(services.strictDb, connection.id, now())
}

/** Disconnects a CRM. What was being read or written at that moment puts nothing of it down for long. */
export async function disconnectCrm({ db }: Services, connectionId: string): Promise<void> {
  await forgetConnection(db, connectionId)
  afterItsWork(connectionId, async () => {
    if (!(await db.connections.get(connectionId))) await forgetConnection(db, connectionId)
  })
}

/** Runs `task` once nothing reads from a connection or writes to it any more. Nobody waits for it. */
export function afterItsWork(connectionId: string, task: () => Promise<void>): void {
  for (const name of [READ_BACK_LOCK, outboxLock(connectionId)]) {
    navigator.locks.request(name, task).catch((cause: unknown) => console.error("disconnect", cause))
  }
}
