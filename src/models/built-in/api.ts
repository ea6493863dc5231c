/**
 * The part of the browser's Prompt API that is used here: Chrome 138 and later, on extension pages, not in workers
 * (https://github.com/webmachinelearning/prompt-api, read in November 2026).
 */
export interface LanguageModelApi {
  /** "unavailable", "downloadable", "downloading" or "available". */
  availability(options: SessionLanguages): Promise<string>
  /** Downloads the model where it is not there yet; that needs a click of the rep. */
  create(
    options: SessionLanguages & {
      initialPrompts?: { role: "system"; content: string }[]
      signal?: AbortSignal
      monitor?: (monitor: EventTarget) => void
    },
  ): Promise<LanguageModelSession>
}

export interface SessionLanguages {
  expectedInputs: { type: "text"; languages: string[] }[]
  expectedOutputs: { type: "text"; languages: string[] }[]
}

export interface LanguageModelSession {
  /** Pieces of the answer, each what is new. */
  promptStreaming(input: string, options: { signal: AbortSignal }): ReadableStream<string>
  destroy(): void
}

/** Languages that Chrome's documentation names, ISO 639-1. */
const LANGUAGES: readonly string[] = ["en", "es", "ja", "de", "fr"]

/** Whether the built-in model writes this language. */
export function writesLanguage(language: string): boolean {
  return LANGUAGES.includes(language)
}

/** The rules of a prompt are in English, whatever language is written. */
export function languagesFor(language: string): SessionLanguages {
  return {
    expectedInputs: [{ type: "text", languages: [...new Set(["en", language])] }],
    expectedOutputs: [{ type: "text", languages: [language] }],
  }
}

/** The browser's own model, or null where this browser, or this kind of page, has none. */
export function builtInApi(): LanguageModelApi | null {
  const api: unknown = Reflect.get(globalThis, "LanguageModel")
  return isApi(api) ? api : null
}

function isApi(value: unknown): value is LanguageModelApi {
  return (
    (typeof value === "function" || typeof value === "object") &&
    value !== null &&
    typeof Reflect.get(value, "availability") === "function" &&
    typeof Reflect.get(value, "create") === "function"
  )
}
