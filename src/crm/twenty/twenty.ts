import * as z from "zod"
import type { Connector, ConnectorOptions, LogRequest } from "../connector"
import { CrmError } from "../crm-error"
import { createTwentyHttp, list, NOTE, OPPORTUNITY, PERSON, rootOf } from "./api"
import { companyFields } from "./company-fields"
import { hasDeal, openDeals } from "./deals"
import { listFields } from "./list-fields"
import { listLogged } from "./list-logged"
import { isWritten, KINDS, noteId, removeNote, writeNote } from "./notes"
import {
  contactFields,
  createCompany,
  createContact,
  DEFAULT_FIELDS,
  findCompanies,
  findContacts,
  readContact,
  recordUrl,
  writeContact,
} from "./people"
import { changedDeals } from "./read-back"

export const TWENTY = "twenty"

/** Twenty, in the cloud or self-hosted, by API key. */
export function twenty(options: ConnectorOptions): Connector {
  const http = createTwentyHttp(options)
  const baseUrl = rootOf(options.baseUrl)
  const receipt = (remoteId: string) => ({
    connector: TWENTY,
    object: "note",
    remoteId,
    url: recordUrl(baseUrl, "note", remoteId),
    at: options.now(),
  })
  return {
    name: TWENTY,
    capabilities: { kinds: KINDS, deals: true, undo: true },
    async check() {
      const missing: string[] = []
      for (const object of [PERSON, OPPORTUNITY, NOTE]) {
        await list(http, object, null, z.object({ id: z.string() }), 1).catch((error: unknown) => {
          if (!(error instanceof CrmError) || error.code !== "forbidden") throw error
          missing.push(object.plural)
        })
      }
      if (missing.length === 0) {
        return { accountName: new URL(baseUrl).host, account: workspaceIn(options.token) }
      }
      throw new CrmError(
        "forbidden",
        `The role of this Twenty key may not read ${missing.join(", ")}. Give it the right under Settings › Roles.`,
      )
    },
    findContacts: (email) => findContacts(http, baseUrl, email),
    findCompanies: (domain) => findCompanies(http, baseUrl, domain),
    createContact: (person, companyId) => createContact(http, baseUrl, person, companyId),
    createCompany: (company) => createCompany(http, baseUrl, company),
    defaultFields: DEFAULT_FIELDS,
    contactFields,
    readContact: (id, fields) => readContact(http, baseUrl, id, fields),
    writeContact: (id, fields) => writeContact(http, id, fields),
    listFields: () => listFields(http, PERSON),
    companies: companyFields(http, baseUrl),
    openDeals: (of) => openDeals(http, baseUrl, of),
    hasDeal: (id) => hasDeal(http, id),
    log: async (request: LogRequest) => receipt(await writeNote(http, request)),
    async findLogged(key, request) {
      return (await isWritten(http, key, request)) ? receipt(await noteId(key)) : null
    },
    listLogged: (of, kinds) => listLogged(http, baseUrl, of, kinds),
    changedDeals: (since, cursor) => changedDeals(http, baseUrl, since, cursor),
    undo: ({ object, remoteId }) => removeNote(http, object, remoteId),
  }
}

/** The workspace that a key is for, as the key itself says (a JWT); empty where it does not. */
function workspaceIn(token: string): string {
  const [, payload = ""] = token.split(".")
  try {
    const said: unknown = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")))
    const parsed = z.object({ workspaceId: z.string() }).safeParse(said)
    return parsed.success ? parsed.data.workspaceId : ""
  } catch {
    return ""
  }
}
