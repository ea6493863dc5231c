import type { DraftUsage } from "~src/record/draft"

const words = {
  tokens: (count: string, estimated: boolean) => `${estimated ? "about " : ""}${count} tokens`,
  free: "no cost",
  tiny: "less than $0.01",
}

/** What a draft has cost, in tokens, and dollars where the price is known; an estimate says that it is one. */
export function DraftCost({ usage }: { usage: DraftUsage }) {
  const { promptTokens, completionTokens, estimated, cost } = usage
  const count = (promptTokens + completionTokens).toLocaleString("en")
  return (
    <p className="text-small text-ink-3">
      {words.tokens(count, estimated)}
      {cost !== null && ` · ${costWords(cost)}`}
    </p>
  )
}

function costWords(cost: number): string {
  if (cost === 0) return words.free
  return cost < 0.01 ? words.tiny : `$${cost.toFixed(2)}`
}
