import type * as Sdk from "openai"
import { brokenOff } from "./failure"
import { ModelError, type ModelUsage } from "./model"
import { afterThinking } from "./thinking"

type Completion = Sdk.OpenAI.Chat.Completions.ChatCompletion
type Chunk = Sdk.OpenAI.Chat.Completions.ChatCompletionChunk

/** Whether a web page came back. */
export function isHtml(response: Response): boolean {
  return (response.headers.get("content-type") ?? "").includes("text/html")
}

/** A server may answer 200 with anything; @throws ModelError where it is no completion. */
export function completionOf(data: Partial<Completion> | null): {
  text: string
  usage: ModelUsage
  /** It was longer than allowed, and its end is missing. */
  cut: boolean
} {
  const choice = Array.isArray(data?.choices) ? data.choices[0] : undefined
  if (!choice?.message)
    throw new ModelError("bad_answer", "The server's answer is not a chat completion. Check the base URL.")
  const text = afterThinking(choice.message.content ?? "")
  return { text, usage: usageOf(data?.usage), cut: choice.finish_reason === "length" }
}

export function cutOff(): ModelError {
  return new ModelError("bad_answer", "The answer was longer than allowed and is cut off.")
}

/** What several answers cost together; not known where one of them was not counted. */
export function sumOf(a: ModelUsage, b: ModelUsage): ModelUsage {
  const sum = (one: number | null, other: number | null) =>
    one === null || other === null ? null : one + other
  return {
    promptTokens: sum(a.promptTokens, b.promptTokens),
    completionTokens: sum(a.completionTokens, b.completionTokens),
  }
}

/** What is known where a server counts nothing. */
export const uncounted: ModelUsage = { promptTokens: null, completionTokens: null }

/** Tokens as a server counts them: whole numbers from zero on, anything else is no count. */
function usageOf(
  counted: { prompt_tokens?: unknown; completion_tokens?: unknown } | null | undefined,
): ModelUsage {
  const count = (value: unknown) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null
  return {
    promptTokens: count(counted?.prompt_tokens),
    completionTokens: count(counted?.completion_tokens),
  }
}

/** A server that takes no notice of `stream` answers in one piece. */
export async function* wholeAnswer(response: Response): AsyncGenerator<string, ModelUsage> {
  const { text, usage } = completionOf((await response.json()) as Partial<Completion>)
  if (text !== "") yield text
  return usage
}

/**
 * The pieces of a stream, and what it counted. Neither `role` nor a full list of choices is relied on: servers leave
 * both out, and the chunk with the count has no choice at all.
 */
export async function* piecesOf(
  chunks: AsyncIterable<Chunk>,
  alive: () => void,
): AsyncGenerator<string, ModelUsage> {
  let finished: string | null = null
  let usage = uncounted
  for await (const chunk of chunks) {
    alive()
    if (chunk.usage) usage = usageOf(chunk.usage)
    const choice = chunk.choices?.[0]
    const piece = choice?.delta?.content
    if (piece) yield piece
    finished = choice?.finish_reason ?? finished
  }
  if (finished === null) throw brokenOff()
  if (finished === "length") throw cutOff()
  if (finished === "content_filter") {
    throw new ModelError("bad_answer", "The server's content filter stopped the answer.")
  }
  return usage
}
