import type { SignalKind } from "./signal"

/** What a model read in one message: kept, so that the message is sent to it once only. */
export interface KeptModelReading {
  /** The activity's id. */
  id: string
  model: string
  reading: {
    asks: { kind: "question" | "request" | "meeting"; quote: string }[]
    commitments: { quote: string }[]
    signals: { kind: SignalKind; quote: string; cue: string; polarity: -1 | 0 | 1 }[]
    sentiment: { score: number; quote: string | null } | null
  }
  at: number
}
