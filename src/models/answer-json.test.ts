import { describe, expect, it } from "vitest"
import { jsonIn } from "./answer-json"

describe("jsonIn", () => {
  it.each([
    ['{"a": 1}', { a: 1 }],
    ['Sure!\n```json\n{"a": [1, 2,],}\n```\nAnything else?', { a: [1, 2] }],
    ['{"a": "a } and , ] in a text"}', { a: "a } and , ] in a text" }],
    ['before {"a": "quote \\" and }"} after {"b": 2}', { a: 'quote " and }' }],
    ["[1]", [1]],
  ])("reads %s", (text, value) => {
    expect(jsonIn(text)).toEqual(value)
  })

  it.each(["", "no", '{"a": ', "{a: 1}", "[".repeat(100_000)])("finds nothing in what is no JSON", (text) => {
    expect(jsonIn(text)).toBeUndefined()
  })
})
