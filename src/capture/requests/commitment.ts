import type { Due, Span } from "../language/context"

/** A promise of the message's writer. */
export interface ReadCommitment extends Span {
  due: Due | null
  /** How sure the reading is, 0 to 1. */
  score: number
}
