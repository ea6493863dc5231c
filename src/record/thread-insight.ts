import type { BuyingGroup } from "./buying-group"
import type { OutcomeKind } from "./decision"
import type { AuthenticityFlag, Emergency, TrailPoint, WritingHours } from "./today-item"

/** A chance that was proven on own cases, or the honest word that nothing is known. */
export type Told<What> = ({ knows: true } & What) | { knows: false; why: string }

/** What is thought about one conversation besides its steps. */
export interface ThreadInsight {
  group: BuyingGroup
  emergencies: readonly Emergency[]
  flags: readonly AuthenticityFlag[]
  /** One thing worth knowing for the step that stands first. */
  tip: { text: string; source: string | null; caveat: string | null } | null
  /** Of the person that the conversation is about. */
  trail: readonly TrailPoint[]
  /** Hours in which that person mostly writes. */
  hours: WritingHours | null
  /** What winning the open deal would add to the rep's commission; null without a plan, an amount, or its currency. */
  worth: {
    ifWon: number
    currency: string
    /** The rep's part of this deal, 0 to 1, where they said another than usual. */
    share: number | null
    usualShare: number
  } | null
  /** Chance that the deal is lost within four weeks, and why. */
  risk: Told<{ lost: number; usual: number; reasons: readonly { feature: string; odds: number }[] }>
  /** Chance that this conversation comes to a deal that is won, and why. */
  lead: Told<{
    chance: number
    usual: number
    reasons: readonly { field: string; value: string; odds: number }[]
  }>
}

/** How often an action worked for the rep, over all situations. */
export interface LearntAction {
  action: string
  /** For people. */
  label: string
  hits: number
  cases: number
}

/** One of the cases behind a count. */
export interface LearntCase {
  id: string
  threadId: string
  /** Of the conversation, and where it is; null where it is not kept any more. */
  subject: string | null
  url: string | null
  /** Whom it was about. */
  who: string | null
  /** When it was done, epoch ms. */
  at: number
  /** By the suggestion, by the rep's own idea, or nothing was done. */
  how: "suggested" | "anyway" | "waited"
  hit: boolean
  noticed: readonly OutcomeKind[]
}

export interface LearningSummary {
  decisions: number
  settled: number
  /** Shown steps that were tried out though another was a little better. */
  explored: number
  actions: readonly LearntAction[]
  /** What always showing the best would have brought, by the log; null while the log is empty. */
  greedy: { snips: number; effectiveCases: number } | null
}
