import type { Contact } from "~src/record/contact"
import { type CrmField, targetsOf } from "~src/record/crm-field"
import type { LogPreview, PreviewField } from "~src/record/log-preview"
import type { Connector } from "./connector"
import { companyName, logRequest, peopleOf, remoteCompany, remotePerson } from "./log-request"
import { markerOf } from "./marker"
import type { LogMaterial } from "./outbox-store"
import { labelled } from "./person-record"

/**
 * What logging this activity would write, made by the same functions that write it. Nothing is asked of the CRM.
 * `key` is the id of the activity's entry in the outbox.
 */
export async function previewOf(
  key: string,
  material: LogMaterial,
  connector: Pick<Connector, "name" | "capabilities" | "defaultFields" | "companies">,
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
    company: company && {
      ...company,
      fields: shownCompany(companyId ?? "", material, connector),
      known: material.remote[companyId ?? ""] !== undefined,
    },
    deal:
      request.dealId === null || material.deal === null
        ? null
        : { name: material.deal.name, url: material.deal.remote.url },
  }
}

function shownPerson(contact: Contact, material: LogMaterial, connector: Pick<Connector, "defaultFields">) {
  const { email, firstName, lastName, fields } = remotePerson(contact, material, connector)
  const shown = named(fields, targetsOf(material.fieldMap, connector.defaultFields))
  return { email, firstName, lastName, fields: shown }
}

function shownCompany(companyId: string, material: LogMaterial, connector: Pick<Connector, "companies">) {
  const fields = remoteCompany(companyId, material, connector)
  return named(fields, targetsOf(material.companyFieldMap, connector.companies?.defaultFields ?? {}))
}

function named(fields: Readonly<Record<string, string>>, targets: readonly CrmField[]): PreviewField[] {
  const label = labelled(targets)
  return Object.entries(fields).map(([name, value]) => ({ label: label(name), value }))
}
