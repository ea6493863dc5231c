import type { CompanyDefaults, DefaultFields, ListedField } from "~src/record/crm-field"
import type { Deal } from "~src/record/deal"
import type { Receipt } from "~src/record/outbox"

/** A person or company as the CRM has it. `url` opens it there. */
export interface RemoteRecord {
  object: string
  id: string
  name: string
  url: string | null
}

/** Who is written to the CRM: the address it is found by, and what fills empty fields. */
export interface RemotePerson {
  email: string
  firstName: string | null
  lastName: string | null
  /** What else is known, by the CRM's own names of the fields; plain text, which the connector brings into form. */
  fields: Readonly<Record<string, string>>
}

/** A person or company as it stands in the CRM. */
export interface StandingRecord {
  id: string
  name: string
  url: string | null
  /**
   * The values of the fields that were asked for, as text: none where it is empty, several where it is a list. A field
   * that this record has no place for is left out.
   */
  fields: Record<string, readonly string[]>
}

export interface StandingPerson extends StandingRecord {
  /** Lower case. */
  emails: string[]
}

/** The fields of companies, as those of people: `defaultFields`, `readContact`, `writeContact`, `listFields`. */
export interface CompanyFields {
  defaultFields: CompanyDefaults
  read(id: string, fields: readonly string[]): Promise<StandingRecord | null>
  write(id: string, fields: Readonly<Record<string, string>>): Promise<void>
  list(): Promise<ListedField[]>
}

/** One activity as it is to stand in the CRM. All text is plain. */
export interface LogRequest {
  /** The same key always means the same activity: it is written at most once. */
  key: string
  kind: "email" | "meeting" | "message" | "call" | "note" | "ticket"
  subject: string
  text: string
  /** Epoch milliseconds. */
  at: number
  direction: "in" | "out"
  /** An address is empty where only a profile of the person is known: then they go by their name. */
  from: { email: string; name: string | null }
  to: readonly { email: string; name: string | null }[]
  cc: readonly { email: string; name: string | null }[]
  /** Ids of the CRM's own records to hang it on. */
  contactIds: readonly string[]
  companyId: string | null
  dealId: string | null
}

/** What a CRM keeps beside what we log. */
export type LoggedKind = LogRequest["kind"] | "task"
export const LOGGED_KINDS: readonly LoggedKind[] = [
  "email",
  "meeting",
  "message",
  "call",
  "note",
  "ticket",
  "task",
]

/** An activity that stands in the CRM, whoever wrote it. */
export interface LoggedRecord {
  object: string
  id: string
  kind: LoggedKind
  subject: string
  /** Its own words as plain text, or the beginning of them; may be empty. */
  text: string
  /** Epoch milliseconds; null where the CRM keeps only the day, or when it was entered. */
  at: number | null
  /** When it was entered there, epoch milliseconds; null where the CRM does not say. */
  enteredAt: number | null
  /** Null where the CRM does not say. */
  direction: "in" | "out" | null
  /** Who wrote it: an address in lower case, or null where the CRM does not say. */
  from: string | null
  /** Name of whose it is there, a colleague's as a rule; null where the CRM does not say. */
  by: string | null
  /** The mail's own Message-ID, or null where the CRM does not keep it. */
  messageId: string | null
  url: string | null
  /** Does it carry a mark of ours? */
  ours: boolean
  /** Those of the people and of the deals asked for on which it hangs. */
  contactIds: readonly string[]
  dealId: string | null
}

/** Of whom and what activities are listed: ids of the CRM's own records, at most 20 of each. */
export interface LoggedOn {
  contactIds: readonly string[]
  dealIds: readonly string[]
}

/** A deal as the CRM has it now, with what links it to people and companies that we know. */
export type ChangedDeal = RemoteDeal & {
  /** By the CRM's clock, epoch milliseconds. */
  changedAt: number
  /** Name of whose deal it is, or null where the key may not read it. */
  owner: string | null
  /** Addresses of its people, lower case. */
  emails: string[]
  /** Domain of its company, or null. */
  domain: string | null
}

