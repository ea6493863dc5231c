import { checkDraft, type Expectations } from "./checks"
import type { Sources } from "./checks/sources"
import { cleanAnswer } from "./clean-answer"
import type { DraftModel, DraftRequest, DraftState, TokenCount } from "./draft-request"
import { draftState } from "./draft-state"
import type { Prompt } from "./prompt"
import { redactPrompt } from "./redact"

/** Longer answers are cut off: nobody sends such a mail. Characters. */
const LONGEST_ANSWER = 6000
const MAX_TOKENS = 900
/** Unfinished text is checked each time it has grown by so many characters. */
const CHECK_EVERY = 120

/** How one answer ended. `count` is null where the endpoint told none: stopped, broken off, or it never counts. */
export type Ending = { text: string; count: TokenCount | null } & (
  | { kind: "done" | "stopped" }
  | { kind: "failed"; message: string }
)

/** Streams one answer to `prompt`, yielding it as it grows. Never throws for what a model does. */
export async function* streamAnswer(
  model: DraftModel,
  prompt: Prompt,
  { signal, silenceMs }: Pick<DraftRequest, "signal" | "silenceMs">,
  sources: Sources,
  expected: Expectations,
): AsyncGenerator<DraftState, Ending> {
  const call = new AbortController()
  const stop = () => call.abort()
  if (signal.aborted) return { kind: "stopped", text: "", count: null }
  signal.addEventListener("abort", stop, { once: true })
  let answer = ""
  let checked = 0
  let warnings: DraftState["warnings"] = []
  let count: TokenCount | null = null
  // The one place from which a prompt leaves.
  const { system, user } = redactPrompt(prompt)
  try {
    const pieces = model
      .stream({ system, user, schema: null, maxTokens: MAX_TOKENS, signal: call.signal })
      [Symbol.asyncIterator]()
    while (answer.length <= LONGEST_ANSWER) {
      const next = await orSilence(pieces.next(), silenceMs, call.signal)
      if (next === "stopped") return { kind: "stopped", text: cleanAnswer(answer), count }
      if (next === "silence") {
        const message = "It did not answer in time. Try again."
        return { kind: "failed", text: cleanAnswer(answer), count, message }
      }
      if (next.done) {
        count = next.value ?? null
        break
      }
      answer += next.value
      const text = cleanAnswer(answer)
      if (text.length - checked >= CHECK_EVERY) {
        checked = text.length
        // Questions may still be answered further down.
        warnings = checkDraft(text, sources, { ...expected, asks: [] })
      }
      yield draftState("writing", text, expected.language, model.name, warnings)
    }
    return { kind: "done", text: cleanAnswer(answer), count }
  } catch (error) {
    if (signal.aborted) return { kind: "stopped", text: cleanAnswer(answer), count }
    const message = error instanceof Error ? error.message : String(error)
    return { kind: "failed", text: cleanAnswer(answer), count, message }
  } finally {
    signal.removeEventListener("abort", stop)
    call.abort()
  }
}

/** The next piece, or what came before it: a stop, or too long a silence. A model that ignores its signal changes nothing. */
async function orSilence<Result>(
  next: Promise<IteratorResult<string, Result>>,
  silenceMs: number,
  signal: AbortSignal,
): Promise<IteratorResult<string, Result> | "silence" | "stopped"> {
  // Whoever loses the race may still fail later, with nobody listening.
  next.catch(() => {})
  let timer: ReturnType<typeof setTimeout> | undefined
  let stop = () => {}
  const silence = new Promise<"silence">((resolve) => {
    timer = setTimeout(() => resolve("silence"), silenceMs)
  })
  const stopped = new Promise<"stopped">((resolve) => {
    stop = () => resolve("stopped")
    signal.addEventListener("abort", stop, { once: true })
    if (signal.aborted) stop()
  })
  try {
    return await Promise.race([stopped, next, silence])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener("abort", stop)
  }
}
