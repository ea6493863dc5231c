import * as z from "zod"
import type { Connector, ConnectorOptions, LogRequest } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { markerOf } from "../marker"
import { entityOf, findActivity, KINDS, parentOf, removeActivity, writeActivity } from "./activities"
import { createEspoHttp, recordUrl, rootOf } from "./api"
import { companyFields } from "./company-fields"
import { hasDeal, openDeals } from "./deals"
import { listFields } from "./list-fields"
import { listLogged } from "./list-logged"
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

export const ESPOCRM = "espocrm"

/** EspoCRM 8 and later, by the key of an API user. */
export function espocrm(options: ConnectorOptions): Connector {
  const http = createEspoHttp(options)
  const baseUrl = rootOf(options.baseUrl)
  const receipt = (request: LogRequest, remoteId: string) => {
    const entity = entityOf(request.kind)
    const { parentType, parentId } = parentOf(request)
    return {
      connector: ESPOCRM,
      object: entity,
      remoteId,
      // A post has no page of its own.
      url:
        entity === "Note" ? recordUrl(baseUrl, parentType, parentId) : recordUrl(baseUrl, entity, remoteId),
      at: options.now(),
    }
  }
  return {
    name: ESPOCRM,
    capabilities: { kinds: KINDS, deals: true, undo: true },
    // Several may stand at one host.
    check: async () => ({ ...(await check(http)), account: new URL(baseUrl).pathname }),
    findContacts: (email) => findContacts(http, baseUrl, email),
    findCompanies: (domain) => findCompanies(http, baseUrl, domain),
    createContact: (person, companyId) => createContact(http, baseUrl, person, companyId),
    createCompany: (company) => createCompany(http, baseUrl, company),
    defaultFields: DEFAULT_FIELDS,
    contactFields,
    readContact: (id, fields) => readContact(http, baseUrl, id, fields),
    writeContact: (id, fields) => writeContact(http, id, fields),
    listFields: () => listFields(http, "Contact"),
    companies: companyFields(http, baseUrl),
    openDeals: (of) => openDeals(http, baseUrl, of),
    hasDeal: (id) => hasDeal(http, id),
    log: async (request) => receipt(request, await writeActivity(http, request, await markerOf(request.key))),
    async findLogged(key, request) {
      const id = await findActivity(http, request, await markerOf(key))
      return id === null ? null : receipt(request, id)
    },
    listLogged: (of, kinds) => listLogged(http, baseUrl, of, kinds),
    changedDeals: (since, cursor) => changedDeals(http, baseUrl, since, cursor),
    undo: ({ object, remoteId }) => removeActivity(http, object, remoteId),
  }
}

/** What the key's role must allow, by scope. Without calls and cases it works all the same, those kinds left out. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  Contact: ["create", "read", "edit"],
  Account: ["create", "read"],
  Opportunity: ["read"],
  Email: ["create", "read", "edit"],
  Meeting: ["create", "read"],
}

const AppUser = z.object({
  user: z.object({ userName: z.string().nullish(), name: z.string().nullish() }),
  acl: z.object({ table: z.record(z.string(), z.unknown()) }),
})

async function check(http: Http): Promise<{ accountName: string }> {
  const { user, acl } = await http.send({ method: "GET", path: "/App/user", effect: "read" }, AppUser)
  const missing = Object.entries(NEEDED).flatMap(([scope, actions]) =>
    actions.filter((action) => !allows(acl.table[scope], action)).map((action) => `${scope}: ${action}`),
  )
  if (!acl.table.Import) missing.push("Import")
  if (missing.length === 0) return { accountName: user.name || user.userName || "EspoCRM" }
  throw new CrmError(
    "forbidden",
    `The role of this EspoCRM key lacks ${missing.join(", ")}. Ask an administrator to add it under Roles.`,
  )
}

/** An entry of the table is a yes or no for the whole scope, or a level for each action. */
function allows(entry: unknown, action: string): boolean {
  if (typeof entry !== "object" || entry === null) return entry === true
  const level: unknown = (entry as Record<string, unknown>)[action]
  return typeof level === "string" && level !== "no"
}
