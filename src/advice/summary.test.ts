import { expect, it } from "vitest"
import { learningSummary } from "./summary"
import { decision, MONDAY } from "./testing/thread"

const settled = (id: string, hit: boolean, shown = "s-follow") =>
  decision({
    id,
    shown,
    hit,
    state: "settled",
    acted: { action: shown === "s-follow" ? "follow_up" : "send_proof", at: MONDAY, how: "anyway" },
  })

it("the summary counts what was carried out and judges the best-first policy by the log", () => {
  const log = [settled("1", true), settled("2", false), settled("3", true, "s-proof"), decision({ id: "4" })]
  const summary = learningSummary(log)
  expect(summary).toMatchObject({ decisions: 4, settled: 3, explored: 1 })
  expect(summary.actions).toEqual([
    { action: "follow_up", label: "Follow up", hits: 1, cases: 2 },
    { action: "send_proof", label: "Send proof", hits: 1, cases: 1 },
  ])
  expect(summary.greedy?.snips).toBeCloseTo(0.5)
  expect(learningSummary([])).toEqual({ decisions: 0, settled: 0, explored: 0, actions: [], greedy: null })
})
