import * as z from "zod"
import type { Connector } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import { decideField } from "~src/crm/decide-field"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { ChosenFields, CompanyFact, type CrmField, fits, MappedFact } from "~src/record/crm-field"
import { changeProposal } from "~src/store/field-proposal-store"
import { connectorOf } from "../crm"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const OfConnection = z.object({ connectionId: z.string() })
const SaveMap = z.object({ connectionId: z.string(), map: ChosenFields })
const Decide = z.object({
  entryId: z.string(),
  contactId: z.string(),
  field: z.string(),
  value: z.string().max(2000).nullable(),
})

/** Where facts of people and companies go in the CRM, and values that only the rep can decide on. */
export function crmFieldIntents(
  services: Services,
): Pick<Handlers<IntentMessages>, "crm.fields" | "crm.mapFields" | "crm.decideField"> {
  const { db, strictDb } = services
  return {
    "crm.fields": {
      from: fromOwnPage,
      parse: (body) => OfConnection.parse(body),
      run: async ({ connectionId }) => {
        try {
          const connector = await connectorOf(services, connectionId)
          const fields = (await connector.listFields?.()) ?? []
          const companies = await companiesOf(connector)
          return { ok: true, defaults: connector.defaultFields, fields, companies }
        } catch (cause) {
          if (cause instanceof CrmError) return { ok: false, message: cause.message }
          throw cause
        }
      },
    },
    "crm.mapFields": {
      from: fromOwnPage,
      parse: (body) => SaveMap.parse(body),
      run: async ({ connectionId, map }) => {
        const chosen: Partial<Record<string, CrmField | null>> = map.fieldMap
        const facts = map.of === "company" ? CompanyFact.options : MappedFact.options
        const unfit = facts.find((fact) => chosen[fact] && !fits(fact, chosen[fact].kind))
        if (unfit) return { ok: false, message: `The field that was chosen can’t hold the ${unfit}.` }
        const { of, fieldMap } = map
        await db.connections.update(
          connectionId,
          of === "company" ? { companyFieldMap: fieldMap } : { fieldMap },
        )
        return { ok: true }
      },
    },
    "crm.decideField": {
      from: fromOwnPage,
      parse: (body) => Decide.parse(body),
      run: async ({ entryId, contactId, field, value }) => {
        const entry = await db.outbox.get(entryId)
        const proposal = entry?.proposals?.find((one) => one.contactId === contactId && one.field === field)
        if (!entry || !proposal) return { ok: true }
        if (value === null) {
          await changeProposal(strictDb, entry.connectionId, proposal, null)
          return { ok: true }
        }
        try {
          const connector = await connectorOf(services, entry.connectionId)
          const changed = await decideField(connector, proposal, value)
          if (changed === null) {
            await changeProposal(strictDb, entry.connectionId, proposal, null)
            return { ok: true }
          }
          await changeProposal(strictDb, entry.connectionId, proposal, { theirs: changed, why: "differs" })
          return {
            ok: false,
            message: `Nothing was written: somebody has changed it to “${changed}” meanwhile. Look again.`,
          }
        } catch (cause) {
          if (cause instanceof CrmError) return { ok: false, message: cause.message }
          throw cause
        }
      },
    },
  }
}

/** Without the right to read what fields companies have, those of people are shown all the same. */
async function companiesOf({ companies }: Connector) {
  if (!companies) return null
  try {
    return { defaults: companies.defaultFields, fields: await companies.list() }
  } catch (cause) {
    if (cause instanceof CrmError && cause.code === "forbidden") return null
    throw cause
  }
}
