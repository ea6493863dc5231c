import type { Activity } from "~src/record/activity"
import type { Company } from "~src/record/company"
import type { Contact } from "~src/record/contact"
import type { CompanyFieldMap, FieldMap } from "~src/record/crm-field"
import type { Deal } from "~src/record/deal"
import type { Fact } from "~src/record/fact"
import type { Connection, OutboxEntry } from "~src/record/outbox"

export type EntryState = OutboxEntry["state"]

/** One change of one entry, valid only while the entry is still in state `from`. */
export interface Move {
  id: string
  from: EntryState
  patch: Partial<
    Pick<
      OutboxEntry,
      "state" | "notBefore" | "error" | "receipt" | "chosen" | "attempts" | "proposals" | "loggedBy"
    >
  > &
    Pick<OutboxEntry, "updatedAt">
}

/** All that has to be known to write one activity to one CRM. */
export interface LogMaterial {
  activity: Activity
  /** The activity's participants. */
  contacts: readonly Contact[]
  /** The companies of those contacts, and the activity's own. */
  companies: readonly Company[]
  /** Facts about these contacts and companies. */
  facts: readonly Fact[]
  /** The deal of the activity's thread. */
  deal: Deal | null
  /** The CRM's records of contacts and companies that were found or made there before, by our id. */
  remote: Readonly<Record<string, RemoteLink>>
  /** Where the rep wants facts of people and of companies to go. */
  fieldMap: FieldMap
  companyFieldMap: CompanyFieldMap
}

/** A record of the CRM that belongs to one of ours. */
export interface RemoteLink {
  id: string
  url: string | null
  /** What the CRM was told of a person or company, by its names of the fields: not told again, nor proposed again. */
  told: Readonly<Record<string, string>>
  /** The rep said that it is this one, whatever stands there. */
  byRep: boolean
  /** When the CRM last said that it is this one, epoch milliseconds. */
  at: number
}

/**
 * What the outbox needs of a store. Every method is one transaction; `claim` and `move` must be durable (strict)
 * when they resolve, since what they say decides whether something is sent a second time.
 */
export interface OutboxStore {
  /** Ids of the connections with at least one entry that is pending, inflight, ambiguous or undoing. */
  connectionsWithWork(): Promise<string[]>

  /** All entries of a connection that are pending, inflight, ambiguous or undoing, in any order. */
  open(connectionId: string): Promise<OutboxEntry[]>

  /**
   * Takes the next entry to work on: of those pending, ambiguous or undoing with `notBefore <= now`, the one created
   * first (by `createdAt`, then `id`). In the same transaction `attempts` grows by one, `updatedAt` becomes `now` and a
   * pending entry becomes inflight; ambiguous and undoing ones keep their state. Resolves to the entry as it then
   * stands, or null where none is due.
   */
  claim(connectionId: string, now: number): Promise<OutboxEntry | null>

  /**
   * Applies each move whose entry is still in the state it names, all in one transaction; the others change nothing.
   * Resolves to the ids that moved.
   */
  move(moves: readonly Move[]): Promise<string[]>

  /** Null where the activity was erased. */
  load(entry: OutboxEntry): Promise<LogMaterial | null>

  /** Keeps which record of the CRM belongs to one of our contacts or companies; null forgets it. */
  remember(
    connectionId: string,
    subjectId: string,
    link: Omit<RemoteLink, "at"> | null,
    now: number,
  ): Promise<void>

  /** What the options page and the panel say of the connection: `message` is null where it works. */
  setStatus(
    connectionId: string,
    status: Connection["status"],
    message: string | null,
    now: number,
  ): Promise<void>
}
