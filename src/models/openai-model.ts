import * as Sdk from "openai"
import { completionOf, cutOff, isHtml, piecesOf, sumOf, wholeAnswer } from "./answer"
import { jsonIn } from "./answer-json"
import { type Endpoint, endpointOf } from "./endpoint"
import { type CallContext, htmlAnswer, modelErrorOf, retryAfterSeconds, timedOut } from "./failure"
import { type Model, ModelError, type ModelRequest, type ModelUsage } from "./model"
import { withoutThinking } from "./thinking"
import { watchdog } from "./watchdog"

export interface OpenAiOptions {
  /** As the rep typed it: `https://api.openai.com/v1`, `http://localhost:11434/v1`, … */
  baseUrl: string
  /** Null for servers that need none. */
  apiKey: string | null
  /** The model's name at that server. */
  name: string
  fetch: typeof globalThis.fetch
  /** Longest wait for the first byte and between two pieces, in milliseconds; 30,000 where null. */
  timeoutMs: number | null
}

type Params = Sdk.OpenAI.Chat.Completions.ChatCompletionCreateParams

const TIMEOUT_MS = 30_000
/** A longer pause than this is the rep's to take, not ours. */
const LONGEST_PAUSE_S = 5

/** The SDK's own marks on each call: servers that list the headers they allow refuse calls that carry them. */
const noSdkHeaders = Object.fromEntries(
  ["Arch", "Lang", "OS", "Package-Version", "Retry-Count", "Runtime", "Runtime-Version", "Timeout"].map(
    (name) => [`X-Stainless-${name}`, null],
  ),
)

/** What is found out about a server while it is called. */
interface Abilities {
  json: JsonMode | null
  limit: "max_tokens" | "max_completion_tokens"
  /** It knows `stream_options`, by which a stream ends with its count of tokens. */
  counts: boolean
}

/** Ways to ask for JSON, best first. What a server can do is found out by the first call and kept. */
const jsonModes = ["json_schema", "json_object", "text"] as const
type JsonMode = (typeof jsonModes)[number]

/**
 * A model behind an OpenAI-compatible chat endpoint (OpenAI, Azure, Ollama, LM Studio, vLLM, llama.cpp, OpenRouter).
 * @throws TypeError where `baseUrl` is no address.
 */
export function createOpenAiModel(options: OpenAiOptions): Model {
  const endpoint = endpointOf(options.baseUrl)
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS
  const client = clientFor(endpoint, options, timeoutMs)
  const able: Abilities = { json: null, limit: "max_tokens", counts: true }
  const contextOf = (signal: AbortSignal): CallContext => ({
    endpoint,
    model: options.name,
    apiKey: options.apiKey,
    signal,
  })

  const paramsOf = (request: ModelRequest, mode: JsonMode): Params => ({
    model: options.name,
    messages: [
      { role: "system", content: systemOf(request, mode) },
      { role: "user", content: request.user },
    ],
    [able.limit]: request.maxTokens,
    ...formatOf(request, mode),
  })

  /** Runs a call; one that failed for a reason that passes, or for a parameter that we can do without, runs again. */
  async function once<Answer>(call: () => Promise<Answer>, context: CallContext): Promise<Answer> {
    let waited = false
    for (;;) {
      try {
        return await call()
      } catch (error) {
        if (context.signal.aborted || !(error instanceof Sdk.APIError)) throw error
        if (adapts(able, error)) continue
        if (waited || !(await passes(error, context.signal))) throw error
        waited = true
      }
    }
  }

  async function ask(request: ModelRequest, mode: JsonMode) {
    const context = contextOf(request.signal)
    const watch = watchdog(request.signal, timeoutMs)
    try {
      const { data, response } = await once(
        () =>
          client.chat.completions
            .create({ ...paramsOf(request, mode), stream: false }, { signal: watch.signal })
            .withResponse(),
        context,
      )
      if (isHtml(response)) throw htmlAnswer(context)
      return completionOf(data)
    } catch (error) {
      if (watch.expired()) throw timedOut(context, error)
      throw error
    } finally {
      watch.end()
    }
  }

  return {
    name: options.name,

    async *stream(request) {
      const context = contextOf(request.signal)
      const watch = watchdog(request.signal, timeoutMs)
      const open = () =>
        client.chat.completions
          .create(
            {
              ...paramsOf(request, "text"),
              stream: true,
              ...(able.counts ? { stream_options: { include_usage: true } } : {}),
            },
            { signal: watch.signal },
          )
          .withResponse()
      try {
        const { data, response } = await once(open, context)
        if (isHtml(response)) throw htmlAnswer(context)
        const whole = (response.headers.get("content-type") ?? "").includes("application/json")
        const pieces = whole ? wholeAnswer(response) : piecesOf(data, watch.alive)
        return yield* withoutThinking(pieces)
      } catch (error) {
        // The SDK ends an aborted stream without a word, which looks like an answer that broke off.
        if (request.signal.aborted) throw new ModelError("stopped", "Stopped.", error)
        if (watch.expired()) throw timedOut(context, error)
        throw modelErrorOf(error, context)
      } finally {
        watch.end()
      }
    },

    async complete(request) {
      let refusal: unknown = null
      let answers = 0
      let used: ModelUsage = { promptTokens: 0, completionTokens: 0 }
      for (const mode of able.json ? [able.json] : jsonModes) {
        try {
          const { text, usage, cut } = await ask(request, mode)
          answers += 1
          used = sumOf(used, usage)
          const value = jsonIn(text)
          if (value !== undefined) {
            able.json = mode
            return { value, usage: used }
          }
          refusal ??= cut ? cutOff() : noJson(options.name)
          // Asked for in another way it would be as long.
          if (cut) break
        } catch (error) {
          if (!mayMeanNoSuchFormat(error)) throw wasteful(error, request.signal)
          refusal ??= error
        }
      }
      throw wasteful(refusal, request.signal)

      function wasteful(error: unknown, signal: AbortSignal): ModelError {
        const { code, message, cause } = modelErrorOf(error, contextOf(signal))
        return new ModelError(code, message, cause, answers > 0 ? { ...used, answers } : null)
      }
    },

    async check(signal) {
      const request = {
        system: "Answer with one word.",
        user: "Say: ready",
        schema: null,
        maxTokens: 16,
        signal,
      }
      try {
        await ask(request, "text")
      } catch (error) {
        throw modelErrorOf(error, contextOf(signal))
      }
    },
  }
}

