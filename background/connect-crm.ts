import { normaliseBaseUrl } from "~src/crm/base-url"
import { CrmError } from "~src/crm/crm-error"
import { connectors } from "~src/crm/registry"
import type { Connection } from "~src/record/outbox"
import { retryAfterSignIn } from "~src/store/outbox-table"
import { secretId } from "./crm"
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
  const baseUrl = normaliseBaseUrl(request.baseUrl)
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
  const { accountName } = await connector.check()
  const connection: Connection = {
    id: request.connector,
    connector: request.connector,
    baseUrl,
    accountName,
    status: "ok",
    message: null,
    checkedAt: now(),
  }
  await db.transaction("rw", db.connections, db.secrets, async () => {
    await db.secrets.put({ id: secretId(connection.id), value: token })
    const { fieldMap } = (await db.connections.get(connection.id)) ?? {}
    await db.connections.put(fieldMap ? { ...connection, fieldMap } : connection)
  })
  await retryAfterSignIn(services.strictDb, connection.id, now())
}
