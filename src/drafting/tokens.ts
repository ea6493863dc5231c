import type { DraftUsage } from "~src/record/draft"
import type { TokenCount } from "./draft-request"

/**
 * About how many tokens a text is: four Latin letters, two and a half others, one Chinese character. Measured counts
 * differ from it by a quarter either way, so whoever shows it says that it is an estimate.
 */
export function estimateTokens(text: string): number {
  const ideographs = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[\p{Script=Latin}\p{ASCII}]/gu)?.length ?? 0
  return Math.ceil(ideographs + latin / 4 + Math.max(0, text.length - ideographs - latin) / 2.5)
}

/** Adds a call to what was used so far; what the endpoint did not count is estimated. */
export function withCall(
  before: Omit<DraftUsage, "cost"> | null,
  count: TokenCount | null,
  sent: string,
  answer: string,
): Omit<DraftUsage, "cost"> {
  const counted = count?.promptTokens != null && count.completionTokens != null
  return {
    promptTokens: (before?.promptTokens ?? 0) + (count?.promptTokens ?? estimateTokens(sent)),
    completionTokens: (before?.completionTokens ?? 0) + (count?.completionTokens ?? estimateTokens(answer)),
    estimated: (before?.estimated ?? false) || !counted,
  }
}