export interface DealPage {
  deals: ChangedDeal[]
  /** Where the next page begins; null after the last one. */
  cursor: string | null
  /** How many deals all pages hold, where the CRM says. */
  total: number | null
}

/** What a connector can do beyond logging; the panel shows only this. */
export interface Capabilities {
  kinds: readonly LogRequest["kind"][]
  deals: boolean
  undo: boolean
  /** False where nothing can be looked up: then nobody is ever found, and everybody is made anew. */
  find?: false
}

/**
 * One CRM. Every method throws `CrmError` and nothing else. A connector keeps no state between
 * calls, save what can't change under one key (whose account it is, its session).
 */
export interface Connector {
  name: string
  capabilities: Capabilities
  /**
   * Signs in and says whose account it is; `account` tells it from others at the same address, for all its users alike.
   * @throws CrmError forbidden, naming the scopes that are missing.
   */
  check(): Promise<{ accountName: string; account?: string }>
  /** Everybody with exactly this address: none, one or many. */
  findContacts(email: string): Promise<RemoteRecord[]>
  findCompanies(domain: string): Promise<RemoteRecord[]>
  /** @throws CrmError duplicate where it has come to exist meanwhile. */
  createContact(person: RemotePerson, companyId: string | null): Promise<RemoteRecord>
  createCompany(company: { name: string; domain: string }): Promise<RemoteRecord>
  /** Into which fields what is known of a person goes by default. */
  defaultFields: DefaultFields
  /** All that would be written of a person but the address, by the CRM's names of the fields. */
  contactFields(person: RemotePerson): Record<string, string>
  /** A person by id, asked anew; null where there is none (any more). Missing where nothing can be asked. */
  readContact?(id: string, fields: readonly string[]): Promise<StandingPerson | null>
  /**
   * Sets these fields, or adds to those that are lists. What may be overwritten is for the caller to know: see
   * `fillContact`. @throws CrmError validation where the CRM does not take a value, naming the field if it can.
   */
  writeContact?(id: string, fields: Readonly<Record<string, string>>): Promise<void>
  /** The fields of a person that can be written, custom ones too, by the CRM's own metadata. Missing where it has none. */
  listFields?(): Promise<ListedField[]>
  /** Missing where of a company no more is written than name and domain. */
  companies?: CompanyFields
  /** Open deals of a person or company there. */
  openDeals(of: { contactIds: readonly string[]; companyId: string | null }): Promise<RemoteDeal[]>
  /** Does this deal exist, open or closed? Missing where deals can't be read. */
  hasDeal?(id: string): Promise<boolean>
  log(request: LogRequest): Promise<Receipt>
  /** Looks up whether `key` was written: asked before anything is sent a second time. */
  findLogged(key: string, request: LogRequest): Promise<Receipt | null>
  /**
   * The newest activities of these kinds on people and on deals there, whoever logged them, at most 100 of a kind.
   * Kinds that the CRM lacks, or that the key may not read, are left out. Missing where it can't list them.
   */
  listLogged?(of: LoggedOn, kinds: readonly LoggedKind[]): Promise<LoggedRecord[]>
  /**
   * A page of the deals that changed since an instant of the CRM's clock; with null the open ones. `cursor` is null for
   * the first page. Missing where the CRM can't say.
   */
  changedDeals?(since: number | null, cursor: string | null): Promise<DealPage>
  /** Removes what `log` wrote. What is gone already counts as removed. */
  undo(receipt: Receipt): Promise<void>
}

export type RemoteDeal = Pick<Deal, "name" | "stage" | "status" | "amount" | "currency" | "pipeline"> & {
  id: string
  url: string | null
  contactIds: string[]
}

/** What a connector is given; nothing is taken from the surroundings. */
export interface ConnectorOptions {
  baseUrl: string
  token: string
  fetch: typeof fetch
  /** Epoch milliseconds. */
  now: () => number
  /** Keeps the token that takes the place of `token`, where a CRM gives a new one. */
  renewed?: (token: string) => Promise<void>
}
