import * as z from "zod"
import { SignalKind } from "./signal"

/** What a model read in one message: kept, so that the message is sent to it once only. */
export const KeptModelReading = z.object({
  /** The activity's id. */
  id: z.string(),
  model: z.string(),
  reading: z.object({
    asks: z.array(z.object({ kind: z.enum(["question", "request", "meeting"]), quote: z.string() })),
    commitments: z.array(z.object({ quote: z.string() })),
    signals: z.array(
      z.object({
        kind: SignalKind,
        quote: z.string(),
        cue: z.string(),
        polarity: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
      }),
    ),
    sentiment: z.object({ score: z.number(), quote: z.string().nullable() }).nullable(),
  }),
  at: z.number(),
})
export type KeptModelReading = z.infer<typeof KeptModelReading>
