import "fake-indexeddb/auto"
import { expect, it } from "vitest"
import { monthOf } from "~src/record/model-spending"
import { addSpending, spendingOf } from "./spending-store"
import { emptyDatabase } from "./testing/rows"

it("adds calls up by the month, also those of the same moment", async () => {
  const db = emptyDatabase()
  const call = { promptTokens: 10, completionTokens: 2, cost: 0.5 }
  await Promise.all([addSpending(db, "2026-11", call), addSpending(db, "2026-11", call)])
  await addSpending(db, "2026-12", call)
  expect(await spendingOf(db, "2026-11")).toMatchObject({ calls: 2, promptTokens: 20, cost: 1 })
  expect(await spendingOf(db, "2027-01")).toMatchObject({ calls: 0, cost: 0 })
})

it("begins a month where the rep is", () => {
  const newYear = Date.UTC(2026, 11, 31, 20)
  expect(monthOf(newYear, "UTC")).toBe("2026-12")
  expect(monthOf(newYear, "Asia/Shanghai")).toBe("2027-01")
})
