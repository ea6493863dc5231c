import { describe, expect, it } from "vitest"
import { ruleInput } from "./rule-input"

describe("ruleInput", () => {
  it.each([
    ["Kim@Dale.example", "address", "kim@dale.example"],
    [" dale.example ", "domain", "dale.example"],
    ["@dale.example", "domain", "dale.example"],
    ["https://www.dale.example/", "domain", "dale.example"],
    ["müller.example", "domain", "müller.example"],
  ])("%s", (typed, scope, value) => {
    expect(ruleInput(typed)).toEqual({ scope, value })
  })

  it.each(["", "  ", "dale", "a b.example", "a@b@c.example", "<x>.example", ".", "@"])(
    "refuses “%s”",
    (typed) => {
      expect(ruleInput(typed)).toBeNull()
    },
  )
})
