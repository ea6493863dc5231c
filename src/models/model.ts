/** One turn for a model. `system` is ours; `user` may hold text from mail, marked as untrusted by whoever built it. */
export interface ModelRequest {
  system: string
  user: string
  /** JSON Schema of the answer, or null for plain text. */
  schema: { name: string; json: Record<string, unknown> } | null
  maxTokens: number
  signal: AbortSignal
}

/** Tokens as the endpoint counts them; null where it does not say. */
export interface ModelUsage {
  promptTokens: number | null
  completionTokens: number | null
}

/** A language model. It has no tools: whatever it answers is text, to be validated and shown to the rep. */
export interface Model {
  name: string
  /** Yields pieces of the answer as they come and returns what the endpoint counted. @throws ModelError */
  stream(request: ModelRequest): AsyncIterable<string, ModelUsage>
  /** The whole answer parsed from JSON, with what all tries at it cost; the caller validates it. @throws ModelError */
  complete(request: ModelRequest): Promise<{ value: unknown; usage: ModelUsage }>
  /** Asks for one word. @throws ModelError that says what to do. */
  check(signal: AbortSignal): Promise<void>
}

export type ModelErrorCode =
  | "unreachable"
  | "refused_origin"
  | "bad_key"
  | "no_such_model"
  | "quota"
  | "rate_limited"
  | "timeout"
  | "bad_answer"
  | "stopped"

/** The one error of `src/models`. The message says what to do next. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string,
    cause?: unknown,
    /** What answers of no use have cost, and how many came: they are paid like others. Null where none came. */
    readonly wasted: (ModelUsage & { answers: number }) | null = null,
  ) {
    super(message, { cause })
    this.name = "ModelError"
  }
}
