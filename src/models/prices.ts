import { endpointOf } from "./endpoint"

/** US dollars for a million tokens. */
export interface ModelPrice {
  prompt: number
  completion: number
}

/**
 * The makers' own list prices, as they stood in the autumn of 2025, by the beginning of a model's name; the longest that
 * fits counts. They change: the rep's own figure goes before them.
 */
const listPrices: Readonly<Record<string, ModelPrice>> = {
  "gpt-5": { prompt: 1.25, completion: 10 },
  "gpt-5-mini": { prompt: 0.25, completion: 2 },
  "gpt-5-nano": { prompt: 0.05, completion: 0.4 },
  "gpt-4.1": { prompt: 2, completion: 8 },
  "gpt-4.1-mini": { prompt: 0.4, completion: 1.6 },
  "gpt-4.1-nano": { prompt: 0.1, completion: 0.4 },
  "gpt-4o": { prompt: 2.5, completion: 10 },
  "gpt-4o-mini": { prompt: 0.15, completion: 0.6 },
  "claude-sonnet-4": { prompt: 3, completion: 15 },
  "claude-haiku-4.5": { prompt: 1, completion: 5 },
  "claude-opus-4": { prompt: 15, completion: 75 },
  "gemini-2.5-pro": { prompt: 1.25, completion: 10 },
  "gemini-2.5-flash": { prompt: 0.3, completion: 2.5 },
  "gemini-2.5-flash-lite": { prompt: 0.1, completion: 0.4 },
}

/** As dear as the dearest that is listed: what a model without a price counts towards the rep's limit. */
export const dearest: ModelPrice = {
  prompt: Math.max(...Object.values(listPrices).map((price) => price.prompt)),
  completion: Math.max(...Object.values(listPrices).map((price) => price.completion)),
}

/**
 * What a model costs: the rep's own figure, nothing on the rep's own machine, the list; null where none of these knows.
 * A maker's prefix in the name ("openai/…") is looked past.
 */
export function priceOf(
  model: { baseUrl: string; name: string },
  own: Readonly<Record<string, ModelPrice>>,
): ModelPrice | null {
  if (Object.hasOwn(own, model.name)) return own[model.name] ?? null
  if (endpointOf(model.baseUrl).local) return { prompt: 0, completion: 0 }
  const name = model.name.toLowerCase().slice(model.name.lastIndexOf("/") + 1)
  const fits = Object.keys(listPrices).filter((start) => name.startsWith(start))
  const best = fits.sort((a, b) => b.length - a.length)[0]
  return best === undefined ? null : (listPrices[best] ?? null)
}

/** US dollars for so many tokens. */
export function costOf(
  price: ModelPrice,
  tokens: { promptTokens: number; completionTokens: number },
): number {
  return (price.prompt * tokens.promptTokens + price.completion * tokens.completionTokens) / 1_000_000
}
