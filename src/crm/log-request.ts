import type { Activity } from "~src/record/activity"
import type { Contact } from "~src/record/contact"
import { companyFields, mappedFields } from "~src/record/crm-field"
import { type FactField, valuesOf } from "~src/record/fact"
import type { Connector, LogRequest, RemotePerson } from "./connector"
import type { LogMaterial } from "./outbox-store"
import { splitName } from "./person-name"

/** Records of the CRM on which an activity is hung. */
export interface RemoteTargets {
  contactIds: readonly string[]
  companyId: string | null
}

/** The people of a mail beyond this number are not looked up and not made: such a mail is a mailing. */
const MAX_PEOPLE = 10

const PARTS: readonly Activity["participants"][number]["part"][] = ["from", "to", "cc", "bcc"]

/** Whom an activity is to hang on: the writer first, then those written to, then those in copy. */
export function peopleOf(material: LogMaterial): Contact[] {
  const { activity, contacts } = material
  const byId = new Map(contacts.map((contact) => [contact.id, contact]))
  const ids = PARTS.flatMap((part) =>
    activity.participants
      .filter((participant) => participant.part === part)
      .map(({ contactId }) => contactId),
  )
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []).slice(0, MAX_PEOPLE)
}

/** What we know about a person of whom an address is known, in the fields of a CRM. */
export function remotePerson(
  contact: Contact,
  material: LogMaterial,
  { defaultFields }: Pick<Connector, "defaultFields">,
): RemotePerson {
  const values = factsOf(material, contact.id)
  const company = contact.companyId === null ? null : companyName(contact.companyId, material)
  // A company of which only the domain is known has no name yet.
  const employer = values.organisation ?? (company?.name === company?.domain ? undefined : company?.name)
  const facts = { ...values, ...(employer ? { company: employer } : {}) }
  return {
    email: contact.emails[0] ?? "",
    ...splitName(contact.kind === "person" ? (values.name ?? contact.name) : null),
    fields: mappedFields(facts, material.fieldMap, defaultFields),
  }
}

/** What we know about a company besides its name and domain, in the fields of a CRM; nothing where it has none. */
export function remoteCompany(
  companyId: string,
  material: LogMaterial,
  { companies }: Pick<Connector, "companies">,
): Record<string, string> {
  if (!companies) return {}
  return companyFields(factsOf(material, companyId), material.companyFieldMap, companies.defaultFields)
}

/** The company's name as it is known, else its domain. */
export function companyName(
  companyId: string,
  material: LogMaterial,
): { name: string; domain: string } | null {
  const company = material.companies.find(({ id }) => id === companyId)
  const domain = company?.domains[0]
  if (!company || !domain) return null
  const values = factsOf(material, companyId)
  return { name: values.name ?? values.organisation ?? company.name ?? domain, domain }
}

/** What holds of a person or company, by field. */
export function factsOf(material: LogMaterial, subjectId: string): Partial<Record<FactField, string>> {
  return valuesOf(material.facts.filter(({ subject }) => subject.id === subjectId))
}

/** The activity as it is to stand in the CRM. `connector` says whose deals may be named. */
export function logRequest(
  key: string,
  material: LogMaterial,
  targets: RemoteTargets,
  connector: string,
): LogRequest {
  const { activity, deal } = material
  const names = new Map(material.contacts.map((contact) => [contact.id, contact.name]))
  const of = (part: (typeof PARTS)[number]) =>
    activity.participants
      .filter((participant) => participant.part === part)
      .map(({ email, contactId }) => ({ email, name: names.get(contactId) ?? null }))
  const me = { email: activity.workspace, name: null }
  const incoming = activity.direction === "in"
  return {
    key,
    kind: activity.kind,
    subject: activity.subject,
    text: activity.text,
    at: activity.at,
    direction: activity.direction,
    from: incoming ? (of("from")[0] ?? me) : me,
    to: incoming ? [...of("to"), me] : of("to"),
    cc: of("cc"),
    contactIds: targets.contactIds,
    companyId: targets.companyId,
    dealId: deal?.remote.connector === connector ? deal.remote.id : null,
  }
}
