import type { Contact } from "~src/record/contact"
import { MappedFact, targetOf } from "~src/record/crm-field"
import type { LogPreview } from "~src/record/log-preview"
import type { Connector } from "./connector"
import { companyName, logRequest, peopleOf, remotePerson } from "./log-request"
import { markerOf } from "./marker"
import type { LogMaterial } from "./outbox-store"

/**
 * What logging this activity would write, made by the same functions that write it. Nothing is asked of the CRM.
 * `key` is the id of the activity's entry in the outbox.
 */
export async function previewOf(
  key: string,
  material: LogMaterial,
  connector: Pick<Connector, "name" | "capabilities" | "defaultFields">,
): Promise<LogPreview> {
  const request = logRequest(key, material, { contactIds: [], companyId: null }, connector.name)
  const [companyId] = material.activity.companyIds
  const company = companyId === undefined ? null : companyName(companyId, material)
  const { kind, subject, at, direction, from, to, cc, text } = request
  return {
    connector: connector.name,
    kind,
    possible: connector.capabilities.kinds.includes(kind),
    subject,
    at,
    direction,
    from,
    to,
    cc,
    text,
    marker: await markerOf(key),
    people: peopleOf(material).map((contact) => ({
      ...shownPerson(contact, material, connector),
      known: material.remote[contact.id] !== undefined,
    })),
    company: company && { ...company, known: material.remote[companyId ?? ""] !== undefined },
    deal:
      request.dealId === null || material.deal === null
        ? null
        : { name: material.deal.name, url: material.deal.remote.url },
  }
}

function shownPerson(contact: Contact, material: LogMaterial, connector: Pick<Connector, "defaultFields">) {
  const { email, firstName, lastName, fields } = remotePerson(contact, material, connector)
  const targets = MappedFact.options.flatMap(
    (fact) => targetOf(fact, material.fieldMap, connector.defaultFields) ?? [],
  )
  const shown = Object.entries(fields).map(([name, value]) => {
    return { label: targets.find((target) => target.name === name)?.label ?? name, value }
  })
  return { email, firstName, lastName, fields: shown }
}
