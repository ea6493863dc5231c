import { expect, it } from "vitest"
import { assumedPrice, costOf, priceOf } from "./prices"

const remote = "https://models.example/v1"

it("takes the rep's own figure first, nothing on the rep's own machine, and says when it does not know", () => {
  const own = { mine: { prompt: 7, completion: 8 } }
  expect(priceOf({ baseUrl: remote, name: "mine" }, own)).toEqual(own.mine)
  expect(priceOf({ baseUrl: "http://localhost:11434/v1", name: "other" }, own)).toEqual({
    prompt: 0,
    completion: 0,
  })
  expect(priceOf({ baseUrl: remote, name: "other" }, own)).toBeNull()
  expect(priceOf({ baseUrl: remote, name: "toString" }, {})).toBeNull()
})

it("multiplies by the million", () => {
  expect(costOf({ prompt: 2, completion: 8 }, { promptTokens: 500_000, completionTokens: 250_000 })).toBe(3)
  expect(costOf(assumedPrice, { promptTokens: 0, completionTokens: 0 })).toBe(0)
})
