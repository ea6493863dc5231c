import type { Activity } from "./activity"
import type { Ask } from "./ask"
import type { Commitment } from "./commitment"
import type { Company } from "./company"
import type { Contact } from "./contact"
import type { Deal } from "./deal"
import type { Fact } from "./fact"
import type { Meeting } from "./meeting"
import type { KeptObservation } from "./observation"
import type { SentimentPoint } from "./sentiment"
import type { Signal } from "./signal"
import type { Skip } from "./skip"
import type { Thread } from "./thread"
import type { TriageRule } from "./triage-rule"

/** An address or telephone number that somebody of a company has signed with. */
export interface Signed {
  contactId: string
  companyId: string
  name: string
  field: "address" | "phone"
  value: string
}

/** What is already known about the people and the thread of an observation: all that capture may look at. */
export interface CaptureContext {
  workspace: string
  contacts: readonly Contact[]
  companies: readonly Company[]
  facts: readonly Fact[]
  /** What people of these companies, in this conversation or not, have signed with. */
  signed: readonly Signed[]
  /** Open deals of these contacts and companies. */
  deals: readonly Deal[]
  thread: Thread | null
  /** Activities of the thread that are kept already. */
  activities: readonly Activity[]
  asks: readonly Ask[]
  commitments: readonly Commitment[]
  triageRules: readonly TriageRule[]
  personalMail: "hold" | "keep"
  /** ISO 3166-1 alpha-2, or null. */
  country: string | null
  /** IANA name of the rep's time zone. */
  timeZone: string
  /** Epoch milliseconds. */
  now: number
}

/** Rows to put, each whole. Putting them again changes nothing. */
export interface Changes {
  observations: KeptObservation[]
  activities: Activity[]
  contacts: Contact[]
  companies: Company[]
  threads: Thread[]
  facts: Fact[]
  asks: Ask[]
  commitments: Commitment[]
  signals: Signal[]
  sentiments: SentimentPoint[]
  meetings: Meeting[]
  skips: Skip[]
}
