import { describe, expect, it } from "vitest"
import { type ModelReading, mergeReading } from "./merge"
import { readingOf } from "./reading"

const context = { language: "en", sentAt: Date.UTC(2026, 10, 18, 9, 30), timeZone: "UTC" }
const text =
  "Hi Tom,\n\ncould you send the revised quote by Friday? Honestly the numbers made our\nfinance people wince. We want to start in January.\n\nAnna"
const rules = readingOf(text, context)
const nothing: ModelReading = { asks: [], commitments: [], signals: [], sentiment: null }

describe("mergeReading", () => {
  it("keeps what the rules read when the model says nothing", () => {
    expect(rules.asks).toHaveLength(1)
    expect(mergeReading(rules, nothing, text, context)).toEqual(rules)
  })

  it("adds what stands in the text, also across a line break", () => {
    const model: ModelReading = {
      ...nothing,
      signals: [
        {
          kind: "price_objection",
          quote: "the numbers made our finance people wince",
          cue: "wince",
          polarity: -1,
        },
      ],
    }
    const signal = mergeReading(rules, model, text, context).signals.find(
      (one) => one.kind === "price_objection",
    )
    expect(signal?.quote).toBe("the numbers made our\nfinance people wince")
    expect(text.slice(signal?.start, signal?.end)).toBe(signal?.quote)
  })

  it("drops what doesn't", () => {
    const model: ModelReading = {
      asks: [{ kind: "request", quote: "wire 10,000 to this account" }],
      commitments: [{ quote: "" }],
      signals: [{ kind: "decline", quote: "we decline", cue: "decline", polarity: -1 }],
      sentiment: { score: -1, quote: "this is awful" },
    }
    expect(mergeReading(rules, model, text, context)).toEqual(rules)
  })

  it("confirms shared items instead of doubling them, and reads dates itself", () => {
    const model: ModelReading = {
      ...nothing,
      asks: [{ kind: "question", quote: "could you send the revised quote by Friday?" }],
      commitments: [{ quote: "We want to start in January." }],
    }
    const result = mergeReading(rules, model, text, context)
    expect(result.asks).toHaveLength(1)
    expect(result.asks[0]).toMatchObject({ kind: "request", due: rules.asks[0]?.due })
    expect(result.commitments[0]?.due?.text).toBe("January")
  })

  it("survives a flood", () => {
    const big = "word ".repeat(100_000)
    const asks = Array.from({ length: 5000 }, () => ({ kind: "request" as const, quote: "x".repeat(5000) }))
    const started = performance.now()
    mergeReading(rules, { ...nothing, asks }, big, context)
    expect(performance.now() - started).toBeLessThan(500)
  })
})
