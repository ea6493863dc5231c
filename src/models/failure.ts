import * as Sdk from "openai"
import type { Endpoint } from "./endpoint"
import { ModelError } from "./model"

const SAID_AT_MOST = 240

/** What the rep can do about an origin that Ollama refuses. */
const OLLAMA_ORIGINS =
  'If this is Ollama, start it with OLLAMA_ORIGINS="chrome-extension://*,moz-extension://*" and try again.'

/** What is known when a call fails. */
export interface CallContext {
  endpoint: Endpoint
  /** Name of the model that was asked for. */
  model: string
  /** Blotted out wherever a server echoes it. */
  apiKey: string | null
  signal: AbortSignal
}

/** Any failure of a call as the one error of this room, with a message that says what to do. */
export function modelErrorOf(error: unknown, context: CallContext): ModelError {
  if (error instanceof ModelError) return error
  if (context.signal.aborted || error instanceof Sdk.APIUserAbortError) {
    return new ModelError("stopped", "Stopped.", error)
  }
  if (error instanceof Sdk.APIConnectionTimeoutError) return timedOut(context, error)
  if (error instanceof Sdk.APIConnectionError) return unreachable(context, error)
  if (error instanceof Sdk.APIError) return answered(error, context)
  return brokenOff(error)
}

export function timedOut({ model }: CallContext, cause?: unknown): ModelError {
  return new ModelError(
    "timeout",
    `${model} did not answer in time. A local model may still be loading: try again, or choose a smaller one.`,
    cause,
  )
}

export function brokenOff(cause?: unknown): ModelError {
  return new ModelError("bad_answer", "The answer broke off half-way. Try again.", cause)
}

/** A web page came back where an answer was expected. */
export function htmlAnswer({ endpoint }: CallContext, cause?: unknown): ModelError {
  return new ModelError(
    "bad_answer",
    `${endpoint.baseUrl} answers with a web page, not as a model. ${pathHint(endpoint)}`,
    cause,
  )
}

function unreachable({ endpoint }: CallContext, cause: unknown): ModelError {
  const local = endpoint.local ? ` ${OLLAMA_ORIGINS}` : ""
  return new ModelError(
    "unreachable",
    `Nothing answers at ${endpoint.baseUrl}. Check the address and that the server is running.${local}`,
    cause,
  )
}

function answered(error: InstanceType<typeof Sdk.APIError>, context: CallContext): ModelError {
  const { endpoint, model } = context
  const said = saidBy(error, context)
  const words = `${error.code ?? ""} ${error.type ?? ""} ${said}`.toLowerCase()
  const make = (code: ModelError["code"], message: string) => new ModelError(code, message, error)
  const quote = said === "" ? "" : ` It says: “${said}”`

  if (looksLikeHtml(error)) return htmlAnswer(context, error)
  if (/model/.test(words) && /not.?found|does not exist|not exist|not a valid model|no such/.test(words)) {
    const pull = endpoint.local ? ` If this is Ollama, run: ollama pull ${model}` : ""
    return make("no_such_model", `There is no model “${model}” at ${endpoint.baseUrl}.${pull}${quote}`)
  }
  switch (error.status) {
    case 401:
      return make(
        "bad_key",
        `The key is refused. Check it, and that it belongs to ${endpoint.baseUrl}.${quote}`,
      )
    case 402:
      return make("quota", `The account has no credit left. Top it up or choose another endpoint.${quote}`)
    case 403:
      if (said === "" || /origin|cors/.test(words)) {
        return make("refused_origin", `The server refuses calls from a browser extension. ${OLLAMA_ORIGINS}`)
      }
      return make("bad_key", `The key may not use this model.${quote}`)
    case 404:
    case 405:
      return make("unreachable", `There is no chat endpoint under ${endpoint.baseUrl}. ${pathHint(endpoint)}`)
    case 429:
      if (/quota|billing|credit|balance/.test(words)) {
        return make("quota", `The account's quota is used up. Check plan and billing there.${quote}`)
      }
      return make("rate_limited", `Too many calls. Try again ${waitText(error.headers)}.${quote}`)
  }
  if (/context.?length|context.?window|too many tokens|maximum context/.test(words)) {
    return make(
      "bad_answer",
      `The conversation is too long for ${model}. Choose a model with a larger context.${quote}`,
    )
  }
  if (/loading model/.test(words))
    return make("unreachable", `${model} is still loading. Try again in a minute.`)
  if ((error.status ?? 0) >= 500) {
    return make("unreachable", `The server failed (${error.status}). Try again later.${quote}`)
  }
  return make(
    "bad_answer",
    `The server did not accept the call${error.status ? ` (${error.status})` : ""}.${quote}`,
  )
}

/** The server's own words, short, on one line, without the key. */
function saidBy(error: InstanceType<typeof Sdk.APIError>, { apiKey }: CallContext): string {
  const text = error.message
    .replace(/^\d{3} /, "")
    .replace(/status code \(no body\)|\(no status code or body\)/, "")
  const safe = apiKey ? text.replaceAll(apiKey, "…") : text
  return safe.replace(/\s+/g, " ").trim().slice(0, SAID_AT_MOST)
}

function looksLikeHtml(error: InstanceType<typeof Sdk.APIError>): boolean {
  return (
    /<(!doctype|html|head|body)/i.test(error.message) ||
    (error.headers?.get("content-type") ?? "").includes("text/html")
  )
}

function pathHint({ baseUrl }: Endpoint): string {
  return /\/v\d+[a-z]*$/.test(baseUrl)
    ? "Check the base URL in the options."
    : `The base URL usually ends in /v1: try ${baseUrl}/v1`
}

function waitText(headers: Headers | undefined): string {
  const seconds = retryAfterSeconds(headers)
  return seconds === null ? "in a minute" : `in ${Math.ceil(seconds)} seconds`
}

/** The pause that a server asks for; null where it names none that can be read. */
export function retryAfterSeconds(headers: Headers | undefined): number | null {
  const milliseconds = Number.parseFloat(headers?.get("retry-after-ms") ?? "")
  if (Number.isFinite(milliseconds)) return milliseconds / 1000
  const seconds = Number.parseFloat(headers?.get("retry-after") ?? "")
  return Number.isFinite(seconds) ? seconds : null
}
