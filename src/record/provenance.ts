import * as z from "zod"

/** Who says so: the answer to "says who?" that every kept value carries. */
export const Provenance = z.object({
  by: z.enum(["rep", "rule", "model", "crm"]),
  /** Name of the rule, model or connector; for the rep, of the click. */
  rule: z.string(),
  observationId: z.string().nullable(),
  /** The words on the page, as they stand there. */
  quote: z.string().max(2000).nullable(),
  /** When the source said it, epoch milliseconds. */
  at: z.number(),
})
export type Provenance = z.infer<typeof Provenance>
