import type { Due, Span } from "../language/context"

export type AskKind = "question" | "request" | "meeting"

/** A sentence that asks its reader for something. */
export interface ReadAsk extends Span {
  kind: AskKind
  due: Due | null
  /** How sure the reading is, 0 to 1. */
  score: number
}
