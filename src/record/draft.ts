import * as z from "zod"

/** Something in a draft that needs the rep's eye. `text` is the part of the draft it is about. */
export const DraftWarning = z.object({
  kind: z.enum([
    "placeholder",
    "unsupported",
    "open_ask",
    "language",
    "promise",
    "length",
    "link",
    "fallback",
    "across",
  ]),
  text: z.string(),
  message: z.string(),
})
export type DraftWarning = z.infer<typeof DraftWarning>

/** What a draft is: all but the brief are mails; a brief is for the rep alone and never inserted. */
export const DraftKind = z.enum(["reply", "follow_up", "introduction", "recap", "brief"])
export type DraftKind = z.infer<typeof DraftKind>

export const DraftTone = z.enum(["usual", "shorter", "warmer", "firmer"])
export type DraftTone = z.infer<typeof DraftTone>

/** How the rep wants a draft. */
export const DraftWish = z.object({
  kind: DraftKind,
  tone: DraftTone,
  /** ISO 639-1; null is the conversation's own. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable(),
  /** One of the rep's own templates, or null. */
  ownTextId: z.string().nullable(),
})
export type DraftWish = z.infer<typeof DraftWish>

export const usualWish: DraftWish = { kind: "reply", tone: "usual", language: null, ownTextId: null }

/** What a draft has cost. */
export const DraftUsage = z.object({
  promptTokens: z.number(),
  completionTokens: z.number(),
  /** The server did not count, or the answer was broken off: counted by us, roughly. */
  estimated: z.boolean(),
  /** US dollars; null where no price is known for the model. */
  cost: z.number().nullable(),
})
export type DraftUsage = z.infer<typeof DraftUsage>

/** A mail being written or written, or a brief. Only the rep sends it. */
export const Draft = z.object({
  id: z.string(),
  workspace: z.string(),
  threadId: z.string(),
  /** The step that it carries out, or null. */
  stepId: z.string().nullable(),
  status: z.enum(["writing", "ready", "interrupted", "failed"]),
  text: z.string(),
  /** The text as it was written, before the rep changed anything. */
  written: z.string(),
  wish: DraftWish,
  /** A model is set up and may see this conversation: it can be asked for another tone. */
  modelMay: z.boolean(),
  /** Null where no model took part. */
  usage: DraftUsage.nullable(),
  /** True once the rep has changed it: it is then never replaced without asking. */
  edited: z.boolean(),
  language: z.string(),
  source: z.enum(["template", "model"]),
  /** Name of the model that wrote it, or null. */
  model: z.string().nullable(),
  warnings: z.array(DraftWarning),
  /** What went wrong and what to do about it; null while all is well. */
  error: z.string().nullable(),
  startedAt: z.number(),
  updatedAt: z.number(),
})
export type Draft = z.infer<typeof Draft>
