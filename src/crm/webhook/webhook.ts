import type { Connector, ConnectorOptions } from "../connector"
import { CrmError } from "../crm-error"
import { uuid5 } from "../uuid5"
import { activityBody, contactBody, DEFAULT_FIELDS } from "./payload"
import { createPost } from "./post"

export const WEBHOOK = "webhook"
const ACTIVITY = "activity"

/**
 * Everything else: signed events to an address of the company's own. It can be told, not asked: nobody is found there,
 * and an event whose outcome is unknown is sent again under the same key. Format: docs/webhook.schema.json.
 */
export function webhook(options: ConnectorOptions): Connector {
  const post = createPost(options)
  const version = 1 as const
  return {
    name: WEBHOOK,
    capabilities: {
      kinds: ["email", "meeting", "message", "call", "note", "ticket"],
      deals: false,
      undo: true,
      find: false,
    },
    async check() {
      await post({ version, event: "ping", id: await uuid5(WEBHOOK, "ping", String(options.now())) }, "read")
      return { accountName: new URL(options.baseUrl).host }
    },
    findContacts: async () => [],
    findCompanies: async () => [],
    async createContact(person, companyId) {
      const contact = contactBody(person, companyId)
      const id = await uuid5(WEBHOOK, "contact", JSON.stringify(contact))
      // Told twice it is the same key: a lost answer does no harm.
      const answer = await post({ version, event: "contact.known", id, contact }, "read")
      const name = [person.firstName, person.lastName].filter(Boolean).join(" ") || person.email
      return { object: "contact", id: answer.id ?? person.email, name, url: answer.url }
    },
    async createCompany({ name, domain }) {
      const id = await uuid5(WEBHOOK, "company", domain, name)
      const answer = await post({ version, event: "company.known", id, company: { name, domain } }, "read")
      return { object: "company", id: answer.id ?? domain, name, url: answer.url }
    },
    defaultFields: DEFAULT_FIELDS,
    contactFields: ({ fields }) => ({ ...fields }),
    openDeals: async () => [],
    async log(request) {
      const id = await uuid5(WEBHOOK, ACTIVITY, request.key)
      const activity = activityBody(request)
      const answer = await post({ version, event: "activity.logged", id, activity }, "write")
      return {
        connector: WEBHOOK,
        object: ACTIVITY,
        remoteId: answer.id ?? id,
        url: answer.url,
        at: options.now(),
      }
    },
    findLogged: async () => null,
    async undo({ object, remoteId }) {
      if (object !== ACTIVITY) {
        throw new CrmError("unsupported", `The webhook has no “${object}” that Slipstream could take back.`)
      }
      const id = await uuid5(WEBHOOK, "removed", remoteId)
      await post({ version, event: "activity.removed", id, receipt: remoteId }, "write").catch(
        (error: unknown) => {
          if (!(error instanceof CrmError) || error.code !== "not_found") throw error
        },
      )
    },
  }
}
