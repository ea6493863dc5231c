import * as z from "zod"
import type { Connector, ConnectorOptions, LogRequest } from "../connector"
import { CrmError } from "../crm-error"
import { markerOf } from "../marker"
import { findActivity, KINDS, loadActivity, modelOf, removeActivity, targetOf } from "./activities"
import { hasDeal, openDeals } from "./deals"
import { listFields } from "./list-fields"
import { listLogged } from "./list-logged"
import {
  COMPANY_DEFAULTS,
  contactFields,
  createCompany,
  createContact,
  DEFAULT_FIELDS,
  findCompanies,
  findContacts,
  readContact,
  writeContact,
} from "./partners"
import { changedDeals } from "./read-back"
import { recordUrl } from "./records"
import { createOdoo, type Odoo, rootOf } from "./rpc"

export const ODOO = "odoo"

/** Odoo 17 and later, of any edition, with the CRM app. */
export function odoo(options: ConnectorOptions): Connector {
  const rpc = createOdoo(options)
  const baseUrl = rootOf(options.baseUrl)
  const receipt = (request: LogRequest, remoteId: string) => {
    const target = targetOf(request)
    return {
      connector: ODOO,
      object: modelOf(request.kind),
      remoteId,
      url: recordUrl(baseUrl, target.model, target.id),
      at: options.now(),
    }
  }
  return {
    name: ODOO,
    capabilities: { kinds: KINDS, deals: true, undo: true },
    check: async () => ({ ...(await check(rpc, baseUrl)), account: (await rpc.database()) ?? "" }),
    findContacts: (email) => findContacts(rpc, baseUrl, email),
    findCompanies: (domain) => findCompanies(rpc, baseUrl, domain),
    createContact: (person, companyId) => createContact(rpc, baseUrl, person, companyId),
    createCompany: (company) => createCompany(rpc, baseUrl, company),
    defaultFields: DEFAULT_FIELDS,
    contactFields,
    readContact: (id, fields) => readContact(rpc, baseUrl, id, fields),
    writeContact: (id, fields) => writeContact(rpc, id, fields),
    listFields: () => listFields(rpc),
    // A company is a partner too.
    companies: {
      defaultFields: COMPANY_DEFAULTS,
      read: (id, fields) => readContact(rpc, baseUrl, id, fields),
      write: (id, fields) => writeContact(rpc, id, fields),
      list: () => listFields(rpc),
    },
    openDeals: (of) => openDeals(rpc, baseUrl, of),
    hasDeal: (id) => hasDeal(rpc, id),
    log: async (request) => receipt(request, await loadActivity(rpc, request, await markerOf(request.key))),
    async findLogged(key, request) {
      const id = await findActivity(rpc, request, await markerOf(key))
      return id === null ? null : receipt(request, id)
    },
    listLogged: (of, kinds) => listLogged(rpc, baseUrl, of, kinds),
    changedDeals: (since, cursor) => changedDeals(rpc, baseUrl, since, cursor),
    undo: ({ object, remoteId }) => removeActivity(rpc, object, remoteId),
  }
}

/** What the user must be allowed to do, by model. */
const NEEDED = [
  ["res.partner", "create", "make contacts"],
  ["res.partner", "write", "fill contacts"],
  ["crm.lead", "read", "read opportunities"],
  ["mail.message", "create", "log messages"],
] as const

async function check(rpc: Odoo, baseUrl: string): Promise<{ accountName: string }> {
  const missing: string[] = []
  for (const [model, operation, what] of NEEDED) {
    if (!(await mayDo(rpc, model, operation))) missing.push(`${what} (${operation} on ${model})`)
  }
  if (missing.length === 0) return { accountName: new URL(baseUrl).host }
  throw new CrmError(
    "forbidden",
    `This Odoo user may not ${missing.join(", ")}. Ask an administrator for the Sales group.`,
  )
}

/** `has_access` is Odoo 18's name for it, `check_access_rights` the one before. */
async function mayDo(rpc: Odoo, model: string, operation: string): Promise<boolean> {
  const effect = "read"
  try {
    return await rpc.call({ model, method: "has_access", effect, ids: [], args: { operation } }, z.boolean())
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== "validation") throw error
  }
  const args = { operation, raise_exception: false }
  return rpc.call({ model, method: "check_access_rights", effect, args }, z.boolean())
}
