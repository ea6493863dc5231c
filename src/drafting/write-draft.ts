import type { DraftWarning } from "~src/record/draft"
import type { Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import { briefOf } from "./brief"
import { checkDraft, type Expectations, isSerious } from "./checks"
import { type Sources, sourcesOf } from "./checks/sources"
import type { DraftModel, DraftRequest, DraftState } from "./draft-request"
import { draftState } from "./draft-state"
import { fillText, textValues } from "./fill-text"
import { draftPrompt, type Prompt, retryPrompt } from "./prompt"
import { redactPrompt } from "./redact"
import { openAsksOf, recipientOf, sceneOf } from "./scene"
import { streamAnswer } from "./stream-answer"
import { draftFromTemplate, type TemplateDraft, threadLanguage } from "./template"
import { withCall } from "./tokens"

const TRIES = 2

/**
 * Writes one draft and yields it as it grows; the last state is the result. Without a model that is the template at
 * once. With one, the text streams, is checked on the way and at its end, is tried once more where a check fails, and
 * otherwise what stood there before, or the template, stands in with a `fallback` warning. A stop keeps what is there.
 * Nothing the model says leads to anything but text; who gets the mail is not its business. Never throws for what a
 * model does.
 */
export async function* writeDraft(request: DraftRequest): AsyncGenerator<DraftState> {
  const { record, step, voice, model, wish } = request
  // A brief goes to nobody.
  const unwilling = wish.kind === "brief" ? null : optedOut(request)
  if (unwilling !== null) {
    const language = threadLanguage(record) ?? "en"
    yield { ...draftState("failed", "", language, null, []), source: "template", error: unwilling }
    return
  }
  if (wish.kind === "brief") {
    yield { ...draftState("ready", briefOf(record, request), "en", null, []), source: "template" }
    return
  }
  const sources = draftSources(request)
  const template = draftFromTemplate(record, step, voice, request, wish, request.ownText)
  if (model === null) {
    yield fromTemplate(template, sources, request, request.noModelBecause, null)
    return
  }
  yield* fromModel(model, request, sources, template)
}

async function* fromModel(
  model: DraftModel,
  request: DraftRequest,
  sources: Sources,
  template: TemplateDraft,
): AsyncGenerator<DraftState> {
  const language = languageOfDraft(request)
  const expected = expectationsOf(request, language)
  const first = promptFor(request)
  let prompt = first
  let problem = ""
  let error: string | null = null
  let used: ReturnType<typeof withCall> | null = null
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const ending = yield* streamAnswer(model, prompt, request, sources, expected)
    used = withCall(used, ending.count, prompt.system + prompt.user, ending.text)
    const usage = { ...used, cost: request.costOf(used) }
    const warnings = [
      ...checkDraft(ending.text, sources, expected),
      ...acrossLanguages(request, language, ending.text),
    ]
    const finished = (status: "interrupted" | "ready"): DraftState => ({
      ...draftState(status, ending.text, language, model.name, warnings),
      usage,
    })
    if (ending.kind === "stopped") {
      yield finished("interrupted")
      return
    }
    if (ending.kind === "failed") {
      problem = `${model.name} could not write this: ${ending.message}`
      error = ending.message
      break
    }
    const serious = warnings.filter((warning) => isSerious(warning, ending.text))
    if (ending.text !== "" && serious.length === 0) {
      yield finished("ready")
      return
    }
    problem = `${model.name} wrote something that the record does not support, so ${request.base ? "your draft stays as it was" : "this comes from the template"}.`
    prompt = retryPrompt(first, problemsOf(serious))
  }
  const usage = used && { ...used, cost: request.costOf(used) }
  yield { ...asItWas(request, problem, error), usage }

  function asItWas({ base }: DraftRequest, why: string, failure: string | null): DraftState {
    if (base === null) return fromTemplate(template, sources, request, why, failure)
    const { text, source, warnings } = base
    const kept = warnings.filter((warning) => warning.kind !== "fallback")
    return {
      ...draftState("ready", text, base.language, base.model, [fallback(why), ...kept]),
      source,
      error: failure,
    }
  }
}

/** Exactly what would leave for a model, to be looked at before; `count` passages are taken out of it. */
export function previewOf(request: DraftRequest): Prompt & { count: number } {
  return redactPrompt(promptFor(request))
}

function promptFor(request: DraftRequest): Prompt {
  const { record, step, voice, wish } = request
  const scene = sceneOf(record, step, languageOfDraft(request), request, wish.kind)
  return draftPrompt(record, step, scene, voice, { ...request, ownText: ownTextOf(request) })
}

/** The rep's own words in the draft so far and in a template are a source like any mail of the rep's. */
function draftSources(request: DraftRequest): Sources {
  const sources = sourcesOf(request.record, request)
  const own = [request.base?.ownWords ?? "", ownTextOf(request) ?? ""].filter((text) => text !== "")
  return own.length === 0 ? sources : { ...sources, ours: [...sources.ours, ...own] }
}

function ownTextOf(request: DraftRequest): string | null {
  const { record, step, ownText, wish } = request
  return ownText && fillText(ownText, textValues(record, step, languageOfDraft(request), request, wish.kind))
}

function languageOfDraft({ record, wish }: DraftRequest): string {
  return wish.language ?? threadLanguage(record) ?? "en"
}

function fromTemplate(
  template: TemplateDraft,
  sources: Sources,
  request: DraftRequest,
  problem: string | null,
  error: string | null,
): DraftState {
  const { text, language } = template
  const why = problem === null ? [] : [fallback(problem)]
  const checked = checkDraft(text, sources, expectationsOf(request, language))
  return {
    ...draftState("ready", text, language, null, [...why, ...template.warnings, ...checked]),
    source: "template",
    error,
  }
}

function fallback(message: string): DraftWarning {
  return { kind: "fallback", text: "", message }
}

/** Questions are compared by their words, which says nothing across languages: see `acrossLanguages`. */
function expectationsOf(request: DraftRequest, language: string): Expectations {
  const { record, step, languageOf, model, wish } = request
  const compares = model === null || (threadLanguage(record) ?? language) === language
  return {
    language,
    languageOf,
    asks:
      compares && wish.kind !== "introduction"
        ? openAsksOf(record).map((ask) => ({ quote: ask.quote, when: ask.dueText }))
        : [],
    takenUp: takenUpBy(record, step),
  }
}

function takenUpBy(record: ThreadRecord, step: Step | null): string[] {
  const promised = record.commitments.filter((one) => one.by === "them").map((one) => one.quote)
  const ground = step?.evidence.flatMap((one) => (one.kind === "quote" ? [one.quote] : [])) ?? []
  return [...promised, ...ground]
}

function acrossLanguages({ record }: DraftRequest, language: string, text: string): DraftWarning[] {
  const theirs = threadLanguage(record) ?? language
  if (theirs === language || text === "" || openAsksOf(record).length === 0) return []
  const message = "They asked in another language: check that each question is answered."
  return [{ kind: "across", text: "", message }]
}

/** Why nothing is written to this person, or null. */
function optedOut({
  record,
  step,
  wish,
}: { record: ThreadRecord; step: Step | null } & Pick<DraftRequest, "wish">) {
  const person = recipientOf(record, step, wish.kind)
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
