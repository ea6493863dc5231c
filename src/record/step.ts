import * as z from "zod"

/** Which of the rep's own cases a count is made of: those of one action, in one cell of situations. */
export const CountTrace = z.object({ action: z.string(), cell: z.string() })
export type CountTrace = z.infer<typeof CountTrace>

/** Why a step: words and dates from the record, a count of similar cases, or a published study with its caveat. */
export const Evidence = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("quote"), activityId: z.string(), quote: z.string(), at: z.number() }),
  z.object({ kind: z.literal("fact"), text: z.string() }),
  z.object({
    kind: z.literal("count"),
    text: z.string(),
    hits: z.number(),
    cases: z.number(),
    /** Null for what others have shared: there are only numbers. */
    trace: CountTrace.nullable(),
  }),
  z.object({ kind: z.literal("study"), text: z.string(), source: z.string(), caveat: z.string() }),
])
export type Evidence = z.infer<typeof Evidence>

/** A ranked suggestion for one thread. */
export const Step = z.object({
  id: z.string(),
  workspace: z.string(),
  threadId: z.string(),
  /** Name of the action in the registry of `src/advice`. */
  action: z.string(),
  title: z.string(),
  /** Why now, why this, why this person: one sentence. */
  reason: z.string(),
  contactId: z.string().nullable(),
  dueAt: z.number().nullable(),
  evidence: z.array(Evidence),
  score: z.number(),
  /** 2 pre-empts everything, 1 goes before what is merely likely; see `Proposal.tier`. */
  tier: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  rank: z.number(),
  /** Something in its conversation cannot wait. Missing on a step that an earlier version has stored. */
  emergency: z.boolean().optional(),
  /** IANA name of the zone of whom it goes to, the rep's where that is not known. Missing as above. */
  zone: z.string().optional(),
  state: z.enum(["open", "snoozed", "dismissed", "done"]),
  snoozedUntil: z.number().nullable(),
  at: z.number(),
})
export type Step = z.infer<typeof Step>
