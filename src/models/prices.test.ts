import { expect, it } from "vitest"
import { costOf, dearest, priceOf } from "./prices"

const remote = "https://models.example/v1"

it.each([
  ["gpt-4.1-mini-2025-04-14", 0.4],
  ["gpt-4.1", 2],
  ["openai/gpt-5-mini", 0.25],
])("%s has the price of the longest name that it begins with", (name, prompt) => {
  expect(priceOf({ baseUrl: remote, name }, {})?.prompt).toBe(prompt)
})

it("takes the rep's own figure first, nothing on the rep's own machine, and says when it does not know", () => {
  const own = { mine: { prompt: 7, completion: 8 } }
  expect(priceOf({ baseUrl: remote, name: "mine" }, own)).toEqual(own.mine)
  expect(priceOf({ baseUrl: "http://localhost:11434/v1", name: "gpt-5" }, {})).toEqual({
    prompt: 0,
    completion: 0,
  })
  expect(priceOf({ baseUrl: remote, name: "toString" }, {})).toBeNull()
})

it("multiplies by the million", () => {
  expect(costOf({ prompt: 2, completion: 8 }, { promptTokens: 500_000, completionTokens: 250_000 })).toBe(3)
  expect(dearest.completion).toBeGreaterThanOrEqual(75)
})
