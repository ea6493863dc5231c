import * as z from "zod"
import type { Connector, ConnectorOptions, LogRequest } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { markerOf } from "../marker"
import { activityObject, doneStatus, findActivity, KINDS, removeActivity, writeActivity } from "./activities"
import { createSalesforceHttp } from "./api"
import { companyFields } from "./company-fields"
import { hasDeal, openDeals } from "./deals"
import { findEmail, removeEmail, writeEmail } from "./email-message"
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
import { type Rights, recordUrl, rightsOn, type SObject } from "./records"
import { select } from "./soql"

export const SALESFORCE = "salesforce"

/** Salesforce by a sign-in of our own (`oauth.ts`) or an access token that the rep has pasted. */
export function salesforce(options: ConnectorOptions): Connector {
  const { baseUrl } = options
  const http = createSalesforceHttp(options)
  const keepsMails = once(async () => (await rightsOn(http, "EmailMessage"))?.createable ?? false)
  const status = once(() => doneStatus(http))
  const objectOf = async (kind: LogRequest["kind"]) =>
    kind === "email" && (await keepsMails()) ? "EmailMessage" : activityObject(kind)
  const receipt = (object: SObject, remoteId: string) => ({
    connector: SALESFORCE,
    object,
    remoteId,
    url: recordUrl(baseUrl, object, remoteId),
    at: options.now(),
  })
  return {
    name: SALESFORCE,
    capabilities: { kinds: KINDS, deals: true, undo: true },
    check: () => check(http),
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
    async log(request) {
      const object = await objectOf(request.kind)
      const marker = await markerOf(request.key)
      const id =
        object === "EmailMessage"
          ? await writeEmail(http, request, marker, options.now())
          : await writeActivity(http, request, marker, await status())
      return receipt(object, id)
    },
    async findLogged(key, request) {
      const object = await objectOf(request.kind)
      const marker = await markerOf(key)
      const find = object === "EmailMessage" ? findEmail : findActivity
      const id = await find(http, request, marker)
      return id === null ? null : receipt(object, id)
    },
    changedDeals: (since, cursor) => changedDeals(http, baseUrl, since, cursor),
    listLogged: (of, kinds) => listLogged(http, baseUrl, of, kinds),
    async undo({ object, remoteId }) {
      if (object === "EmailMessage") return removeEmail(http, remoteId)
      if (object === "Task" || object === "Event") return removeActivity(http, object, remoteId)
      throw new CrmError("unsupported", `Salesforce has no “${object}” that Slipstream could remove.`)
    },
  }
}

/** What can't change under one key is asked once; a failure is asked again. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | null = null
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null
      throw error
    })
    return asked
  }
}

/** What the user must be allowed to do, by object. */
const NEEDED: readonly [SObject, readonly (keyof Rights)[]][] = [
  ["Contact", ["queryable", "createable", "updateable"]],
  ["Account", ["queryable", "createable"]],
  ["Opportunity", ["queryable"]],
  ["Task", ["queryable", "createable"]],
  ["Event", ["queryable", "createable"]],
]
const RIGHT: Readonly<Record<keyof Rights, string>> = {
  queryable: "read",
  createable: "create",
  updateable: "edit",
}

async function check(http: Http): Promise<{ accountName: string }> {
  const Organization = z.object({ Name: z.string() })
  const [organization] = await select(http, "SELECT Name FROM Organization LIMIT 1", Organization)
  const missing: string[] = []
  for (const [object, needed] of NEEDED) {
    const rights = await rightsOn(http, object)
    missing.push(...needed.filter((right) => !rights?.[right]).map((right) => `${RIGHT[right]} ${object}`))
  }
  if (missing.length === 0) return { accountName: organization?.Name ?? "Salesforce" }
  throw new CrmError(
    "forbidden",
    `This Salesforce user may not ${missing.join(", ")}. Ask an administrator for a permission set that allows it.`,
  )
}
