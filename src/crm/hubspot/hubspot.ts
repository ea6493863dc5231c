import type { Connector, ConnectorOptions, LogRequest } from "../connector"
import { markerOf } from "../marker"
import { type Account, checkScopes, readAccount } from "./account"
import { createHubSpotHttp } from "./api"
import { associationsTo } from "./association-types"
import { companyFields } from "./company-fields"
import { openDeals } from "./deals"
import { ENGAGEMENT_OF, engagementProperties } from "./engagement"
import { findEngagement } from "./find-logged"
import { listFields } from "./list-fields"
import { listLogged } from "./list-logged"
import { create, read, unlessGone } from "./objects"
import {
  contactFields,
  createCompany,
  createContact,
  DEFAULT_FIELDS,
  findCompanies,
  findContacts,
  readContact,
  writeContact,
} from "./people"
import { changedDeals } from "./read-back"
import { firstTicketStage } from "./tickets"
import { archiveOurs } from "./undo"

export const HUBSPOT = "hubspot"

/** HubSpot by a service key or a private app's token. */
export function hubspot(options: ConnectorOptions): Connector {
  const http = createHubSpotHttp(options)
  // Whose account it is does not change under one key.
  let reading: Promise<Account> | null = null
  const account = () => {
    reading ??= readAccount(http, options.baseUrl).catch((error: unknown) => {
      reading = null
      throw error
    })
    return reading
  }
  const receipt = async (request: LogRequest, id: string) => ({
    connector: HUBSPOT,
    object: ENGAGEMENT_OF[request.kind],
    remoteId: id,
    url: pageOf(await account(), request, id),
    at: options.now(),
  })
  return {
    name: HUBSPOT,
    capabilities: {
      kinds: ["email", "meeting", "message", "call", "note", "ticket"],
      deals: true,
      undo: true,
    },
    async check() {
      const { name, portalId } = await account()
      await checkScopes(http, options.token)
      return { accountName: name, account: String(portalId) }
    },
    findContacts: async (email) => findContacts(http, await account(), email),
    findCompanies: async (domain) => findCompanies(http, await account(), domain),
    createContact: async (person, companyId) => createContact(http, await account(), person, companyId),
    createCompany: async (company) => createCompany(http, await account(), company),
    defaultFields: DEFAULT_FIELDS,
    contactFields,
    readContact: async (id, fields) => readContact(http, await account(), id, fields),
    writeContact: (id, fields) => writeContact(http, id, fields),
    listFields: () => listFields(http, "contacts"),
    companies: companyFields(http, account),
    openDeals: async (of) => openDeals(http, await account(), of),
    hasDeal: async (id) => (await unlessGone(read(http, "deals", id, ["dealname"]))) !== null,
    async log(request) {
      // Before the write: nothing that follows it may fail.
      await account()
      const type = ENGAGEMENT_OF[request.kind]
      const properties = engagementProperties(request, await markerOf(request.key))
      if (type === "tickets") Object.assign(properties, await firstTicketStage(http))
      const record = await create(http, type, properties, [
        ...associationsTo(type, "contacts", request.contactIds),
        ...associationsTo(type, "companies", request.companyId === null ? [] : [request.companyId]),
        ...associationsTo(type, "deals", request.dealId === null ? [] : [request.dealId]),
      ])
      return receipt(request, record.id)
    },
    async findLogged(key, request) {
      const found = await findEngagement(http, request, await markerOf(key))
      return found && receipt(request, found.id)
    },
    listLogged: async (of, kinds) => listLogged(http, await account(), of, kinds),
    changedDeals: async (since, cursor) => changedDeals(http, await account(), since, cursor, options.now()),
    undo: ({ object, remoteId }) => archiveOurs(http, object, remoteId),
  }
}

/** Engagements have no page of their own: the link opens the record on whose timeline they stand. */
function pageOf(account: Account, request: LogRequest, id: string): string | null {
  if (request.kind === "ticket") return account.recordUrl("tickets", id)
  if (request.dealId !== null) return account.recordUrl("deals", request.dealId)
  const contactId = request.contactIds[0]
  if (contactId !== undefined) return account.recordUrl("contacts", contactId)
  return request.companyId === null ? null : account.recordUrl("companies", request.companyId)
}
