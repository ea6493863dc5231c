import { expect, it } from "vitest"
import { keptFromModel, modelRule } from "./never-to-model"

it.each([
  ["Acme.example", "acme.example"],
  [" @acme.example ", "acme.example"],
  ["Ann@acme.example", "ann@acme.example"],
  ["acme", null],
  ["a b.example", null],
  ["", null],
])("%j is the rule %j", (typed, rule) => {
  expect(modelRule(typed)).toBe(rule)
})

it.each([
  ["ann@acme.example", "acme.example"],
  ["ANN@eu.Acme.example", "acme.example"],
  ["ann@notacme.example", null],
  ["bob@law.example", "bob@law.example"],
  ["eve@law.example", null],
  ["", null],
])("mail with %s is kept from models by %s", (address, rule) => {
  expect(keptFromModel(["x@y.example", address], ["acme.example", "bob@law.example"])).toBe(rule)
})
