import * as z from "zod"
import type { Connector, ConnectorOptions, LogRequest } from "../connector"
import { CrmError } from "../crm-error"
import { markerOf } from "../marker"
import { hasDeal, openDeals } from "./deals"
import { listFields } from "./list-fields"
import { listLogged } from "./list-logged"
import { findNote, KINDS, NOTE, removeNote, resourceOf, writeNote } from "./notes"
import {
  contactFields,
  createCompany,
  createContact,
  DEFAULT_FIELDS,
  findCompanies,
  findContacts,
  readContact,
  writeContact,
} from "./parties"
import { changedDeals } from "./read-back"
import { recordUrl, searchRead } from "./records"
import { createTryton, type Tryton } from "./rpc"

export const TRYTON = "tryton"

/** Tryton 6.0 and later with the modules party and sale_opportunity, by user and password. */
export function tryton(options: ConnectorOptions): Connector {
  const rpc = createTryton(options)
  const { baseUrl } = options
  const receipt = async (request: LogRequest, remoteId: string) => {
    const { model, id } = resourceOf(request)
    // A note has no page of its own: the link opens the record on which it stands.
    const url = recordUrl(baseUrl, await rpc.session(), model, id)
    return { connector: TRYTON, object: NOTE, remoteId, url, at: options.now() }
  }
  return {
    name: TRYTON,
    capabilities: { kinds: KINDS, deals: true, undo: true },
    check: () => check(rpc),
    findContacts: (email) => findContacts(rpc, baseUrl, email),
    findCompanies: (domain) => findCompanies(rpc, baseUrl, domain),
    createContact: (person) => createContact(rpc, baseUrl, person),
    createCompany: (company) => createCompany(rpc, baseUrl, company),
    defaultFields: DEFAULT_FIELDS,
    contactFields,
    readContact: (id, fields) => readContact(rpc, baseUrl, id, fields),
    writeContact: (id, fields) => writeContact(rpc, id, fields),
    listFields: () => listFields(rpc),
    openDeals: (of) => openDeals(rpc, baseUrl, of),
    hasDeal: (id) => hasDeal(rpc, id),
    log: async (request) => receipt(request, await writeNote(rpc, request, await markerOf(request.key))),
    async findLogged(key, request) {
      const id = await findNote(rpc, await markerOf(key))
      return id === null ? null : receipt(request, id)
    },
    listLogged: (of, kinds) => listLogged(rpc, baseUrl, of, kinds),
    changedDeals: (since, cursor) => changedDeals(rpc, baseUrl, since, cursor),
    undo: ({ object, remoteId }) => removeNote(rpc, object, remoteId),
  }
}

/** What the user must be allowed to do, by model. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  "party.party": ["read", "create", "write"],
  "sale.opportunity": ["read"],
  "ir.note": ["read", "create", "delete"],
}

const Allowed = z.record(z.string(), z.record(z.string(), z.union([z.boolean(), z.number()]).nullable()))
const User = z.object({ name: z.string().nullish(), login: z.string().nullish() })

async function check(rpc: Tryton): Promise<{ accountName: string; account: string }> {
  const method = "model.ir.model.access.get_access"
  const allowed = await rpc.call({ method, effect: "read", args: [Object.keys(NEEDED)] }, Allowed)
  const missing = Object.entries(NEEDED).flatMap(([model, rights]) =>
    rights.filter((right) => !allowed[model]?.[right]).map((right) => `${right} on ${model}`),
  )
  if (missing.length > 0) {
    throw new CrmError(
      "forbidden",
      `This Tryton user may not ${missing.join(", ")}. Ask an administrator for the groups “Party Administration” and “Sale Opportunity”.`,
    )
  }
  const { uid, database } = await rpc.session()
  const [user] = await searchRead(rpc, "res.user", [["id", "=", uid]], ["name", "login"], User, 1)
  return { accountName: `${user?.name || user?.login || uid} (${database})`, account: database }
}
