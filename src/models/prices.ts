import { endpointOf } from "./endpoint"

/** US dollars for a million tokens. */
export interface ModelPrice {
  prompt: number
  completion: number
}

/**
 * What a model without a price counts towards the rep's limit, so that the limit holds whichever it is. An assumption,
 * shown as one in the settings; no price of any maker is kept here, since they change by the month.
 */
export const assumedPrice: ModelPrice = { prompt: 15, completion: 75 }

/** What a model costs: the rep's own figure, nothing on the rep's own machine; null where neither tells. */
export function priceOf(
  model: { baseUrl: string; name: string },
  own: Readonly<Record<string, ModelPrice>>,
): ModelPrice | null {
  if (Object.hasOwn(own, model.name)) return own[model.name] ?? null
  return endpointOf(model.baseUrl).local ? { prompt: 0, completion: 0 } : null
}

/** US dollars for so many tokens. */
export function costOf(
  price: ModelPrice,
  tokens: { promptTokens: number; completionTokens: number },
): number {
  return (price.prompt * tokens.promptTokens + price.completion * tokens.completionTokens) / 1_000_000
}
