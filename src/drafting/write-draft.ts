import type { DraftWarning } from "~src/record/draft"
import type { Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import { checkDraft, type Expectations, isSerious } from "./checks"
import { type Sources, sourcesOf } from "./checks/sources"
import { cleanAnswer } from "./clean-answer"
import type { DraftModel, DraftRequest, DraftState } from "./draft-request"
import { draftPrompt, type Prompt, retryPrompt } from "./prompt"
import { openAsksOf, recipientOf, sceneOf } from "./scene"
import { draftFromTemplate, type TemplateDraft, threadLanguage } from "./template"

/** Longer answers are cut off: nobody sends such a mail. Characters. */
const LONGEST_ANSWER = 6000
const MAX_TOKENS = 900
/** Unfinished text is checked each time it has grown by so many characters. */
const CHECK_EVERY = 120
const TRIES = 2

type Ending = { kind: "done" | "stopped"; text: string } | { kind: "failed"; text: string; message: string }

/**
 * Writes one draft and yields it as it grows; the last state is the result. Without a model that is the template at
 * once. With one, the text streams, is checked on the way and at its end, is tried once more where a check fails, and
 * otherwise the template stands in with a `fallback` warning. A stop keeps what is there. Nothing the model says leads to
 * anything but text; who gets the mail is not its business. Never throws for what a model does.
 */
export async function* writeDraft(request: DraftRequest): AsyncGenerator<DraftState> {
  const { record, step, voice, model, me } = request
  const unwilling = optedOut(record, step)
  if (unwilling !== null) {
    yield { ...state("failed", "", threadLanguage(record) ?? "en", null, [], unwilling), source: "template" }
    return
  }
  const sources = sourcesOf(record, request)
  const template = draftFromTemplate(record, step, voice, request)
  if (model === null) {
    yield fromTemplate(template, sources, request, null, null)
    return
  }

  const language = threadLanguage(record) ?? template.language
  const scene = sceneOf(record, step, language, request)
  const expected = expectationsOf(request, language)
  const first = draftPrompt(record, step, scene, voice, me, nameOfLanguage(language))
  let prompt = first
  let problem = ""
  let error: string | null = null
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const ending = yield* streamed(model, prompt, request, sources, expected, language)
    const warnings = checkDraft(ending.text, sources, expected)
    if (ending.kind === "stopped") {
      yield state("interrupted", ending.text, language, model.name, warnings, null)
      return
    }
    if (ending.kind === "failed") {
      problem = `${model.name} could not write this: ${ending.message}`
      error = ending.message
      break
    }
    const serious = warnings.filter((warning) => isSerious(warning, ending.text))
    if (ending.text !== "" && serious.length === 0) {
      yield state("ready", ending.text, language, model.name, warnings, null)
      return
    }
    problem = `${model.name} wrote something that the record does not support, so this comes from the template.`
    prompt = retryPrompt(first, problemsOf(serious))
  }
  yield fromTemplate(template, sources, request, problem, error)
}

/** Streams one answer, yielding it as it grows. */
async function* streamed(
  model: DraftModel,
  prompt: Prompt,
  { signal, silenceMs }: DraftRequest,
  sources: Sources,
  expected: Expectations,
  language: string,
): AsyncGenerator<DraftState, Ending> {
  const call = new AbortController()
  const stop = () => call.abort()
  if (signal.aborted) return { kind: "stopped", text: "" }
  signal.addEventListener("abort", stop, { once: true })
  let answer = ""
  let checked = 0
  let warnings: DraftWarning[] = []
  try {
    const pieces = model
      .stream({ ...prompt, schema: null, maxTokens: MAX_TOKENS, signal: call.signal })
      [Symbol.asyncIterator]()
    while (answer.length <= LONGEST_ANSWER) {
      const next = await orSilence(pieces.next(), silenceMs, call.signal)
      if (next === "stopped") return { kind: "stopped", text: cleanAnswer(answer) }
      if (next === "silence") {
        return { kind: "failed", text: cleanAnswer(answer), message: "It did not answer in time. Try again." }
      }
      if (next.done) break
      answer += next.value
      const text = cleanAnswer(answer)
      if (text.length - checked >= CHECK_EVERY) {
        checked = text.length
        // Questions may still be answered further down.
        warnings = checkDraft(text, sources, { ...expected, asks: [] })
      }
      yield state("writing", text, language, model.name, warnings, null)
    }
    return { kind: "done", text: cleanAnswer(answer) }
  } catch (error) {
    if (signal.aborted) return { kind: "stopped", text: cleanAnswer(answer) }
    const message = error instanceof Error ? error.message : String(error)
    return { kind: "failed", text: cleanAnswer(answer), message }
  } finally {
    signal.removeEventListener("abort", stop)
    call.abort()
  }
}

/** The next piece, or what came before it: a stop, or too long a silence. A model that ignores its signal changes nothing. */
async function orSilence(
  next: Promise<IteratorResult<string>>,
  silenceMs: number,
  signal: AbortSignal,
): Promise<IteratorResult<string> | "silence" | "stopped"> {
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

function fromTemplate(
  template: TemplateDraft,
  sources: Sources,
  request: DraftRequest,
  problem: string | null,
  error: string | null,
): DraftState {
  const { text, language } = template
  const fallback: DraftWarning[] = problem === null ? [] : [{ kind: "fallback", text: "", message: problem }]
  const checked = checkDraft(text, sources, expectationsOf(request, language))
  return {
    ...state("ready", text, language, null, [...fallback, ...template.warnings, ...checked], error),
    source: "template",
  }
}

function state(
  status: DraftState["status"],
  text: string,
  language: string,
  model: string | null,
  warnings: DraftWarning[],
  error: string | null,
): DraftState {
  return { status, text, language, source: "model", model, warnings, error }
}

function expectationsOf({ record, languageOf }: DraftRequest, language: string): Expectations {
  return {
    language,
    languageOf,
    asks: openAsksOf(record).map((ask) => ({ quote: ask.quote, when: ask.dueText })),
  }
}

/** Why nothing is written to this person, or null. */
function optedOut(record: ThreadRecord, step: Step | null): string | null {
  const person = recipientOf(record, step)
  const said = record.signals.some((signal) => signal.kind === "opt_out" && signal.contactId === person?.id)
  if (person === null || (!person.optedOut && !said)) return null
  return `${person.name ?? person.emails[0]} does not want to be written to. Change that beside the name if it is wrong.`
}

function problemsOf(serious: readonly DraftWarning[]): string[] {
  if (serious.length === 0) return ["It was empty."]
  return serious.map((warning) =>
    warning.text === "" ? warning.message : `“${warning.text}”: ${warning.message}`,
  )
}

function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language
}
