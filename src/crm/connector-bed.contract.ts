import { mappedFields } from "~src/record/crm-field"
import type { CrmErrorCode } from "~src/record/outbox"
import type { FaultMode } from "~tests/crm-fakes/fake-server"
import type { Connector, LogRequest, RemotePerson } from "./connector"
import { CrmError } from "./crm-error"
import { fillContact } from "./fill-contact"

/** A person as the suite knows them, whatever a CRM calls its fields. */
export interface KnownPerson {
  email: string
  firstName: string | null
  lastName: string | null
  position: string | null
  phone: string | null
}

/** The same as a connector is given them. */
export function toRemote({ defaultFields }: Connector, person: KnownPerson): RemotePerson {
  const { email, firstName, lastName, position, phone } = person
  const facts = { ...(position ? { position } : {}), ...(phone ? { phone } : {}) }
  return { email, firstName, lastName, fields: mappedFields(facts, {}, defaultFields) }
}

/** Reads a person and fills what is empty. */
export async function fill(connector: Connector, id: string, person: KnownPerson) {
  const wanted = connector.contactFields(toRemote(connector, person))
  const standing = await connector.readContact?.(id, Object.keys(wanted))
  if (!standing) throw new Error(`Nobody there is ${id}`)
  const { filled, unwritten } = await fillContact(connector, standing, wanted)
  return { filled, differing: unwritten.map(({ field }) => field) }
}

/** One CRM under test, with a way to look at what stands in it that does not go through the connector. */
export interface ConnectorBed {
  connector: Connector
  /** The same CRM with a key that it does not know. */
  stranger: Connector
  /** Puts a record into the CRM. Resolves to its id. */
  addContact(person: KnownPerson): Promise<string>
  addCompany(company: { name: string; domain: string }): Promise<string>
  addDeal(deal: {
    name: string
    contactId: string
    companyId: string
    status: "open" | "won" | "lost"
  }): Promise<string>
  /** Somebody in the office wins or loses a deal. */
  closeDeal(id: string, status: "won" | "lost"): Promise<void>
  /** A colleague writes “Their words” down on a person. */
  addTheirs(contactId: string): Promise<void>
  readContact(id: string): Promise<KnownPerson>
  /** A text field and a picklist that the company has made for itself, by our names of them. */
  ownFields: { text: string; picklist: string; value: string; label: string }
  /** What stands in a field of a person. */
  readField(id: string, name: string): Promise<string>
  /** What stands in a field of a company. */
  readCompanyField?(id: string, name: string): Promise<string>
  /** How many contacts stand there. */
  countContacts(): Promise<number>
  /** How many activities stand there, those that were taken back left out. */
  countLogged(): Promise<number>
  /** The fields of the only logged activity: those that the CRM shows as they are, and those that it shows as HTML. */
  readLogged(): Promise<{ plain: string; html: string }>
  /** On which records the only logged activity hangs. */
  loggedOn(): Promise<{ contactIds: string[]; companyId: string | null; dealId: string | null }>
  /** Lets a search that lags catch up. */
  settle(): Promise<void>
  /** False where a deal's company can't be told from a deal. */
  namesCompany?: false
  /** Fields of a person that this CRM has no place for. */
  lacks?: readonly (keyof KnownPerson)[]
  /** Does the CRM have a quota that it tells from a rate limit? */
  quota: boolean
  /** Makes the next writes (or reads) fail; null where the server is a real one. */
  fail: ((mode: FaultMode, effect: "read" | "write") => void) | null
}

export const ANNA: KnownPerson = {
  email: "anna.lind@norrsken.example",
  firstName: "Anna",
  lastName: "Lind",
  position: "Head of Operations",
  phone: "+46 8 123 45 67",
}

/** An activity of the given kind, from Anna to us, an hour before noon on 3 November 2026. */
export function activity(kind: LogRequest["kind"], over: Partial<LogRequest> = {}): LogRequest {
  return {
    key: `log/hub-1/${kind}-1`,
    kind,
    subject: "Pricing for 40 seats",
    text: "Could you send the price for 40 seats?\nWe decide on Friday & need <b>VAT</b> shown.",
    at: Date.UTC(2026, 10, 3, 11, 0, 12),
    direction: "in",
    from: { email: ANNA.email, name: "Anna Lind" },
    to: [{ email: "rep@slipway.example", name: "Jo Berg" }],
    cc: [],
    contactIds: [],
    companyId: null,
    dealId: null,
    ...over,
  }
}

/** What is left of a person where the CRM has no place for all of it. */
export function kept(bed: ConnectorBed, person: KnownPerson): KnownPerson {
  return { ...person, ...Object.fromEntries((bed.lacks ?? []).map((field) => [field, null])) }
}

export async function addPeople(bed: ConnectorBed): Promise<{ contactId: string; companyId: string }> {
  const companyId = await bed.addCompany({ name: "Norrsken AB", domain: "norrsken.example" })
  return { companyId, contactId: await bed.addContact(ANNA) }
}

export async function targets(
  bed: ConnectorBed,
): Promise<Pick<LogRequest, "contactIds" | "companyId" | "dealId">> {
  const { contactId, companyId } = await addPeople(bed)
  const dealId = bed.connector.capabilities.deals
    ? await bed.addDeal({ name: "40 seats", contactId, companyId, status: "open" })
    : null
  return { contactIds: [contactId], companyId, dealId }
}

export async function errorOf(promise: Promise<unknown>): Promise<CrmError> {
  const outcome = await promise.then(
    () => "nothing was thrown",
    (error: unknown) => error,
  )
  if (outcome instanceof CrmError) return outcome
  throw new Error(`Not a CrmError: ${outcome instanceof Error ? outcome.stack : String(outcome)}`)
}

/** Few CRMs tell an expired key from one that never was: both count as revoked here. */
export async function codeOf(promise: Promise<unknown>): Promise<CrmErrorCode> {
  const { code } = await errorOf(promise)
  return code === "auth_expired" ? "auth_revoked" : code
}

export function hangsWhereAsked(
  on: Awaited<ReturnType<ConnectorBed["loggedOn"]>>,
  request: LogRequest,
): boolean {
  const [person = ""] = request.contactIds
  return on.dealId === null ? on.contactIds.includes(person) : on.dealId === request.dealId
}
