import type { Connector } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import { connectors } from "~src/crm/registry"
import { pacedFetch } from "./pace"
import type { Services } from "./services"

/** The connector of a connection, with its token. @throws CrmError auth_revoked where it was disconnected. */
export async function connectorOf(services: Services, connectionId: string): Promise<Connector> {
  const { db, now } = services
  const [connection, secret] = await Promise.all([
    db.connections.get(connectionId),
    db.secrets.get(secretId(connectionId)),
  ])
  const create = connection && connectors[connection.connector]
  if (!create || !secret) {
    throw new CrmError("auth_revoked", "This CRM is not connected any more. Connect it in the options.")
  }
  return create({
    baseUrl: connection.baseUrl,
    token: secret.value,
    fetch: pacedFetch(services, connection, secret.value),
    now,
    renewed: async (token) => {
      // Not put: what was disconnected meanwhile stays so.
      await db.secrets.update(secretId(connectionId), { value: token })
    },
  })
}

/** Under which id the token of a connection is kept. */
export function secretId(connectionId: string): string {
  return `crm/${connectionId}`
}
