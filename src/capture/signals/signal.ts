import type { SignalKind } from "~src/record/signal"
import type { Span } from "../language/context"

/** A sentence that tells something about the deal or the relation. */
export interface ReadSignal extends Span {
  kind: SignalKind
  /** The words that gave it away; they occur in the quote. */
  cue: string
  /** 1 is good for the deal, -1 is bad, 0 says neither. */
  polarity: -1 | 0 | 1
  /** How sure the reading is, 0 to 1. */
  score: number
}
