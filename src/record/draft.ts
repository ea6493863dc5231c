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
  ]),
  text: z.string(),
  message: z.string(),
})
export type DraftWarning = z.infer<typeof DraftWarning>

/** A reply being written or written. Only the rep sends it. */
export const Draft = z.object({
  id: z.string(),
  workspace: z.string(),
  threadId: z.string(),
  /** The step that it carries out, or null. */
  stepId: z.string().nullable(),
  status: z.enum(["writing", "ready", "interrupted", "failed"]),
  text: z.string(),
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
