import type { Connector, ConnectorOptions, LogRequest } from "../connector"
import { markerOf } from "../marker"
import { type Account, readAccount } from "./account"
import { findActivity, KINDS, objectOf, removeActivity, writeActivity } from "./activities"
import { createPipedriveHttp } from "./api"
import { companyFields } from "./company-fields"
import { hasDeal, openDeals } from "./deals"
import { listFields } from "./list-fields"
import { listLogged } from "./list-logged"
import { createCompany, findCompanies } from "./organizations"
import {
  contactFields,
  createContact,
  DEFAULT_FIELDS,
  findContacts,
  readContact,
  writeContact,
} from "./people"
import { changedDeals } from "./read-back"

export const PIPEDRIVE = "pipedrive"

/** Pipedrive by a personal API token. */
export function pipedrive(options: ConnectorOptions): Connector {
  const http = createPipedriveHttp(options)
  // Whose account it is does not change under one token.
  let reading: Promise<Account> | null = null
  const account = () => {
    reading ??= readAccount(http).catch((error: unknown) => {
      reading = null
      throw error
    })
    return reading
  }
  const receipt = async (request: LogRequest, remoteId: string) => ({
    connector: PIPEDRIVE,
    object: objectOf(request.kind),
    remoteId,
    url: pageOf(await account(), request),
    at: options.now(),
  })
  return {
    name: PIPEDRIVE,
    capabilities: { kinds: KINDS, deals: true, undo: true },
    async check() {
      const { name, domain } = await account()
      return { accountName: name, account: domain }
    },
    findContacts: async (email) => findContacts(http, await account(), email),
    findCompanies: async (domain) => findCompanies(http, await account(), domain),
    createContact: async (person, companyId) => createContact(http, await account(), person, companyId),
    createCompany: async (company) => createCompany(http, await account(), company),
    defaultFields: DEFAULT_FIELDS,
    contactFields,
    readContact: async (id, fields) => readContact(http, await account(), id, fields),
    writeContact: (id, fields) => writeContact(http, id, fields),
    listFields: () => listFields(http, "person"),
    companies: companyFields(http, account),
    openDeals: async (of) => openDeals(http, await account(), of),
    hasDeal: (id) => hasDeal(http, id),
    async log(request) {
      objectOf(request.kind)
      // Before the write: nothing that follows it may fail.
      await account()
      return receipt(request, await writeActivity(http, request, await markerOf(request.key)))
    },
    async findLogged(key, request) {
      const id = await findActivity(http, request, await markerOf(key))
      return id === null ? null : receipt(request, id)
    },
    changedDeals: async (since, cursor) => changedDeals(http, await account(), since, cursor),
    listLogged: async (of, kinds) => listLogged(http, await account(), of, kinds),
    undo: ({ object, remoteId }) => removeActivity(http, object, remoteId),
  }
}

/** Activities and notes have no page of their own: the link opens the record on whose timeline they stand. */
function pageOf(account: Account, { dealId, contactIds, companyId }: LogRequest): string | null {
  if (dealId !== null) return account.recordUrl("deal", dealId)
  const [person] = contactIds
  if (person !== undefined) return account.recordUrl("person", person)
  return companyId === null ? null : account.recordUrl("organization", companyId)
}
