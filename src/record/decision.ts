import * as z from "zod"

/** What was noticed after a decision. Nobody enters these: they are read from the record or are the rep's own click. */
export const OutcomeKind = z.enum([
  "reply",
  "positive_reply",
  "refusal",
  "meeting",
  "stage_moved",
  "won",
  "lost",
  "no_decision",
  "done",
  "done_anyway",
  "dismissed",
  "snoozed",
  "edited",
])
export type OutcomeKind = z.infer<typeof OutcomeKind>

/** Why a step was sent away; one tap. */
export const DismissReason = z.enum(["not_now", "wrong_person", "already_done", "not_useful"])
export type DismissReason = z.infer<typeof DismissReason>

export const Noticed = z.object({
  kind: OutcomeKind,
  /** Epoch milliseconds. */
  at: z.number(),
  /** The activity that shows it; null for clicks and for what a CRM says. */
  activityId: z.string().nullable(),
})
export type Noticed = z.infer<typeof Noticed>

/** One of the steps that could have stood first. */
export const DecisionCandidate = z.object({
  stepId: z.string(),
  action: z.string(),
  score: z.number(),
  /** The chance of success that was expected. */
  chance: z.number(),
  /** The chance that the policy puts this one first; over all candidates they sum to 1. */
  probability: z.number(),
})
export type DecisionCandidate = z.infer<typeof DecisionCandidate>

/** What the rep clicked. */
export const Verdict = z.object({
  kind: z.enum(["done", "dismissed", "snoozed"]),
  stepId: z.string(),
  reason: DismissReason.nullable(),
  at: z.number(),
})
export type Verdict = z.infer<typeof Verdict>

/**
 * A step was put first in a conversation: what stood to choose from, what was chosen, what became of it. Written once
 * when it is shown and then only completed, so that another policy can be judged by what this one tried.
 */
export const Decision = z.object({
  id: z.string(),
  workspace: z.string(),
  threadId: z.string(),
  contactId: z.string().nullable(),
  at: z.number(),
  /** IANA name: working days are counted in it. */
  timeZone: z.string(),
  /** Cells of the situation, fine and coarse. */
  cells: z.tuple([z.string(), z.string()]),
  candidates: z.array(DecisionCandidate),
  /** Step id of the one that stood first. */
  shown: z.string(),
  /** As things stood, to notice what moved. */
  before: z.object({
    stage: z.string().nullable(),
    dealStatus: z.enum(["open", "won", "lost"]).nullable(),
    meetingIds: z.array(z.string()),
  }),
  verdict: Verdict.nullable(),
  /** What was done in the end, by whose idea; null while nothing was. */
  acted: z
    .object({ action: z.string(), at: z.number(), how: z.enum(["suggested", "anyway", "waited"]) })
    .nullable(),
  noticed: z.array(Noticed),
  /** Whether the other side answered or moved in time; null while that is open or cannot be said. */
  hit: z.boolean().nullable(),
  /** `lapsed`: nothing was done before the ground changed, so it says nothing about any action. */
  state: z.enum(["open", "settled", "lapsed"]),
})
export type Decision = z.infer<typeof Decision>
