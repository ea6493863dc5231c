import type { Table } from "dexie"
import { Activity } from "~src/record/activity"
import { Ask } from "~src/record/ask"
import { DealShare, OwnPlan } from "~src/record/commission"
import { Commitment } from "~src/record/commitment"
import { Company } from "~src/record/company"
import { CompanyLink } from "~src/record/company-link"
import { Contact } from "~src/record/contact"
import { Deal } from "~src/record/deal"
import { DealProposal } from "~src/record/deal-proposal"
import { Decision } from "~src/record/decision"
import { Draft } from "~src/record/draft"
import { Fact } from "~src/record/fact"
import { Meeting } from "~src/record/meeting"
import { MergeProposal } from "~src/record/merge-proposal"
import { KeptModelReading } from "~src/record/model-reading"
import { ModelSpending } from "~src/record/model-spending"
import { KeptObservation } from "~src/record/observation"
import { Connection, OutboxEntry } from "~src/record/outbox"
import { OwnSelector } from "~src/record/own-selector"
import { OwnText } from "~src/record/own-text"
import { RemoteActivity } from "~src/record/remote-activity"
import { RemoteLink } from "~src/record/remote-link"
import { SentimentPoint } from "~src/record/sentiment"
import { Settings } from "~src/record/settings"
import { SharedCounts } from "~src/record/shared-counts"
import { Signal } from "~src/record/signal"
import { Skip } from "~src/record/skip"
import { Step } from "~src/record/step"
import { TallyRow } from "~src/record/tally-row"
import { Thread } from "~src/record/thread"
import { TriageRule } from "~src/record/triage-rule"
import { VoiceCard } from "~src/record/voice-card"
import type { SlipstreamDatabase, TableName } from "./database"

/** Secrets, and what only means something in this browser: none of it ever leaves. */
type KeptHere = "secrets" | "views" | "pages" | "meta" | "progress"
/** A table that is exported. */
export type BackupTable = Exclude<TableName, KeptHere>

export type RowOf<Name extends TableName> =
  SlipstreamDatabase[Name] extends Table<infer Row, infer _Key> ? Row : never

/** Reads a row that may be anything; without `data` where it is none. */
interface RowReader<Row> {
  safeParse(row: unknown): { data?: Row | undefined }
}

/** What is exported, and what a row of it must be to come back: a new table is one or is named above. */
export const backupTables: { readonly [Name in BackupTable]: RowReader<RowOf<Name>> } = {
  observations: KeptObservation,
  activities: Activity,
  contacts: Contact,
  companies: Company,
  deals: Deal,
  threads: Thread,
  facts: Fact,
  asks: Ask,
  commitments: Commitment,
  signals: Signal,
  skips: Skip,
  triageRules: TriageRule,
  steps: Step,
  drafts: Draft,
  outbox: OutboxEntry,
  connections: Connection,
  remoteLinks: RemoteLink,
  settings: Settings,
  meetings: Meeting,
  modelReadings: KeptModelReading,
  modelSpending: ModelSpending,
  ownTexts: OwnText,
  ownSelectors: OwnSelector,
  voiceCards: VoiceCard,
  sentiments: SentimentPoint,
  dealProposals: DealProposal,
  mergeProposals: MergeProposal,
  companyLinks: CompanyLink,
  decisions: Decision,
  tallies: TallyRow,
  sharedCounts: SharedCounts,
  commissionPlans: OwnPlan,
  dealShares: DealShare,
  remoteActivities: RemoteActivity,
}

// The keys of an object literal of this type are these and no others.
export const backupTableNames = Object.keys(backupTables) as BackupTable[]
