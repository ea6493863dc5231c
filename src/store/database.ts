import { Dexie, type Table } from "dexie"
import type { Activity } from "~src/record/activity"
import type { Ask } from "~src/record/ask"
import type { DealShare, OwnPlan } from "~src/record/commission"
import type { Commitment } from "~src/record/commitment"
import type { Company } from "~src/record/company"
import type { CompanyLink } from "~src/record/company-link"
import type { Contact } from "~src/record/contact"
import type { Deal } from "~src/record/deal"
import type { DealProposal } from "~src/record/deal-proposal"
import type { Decision } from "~src/record/decision"
import type { Draft } from "~src/record/draft"
import type { Fact } from "~src/record/fact"
import type { Meeting } from "~src/record/meeting"
import type { MergeProposal } from "~src/record/merge-proposal"
import type { KeptModelReading } from "~src/record/model-reading"
import type { ModelSpending } from "~src/record/model-spending"
import type { KeptObservation } from "~src/record/observation"
import type { Connection, OutboxEntry } from "~src/record/outbox"
import type { OwnSelector } from "~src/record/own-selector"
import type { OwnText } from "~src/record/own-text"
import type { PageView } from "~src/record/page-view"
import type { RemoteActivity } from "~src/record/remote-activity"
import type { RemoteLink } from "~src/record/remote-link"
import type { SentimentPoint } from "~src/record/sentiment"
import type { Settings } from "~src/record/settings"
import type { SharedCounts } from "~src/record/shared-counts"
import type { Signal } from "~src/record/signal"
import type { Skip } from "~src/record/skip"
import type { Step } from "~src/record/step"
import type { TallyRow } from "~src/record/tally-row"
import type { Thread } from "~src/record/thread"
import type { TriageRule } from "~src/record/triage-rule"
import type { View } from "~src/record/view"
import type { VoiceCard } from "~src/record/voice-card"
import { migrations } from "./migrations"

/** A token or API key, or whose account one was for. Never exported. */
export interface Secret {
  id: string
  value: string
}

/** One row that tells a wiped or swapped database from this one; see `canary.ts`. */
export interface Meta {
  id: "database"
  databaseId: string
  createdAt: number
  /** When a record that stood here before was found lost, epoch ms; null where none was or the rep knows. */
  lostAt: number | null
}

/** How far a long piece of work in the background has come. */
export interface Progress {
  id: "reread"
  done: number
  total: number
}

/** How far the reading of a CRM's deals into one mailbox's record has come; `state` is the reader's own affair. */
export interface ReadBackProgress<State = unknown> {
  /** `key("read-back", connectionId, workspace)` */
  id: string
  done: number
  /** Null where the CRM does not say how many there are. */
  total: number | null
  state: State
}

/** The record. It lives in the extension's own origin, which no page and no content script can open. */
export class SlipstreamDatabase extends Dexie {
  declare observations: Table<KeptObservation, string>
  declare activities: Table<Activity, string>
  declare contacts: Table<Contact, string>
  declare companies: Table<Company, string>
  declare deals: Table<Deal, string>
  declare threads: Table<Thread, string>
  declare facts: Table<Fact, string>
  declare asks: Table<Ask, string>
  declare commitments: Table<Commitment, string>
  declare signals: Table<Signal, string>
  declare skips: Table<Skip, string>
  declare triageRules: Table<TriageRule, string>
  declare steps: Table<Step, string>
  declare drafts: Table<Draft, string>
  declare views: Table<View, number>
  declare outbox: Table<OutboxEntry, string>
  declare connections: Table<Connection, string>
  declare remoteLinks: Table<RemoteLink, string>
  declare secrets: Table<Secret, string>
  declare settings: Table<Settings, string>
  declare meta: Table<Meta, string>
  declare pages: Table<PageView, number>
  declare meetings: Table<Meeting, string>
  declare modelReadings: Table<KeptModelReading, string>
  declare modelSpending: Table<ModelSpending, string>
  declare ownTexts: Table<OwnText, string>
  declare ownSelectors: Table<OwnSelector, string>
  declare voiceCards: Table<VoiceCard, string>
  declare sentiments: Table<SentimentPoint, string>
  declare dealProposals: Table<DealProposal, string>
  declare mergeProposals: Table<MergeProposal, string>
  declare companyLinks: Table<CompanyLink, string>
  declare progress: Table<Progress | ReadBackProgress, string>
  declare decisions: Table<Decision, string>
  declare tallies: Table<TallyRow, string>
  declare sharedCounts: Table<SharedCounts, string>
  declare commissionPlans: Table<OwnPlan, string>
  declare dealShares: Table<DealShare, string>
  declare remoteActivities: Table<RemoteActivity, string>

  /**
   * @param durability `strict` waits until a write is on the disk, at 1.3 to 2 times the cost; `relaxed` may lose the
   * last writes to a power cut, never to a killed browser.
   */
  constructor(name = "slipstream", durability: "relaxed" | "strict" = "relaxed") {
    super(name, { chromeTransactionDurability: durability })
    for (const { version, stores } of migrations) this.version(version).stores(stores)
  }
}

export type TableName = Exclude<
  {
    [Name in keyof SlipstreamDatabase]: SlipstreamDatabase[Name] extends Table<infer _Row, infer _Key>
      ? Name
      : never
  }[keyof SlipstreamDatabase],
  undefined
>

const shared: Partial<Record<"relaxed" | "strict", SlipstreamDatabase>> = {}

/** The one connection of this context; opened on first use. */
export function openDatabase(): SlipstreamDatabase {
  shared.relaxed ??= new SlipstreamDatabase()
  return shared.relaxed
}

/** The same database through a connection whose writes are on the disk when they are acknowledged: for the outbox. */
export function openStrictDatabase(): SlipstreamDatabase {
  shared.strict ??= new SlipstreamDatabase("slipstream", "strict")
  return shared.strict
}
