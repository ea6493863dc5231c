import type { Connector } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import { connectors } from "~src/crm/registry"
import { secretId } from "~src/store/connection-store"
import type { SlipstreamDatabase } from "~src/store/database"
import { pacedFetch } from "./pace"
import type { Services } from "./services"

interface Standing {
  connector: Connector
  baseUrl: string
  /** Those that it has signed in with: what was read before a renewal is the same sign-in. */
  tokens: Set<string>
}

/** One for each connection and key: whoever speaks to a CRM at the same time shares its session and its renewal. */
const standing = new WeakMap<SlipstreamDatabase, Map<string, Standing>>()

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
  const { baseUrl } = connection
  const token = secret.value
  const ofDatabase = standing.get(db) ?? new Map<string, Standing>()
  standing.set(db, ofDatabase)
  const before = ofDatabase.get(connectionId)
  if (before?.tokens.has(token) && before.baseUrl === baseUrl) return before.connector
  const fetch = pacedFetch(services, connection, token)
  const tokens = new Set([token])
  const renewed = async (next: string) => {
    tokens.add(next)
    // Not put: what was disconnected meanwhile stays so.
    await db.secrets.update(secretId(connectionId), { value: next })
  }
  const connector = create({ baseUrl, token, fetch, now, renewed })
  ofDatabase.set(connectionId, { connector, baseUrl, tokens })
  return connector
}
