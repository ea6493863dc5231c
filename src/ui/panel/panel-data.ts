import type { Activity } from "~src/record/activity"
import type { Company } from "~src/record/company"
import type { RelatedCompany } from "~src/record/company-link"
import type { Contact } from "~src/record/contact"
import type { Deal } from "~src/record/deal"
import type { DealProposal } from "~src/record/deal-proposal"
import type { Digest } from "~src/record/digest"
import type { Draft } from "~src/record/draft"
import type { SubjectKind } from "~src/record/fact"
import type { Meeting } from "~src/record/meeting"
import type { MergeProposal } from "~src/record/merge-proposal"
import type { Connection, OutboxEntry } from "~src/record/outbox"
import type { PageView } from "~src/record/page-view"
import type { RemoteActivity } from "~src/record/remote-activity"
import type { Settings } from "~src/record/settings"
import type { Skip } from "~src/record/skip"
import type { Step } from "~src/record/step"
import type { Thread } from "~src/record/thread"
import type { ThreadInsight } from "~src/record/thread-insight"
import type { ThreadRecord } from "~src/record/thread-record"
import type { TodayItem } from "~src/record/today-item"
import type { Asked } from "../context/use-asked"

/** What is needed to show activities and what of them is in the CRM. */
export interface ActivityData {
  record: Pick<ThreadRecord, "activities" | "contacts" | "asks" | "commitments" | "companies">
  /** What calendars say of the meetings among the activities, by the same ids. */
  meetings: readonly Meeting[]
  /** What others have logged in the CRM of these people and this deal, in any order. */
  theirs?: readonly RemoteActivity[]
  outbox: readonly OutboxEntry[]
  connections: readonly Connection[]
}

/** One conversation as the panel shows it, something of it being kept. */
export interface ThreadPanelData extends ActivityData {
  record: ThreadRecord
  /** What is logged without a click. */
  autoLog: Settings["autoLog"]
  /** Open ones, best first. */
  steps: readonly Step[]
  draft: Draft | null
  skips: readonly Skip[]
  /** Open deals to choose from. */
  deals: readonly Deal[]
  /** Companies to choose from, beside those of the thread. */
  companies: readonly Company[]
  /** A deal that no CRM knows, as far as their words tell. */
  dealProposal?: DealProposal | null
  /** Proposals that two people are one, and merges that can be taken back. */
  merges: readonly MergeProposal[]
  /** The people that `merges` name, those of other threads too. */
  mergePeople: readonly Contact[]
  /** Companies that may belong together with those of the thread, or do by the rep's word. */
  related: readonly RelatedCompany[]
  /** The main person's activities in other threads, newest first. */
  elsewhere: readonly Activity[]
  /** Messages folded on the page, not read yet. */
  collapsed: number
  /** What is thought about it besides its steps; told null where nothing is. */
  insight: Asked<ThreadInsight | null>
}

/** Somebody of the record whom the open page lists; see `src/store/listed-queries.ts`. */
export interface ListedPerson {
  contact: Contact
  company: Company | null
  last: Activity | null
  step: Step | null
  /** False: only the name is the same. */
  sure: boolean
}

/** A person, a company or a deal over all conversations. */
export interface KnownData extends ActivityData {
  about: { kind: SubjectKind; id: string }
  record: Omit<ThreadRecord, "thread" | "deal">
  deals: readonly Deal[]
  /** Open ones of all their conversations, best first. */
  steps: readonly Step[]
  threads: readonly Thread[]
  /** Of a company's people, those whom the open page lists. */
  listed: readonly ListedPerson[]
  related: readonly RelatedCompany[]
}

/** What stands in the panel where no conversation does, and behind "Today". */
export interface HomeData {
  /** Whose list it is; null while nothing of any mailbox is kept. */
  mailbox: string | null
  /** Is it one of several? */
  several: boolean
  today: Asked<readonly TodayItem[]>
  /** Known conversations in which new mail was seen and not read yet, newest first. */
  news: readonly Thread[]
  /** What was logged without a click since the rep looked it over last. */
  digest: Digest | null
  /** Older mail that is being read again by newer rules, in messages; null where none is. */
  rereading: { done: number; total: number } | null
}

/** A page that shows nobody of the record, or nobody for certain. */
export interface StrangeData {
  page: PageView
  /** Who may be meant, each with their company. */
  candidates: readonly { contact: Contact; company: Company | null }[]
  listed: readonly ListedPerson[]
  /** The mailboxes to which the page may belong. */
  mailboxes: readonly string[]
}
