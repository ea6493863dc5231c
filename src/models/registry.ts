import type { Model } from "./model"
import { createOpenAiModel } from "./openai-model"

/** An endpoint that reps commonly have, so that nobody has to look up its address. */
export interface EndpointPreset {
  name: string
  baseUrl: string
  needsKey: boolean
  /** What to do before it works; empty where nothing. */
  note: string
}

export const presets: readonly EndpointPreset[] = [
  { name: "OpenAI", baseUrl: "https://api.openai.com/v1", needsKey: true, note: "" },
  {
    name: "Azure OpenAI",
    baseUrl: "https://YOUR-RESOURCE.openai.azure.com/openai/v1",
    needsKey: true,
    note: "The model's name is the name of your deployment.",
  },
  { name: "OpenRouter", baseUrl: "https://openrouter.ai/api/v1", needsKey: true, note: "" },
  {
    name: "Ollama",
    baseUrl: "http://localhost:11434/v1",
    needsKey: false,
    note: 'Start it with OLLAMA_ORIGINS="chrome-extension://*,moz-extension://*".',
  },
  {
    name: "LM Studio",
    baseUrl: "http://localhost:1234/v1",
    needsKey: false,
    note: "Switch on the local server, and CORS in its settings.",
  },
  { name: "vLLM", baseUrl: "http://localhost:8000/v1", needsKey: false, note: "" },
  { name: "llama.cpp", baseUrl: "http://localhost:8080/v1", needsKey: false, note: "" },
]

/** The model that the rep has set up, or null for none: everything works without. */
export function modelFor(
  settings: { baseUrl: string; name: string } | null,
  apiKey: string | null,
  fetch: typeof globalThis.fetch,
): Model | null {
  return settings === null ? null : createOpenAiModel({ ...settings, apiKey, fetch, timeoutMs: null })
}
