import type { Activity } from "~src/record/activity"
import type { Company } from "~src/record/company"
import type { Contact } from "~src/record/contact"
import type { Deal } from "~src/record/deal"
import type { Draft } from "~src/record/draft"
import type { MergeProposal } from "~src/record/merge-proposal"
import type { Connection, OutboxEntry } from "~src/record/outbox"
import type { Skip } from "~src/record/skip"
import type { Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"

/** One conversation as the panel shows it, something of it being kept. */
export interface ThreadPanelData {
  record: ThreadRecord
  /** Open ones, best first. */
  steps: readonly Step[]
  draft: Draft | null
  skips: readonly Skip[]
  outbox: readonly OutboxEntry[]
  connections: readonly Connection[]
  /** Open deals to choose from. */
  deals: readonly Deal[]
  /** Companies to choose from, beside those of the thread. */
  companies: readonly Company[]
  /** Proposals that two people are one, and merges that can be taken back. */
  merges: readonly MergeProposal[]
  /** The people that `merges` name, those of other threads too. */
  mergePeople: readonly Contact[]
  /** The main person's activities in other threads, newest first. */
  elsewhere: readonly Activity[]
  /** Messages folded on the page, not read yet. */
  collapsed: number
}
