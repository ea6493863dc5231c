import * as z from "zod"
import type { Connector, ConnectorOptions, LogRequest } from "~src/crm/connector"
import { createHttp } from "~src/crm/http"
import { findActivity, KINDS, removeActivity, writeActivity } from "./activities"
import { hasDeal, openDeals } from "./deals"
import {
  contactFields,
  createCompany,
  createContact,
  DEFAULT_FIELDS,
  findCompanies,
  findContacts,
  listFields,
  readContact,
  writeContact,
} from "./people"

export const ACME = "acme"

const Me = z.object({ account: z.string() })

/** Acme by an API key. The API is an invented one, to be replaced: its source belongs here. */
export function acme(options: ConnectorOptions): Connector {
  const { baseUrl } = options
  const http = createHttp({
    title: "Acme",
    baseUrl,
    fetch: options.fetch,
    now: options.now,
    headers: { authorization: `Bearer ${options.token}` },
  })
  const receipt = (request: LogRequest, remoteId: string) => ({
    connector: ACME,
    object: request.kind,
    remoteId,
    url: `${baseUrl}/activity/${encodeURIComponent(remoteId)}`,
    at: options.now(),
  })
  return {
    name: ACME,
    capabilities: { kinds: KINDS, deals: true, undo: true },
    async check() {
      const { account } = await http.send({ method: "GET", path: "/api/me", effect: "read" }, Me)
      return { accountName: account }
    },
    findContacts: (email) => findContacts(http, baseUrl, email),
    findCompanies: (domain) => findCompanies(http, baseUrl, domain),
    createContact: (person, companyId) => createContact(http, baseUrl, person, companyId),
    createCompany: (company) => createCompany(http, baseUrl, company),
    defaultFields: DEFAULT_FIELDS,
    contactFields,
    readContact: (id, fields) => readContact(http, baseUrl, id, fields),
    writeContact: (id, fields) => writeContact(http, id, fields),
    listFields: () => listFields(http),
    openDeals: (of) => openDeals(http, baseUrl, of),
    hasDeal: (id) => hasDeal(http, id),
    log: async (request) => receipt(request, await writeActivity(http, request)),
    async findLogged(key, request) {
      const id = await findActivity(http, key)
      return id === null ? null : receipt(request, id)
    },
    undo: ({ remoteId }) => removeActivity(http, remoteId),
  }
}
