import type { Draft, DraftUsage, DraftWish } from "~src/record/draft"
import type { Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import type { Voice } from "./voice"

/** The rep whose reply it is. `name` as it should stand under a mail; null where it is not known. */
export interface Me {
  name: string | null
  email: string
}

/** The part of a language model that drafting needs; every model of `src/models` is one. */
export interface DraftModel {
  name: string
  /** Characters that a prompt may have; absent where no limit is known. */
  room?: number
  stream(request: {
    system: string
    user: string
    schema: null
    maxTokens: number
    signal: AbortSignal
  }): AsyncIterable<string, TokenCount | undefined>
}

/** Tokens as the endpoint counts them; null where it does not say. */
export interface TokenCount {
  promptTokens: number | null
  completionTokens: number | null
}

/** The draft that an alternative is made of. */
export interface BaseDraft extends Pick<Draft, "text" | "language" | "source" | "model" | "warnings"> {
  /** What the rep has written into it: the rep's own word. */
  ownWords: string
}

/** What a template needs to know besides the record. */
export interface DraftOptions {
  me: Me
  /** Epoch milliseconds. */
  now: number
  /** IANA name of the rep's time zone. */
  timeZone: string
}

/** Everything from which one draft is written. All of it belongs to one workspace. */
export interface DraftRequest extends DraftOptions {
  record: ThreadRecord
  /** The step that the draft carries out; null answers the thread as it stands. */
  step: Step | null
  voice: Voice
  wish: DraftWish
  /** The rep's own template for this draft, variables and all, or null. */
  ownText: string | null
  /** For another tone or language: what stands there now. Null writes anew. */
  base: BaseDraft | null
  /** Null writes from the template alone. */
  model: DraftModel | null
  /** Why no model is asked although one is set up; null where that needs no saying. */
  noModelBecause: string | null
  /** Price of tokens in US dollars; null where it is not known. */
  costOf: (tokens: Pick<DraftUsage, "promptTokens" | "completionTokens">) => number | null
  /** ISO 639-1 of a text, or null where there is nothing to go by. */
  languageOf: (text: string) => string | null
  /** Ends the writing; what is there is kept. */
  signal: AbortSignal
  /** Longest silence of the model before it is given up, in milliseconds. */
  silenceMs: number
}

/** A draft as far as it is: the fields of the stored row that writing changes. */
export type DraftState = Pick<
  Draft,
  "status" | "text" | "language" | "source" | "model" | "warnings" | "error" | "usage"
>
