import type { Activity } from "./activity"
import type { Ask } from "./ask"
import type { Commitment } from "./commitment"
import type { Company } from "./company"
import type { Contact } from "./contact"
import type { Deal } from "./deal"
import type { Fact } from "./fact"
import type { Notice } from "./notice"
import type { Signal } from "./signal"
import type { Thread } from "./thread"

/** All that is known about one conversation: what advice and drafting think about and the panel shows. */
export interface ThreadRecord {
  thread: Thread
  /** Oldest first. */
  activities: readonly Activity[]
  /** Ids of those meetings among them that were called off. */
  cancelled: readonly string[]
  contacts: readonly Contact[]
  companies: readonly Company[]
  deal: Deal | null
  facts: readonly Fact[]
  asks: readonly Ask[]
  commitments: readonly Commitment[]
  signals: readonly Signal[]
  /** How long these people took to answer us so far, in milliseconds, oldest first, by contact id. */
  replyLatencies: Readonly<Record<string, readonly number[]>>
  /**
   * What these people's mailboxes have answered in their name, of whatever conversation: at most one a person, and none
   * of those who have written since (`noticeOf`).
   */
  notices: readonly Notice[]
}