function clientFor(endpoint: Endpoint, { apiKey, fetch }: OpenAiOptions, timeoutMs: number): Sdk.OpenAI {
  const azure = /\.azure\.com$/.test(new URL(endpoint.baseUrl).hostname)
  return new Sdk.OpenAI({
    baseURL: endpoint.baseUrl,
    apiKey: apiKey ?? "none",
    // Extension pages hold the rep's own key for the rep's own endpoint: there is no server to hide it on.
    dangerouslyAllowBrowser: true,
    fetch,
    // A redirect leads to a host that must see neither the key nor the mail.
    fetchOptions: { redirect: "error", credentials: "omit", referrerPolicy: "no-referrer" },
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: "off",
    organization: null,
    project: null,
    defaultQuery: endpoint.query,
    defaultHeaders: {
      ...noSdkHeaders,
      ...(apiKey === null ? { Authorization: null } : {}),
      ...(azure && apiKey !== null ? { "api-key": apiKey } : {}),
    },
  })
}

function noJson(name: string): ModelError {
  return new ModelError("bad_answer", `${name} did not answer in JSON. Try another model.`)
}

function systemOf(request: ModelRequest, mode: JsonMode): string {
  if (request.schema === null || mode === "json_schema") return request.system
  return `${request.system}\n\nAnswer with one JSON value and nothing else. It fits this JSON Schema:\n${JSON.stringify(request.schema.json)}`
}

function formatOf(request: ModelRequest, mode: JsonMode): Partial<Params> {
  if (request.schema === null || mode === "text") return {}
  if (mode === "json_object") return { response_format: { type: "json_object" } }
  const { name, json } = request.schema
  return { response_format: { type: "json_schema", json_schema: { name, schema: json, strict: true } } }
}

/** Does without what the server has refused. False where there is nothing left to do without. */
function adapts(able: Abilities, error: InstanceType<typeof Sdk.APIError>): boolean {
  const refuses = [400, 415, 422].includes(error.status ?? 0)
  if (refuses && able.limit === "max_tokens" && error.message.includes("max_completion_tokens")) {
    able.limit = "max_completion_tokens"
    return true
  }
  if (refuses && able.counts && /stream_options|include_usage/.test(error.message)) {
    able.counts = false
    return true
  }
  return false
}

/** Servers refuse a `response_format` they don't know in many words, but with these codes. */
function mayMeanNoSuchFormat(error: unknown): boolean {
  return error instanceof Sdk.APIError && [400, 415, 422, 500, 501].includes(error.status ?? 0)
}

/** Whether another try makes sense, after the pause that the server asks for. */
async function passes(error: InstanceType<typeof Sdk.APIError>, signal: AbortSignal): Promise<boolean> {
  if (error instanceof Sdk.APIConnectionError) return false
  const busy = error.status === 429 || error.status === 502 || error.status === 503 || error.status === 529
  const spent = /quota|billing|credit/i.test(`${error.code ?? ""} ${error.message}`)
  const pause = retryAfterSeconds(error.headers) ?? 0.5
  if (!busy || spent || pause > LONGEST_PAUSE_S) return false
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, pause * 1000)
    const stop = () => {
      clearTimeout(timer)
      resolve()
    }
    signal.addEventListener("abort", stop, { once: true })
  })
  return !signal.aborted
}
