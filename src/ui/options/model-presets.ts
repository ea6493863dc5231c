/** A server that speaks OpenAI's protocol. `url` is null for one that only the rep knows. */
export interface ModelPreset {
  id: string
  title: string
  url: string | null
  needsKey: boolean
  /** Names to offer; what a server really has, only it knows. */
  models: readonly string[]
  hint: string
}

export const modelPresets: readonly ModelPreset[] = [
  {
    id: "openai",
    title: "OpenAI",
    url: "https://api.openai.com/v1",
    needsKey: true,
    models: ["gpt-5-mini", "gpt-5", "gpt-4.1-mini"],
    hint: "A key from platform.openai.com › API keys. What you have drafted is sent to OpenAI.",
  },
  {
    id: "ollama",
    title: "Ollama",
    url: "http://localhost:11434/v1",
    needsKey: false,
    models: ["llama3.1", "qwen3", "gemma3", "mistral"],
    hint: "Runs on this computer; nothing leaves it. Start it with OLLAMA_ORIGINS=chrome-extension://*,moz-extension://* so that it answers an extension.",
  },
  {
    id: "lmstudio",
    title: "LM Studio",
    url: "http://localhost:1234/v1",
    needsKey: false,
    models: [],
    hint: "Runs on this computer; nothing leaves it. Start its server with CORS switched on.",
  },
  {
    id: "openrouter",
    title: "OpenRouter",
    url: "https://openrouter.ai/api/v1",
    needsKey: true,
    models: ["openai/gpt-5-mini", "anthropic/claude-sonnet-4.5", "google/gemini-2.5-flash"],
    hint: "A key from openrouter.ai › Keys. What you have drafted is sent there and to the maker of the model.",
  },
  {
    id: "custom",
    title: "Another server",
    url: null,
    needsKey: true,
    models: [],
    hint: "Any server with /chat/completions: Azure, vLLM, llama.cpp and others. The address ends where /chat/completions begins.",
  },
]

/** The preset that an address belongs to. */
export function presetOf(baseUrl: string): ModelPreset {
  const custom = modelPresets.find((preset) => preset.url === null)
  const known = modelPresets.find((preset) => preset.url === baseUrl.replace(/\/$/, "")) ?? custom
  if (!known) throw new Error("there is always a preset for another server")
  return known
}
