import type { ModelSpending } from "~src/record/model-spending"
import type { SlipstreamDatabase } from "./database"

/** What models have cost in a month ("2026-11"); all zero where none was asked. */
export async function spendingOf(db: SlipstreamDatabase, month: string): Promise<ModelSpending> {
  return (
    (await db.modelSpending.get(month)) ?? {
      id: month,
      calls: 0,
      promptTokens: 0,
      completionTokens: 0,
      cost: 0,
    }
  )
}

/** Adds one call to its month. */
export async function addSpending(
  db: SlipstreamDatabase,
  month: string,
  call: Pick<ModelSpending, "promptTokens" | "completionTokens" | "cost">,
): Promise<void> {
  await db.transaction("rw", db.modelSpending, async () => {
    const before = await spendingOf(db, month)
    await db.modelSpending.put({
      id: month,
      calls: before.calls + 1,
      promptTokens: before.promptTokens + call.promptTokens,
      completionTokens: before.completionTokens + call.completionTokens,
      cost: before.cost + call.cost,
    })
  })
}
