import { describe, expect, it } from "vitest"
import { languageOf } from "../language/language"
import { readingOf } from "./reading"

const context = { language: null, sentAt: Date.UTC(2026, 10, 18, 9, 30), timeZone: "Europe/Berlin" }

describe("readingOf", () => {
  it("reads a mail once for everything", () => {
    const text =
      "Hi Tom,\n\nthanks for the demo, the team was impressed. Your price is too high for us though.\n" +
      "Could you send a revised quote by Friday? I'll check with our CFO, who has the final say.\n\nAnna"
    const { asks, commitments, signals, sentiment } = readingOf(text, context)
    expect(asks.map((ask) => ask.kind)).toEqual(["request"])
    expect(commitments).toHaveLength(1)
    expect(signals.map((signal) => signal.kind)).toEqual(
      expect.arrayContaining(["advocacy", "price_objection", "decision_maker"]),
    )
    expect(sentiment.quote).not.toBeNull()
    for (const one of [...asks, ...commitments, ...signals])
      expect(text.slice(one.start, one.end)).toBe(one.quote)
  })

  it("doesn't take a promise for an ask", () => {
    const { asks, commitments } = readingOf("I'll call you on Friday to discuss the contract.", context)
    expect(asks).toHaveLength(0)
    expect(commitments).toHaveLength(1)
  })

  it("reads nothing from nothing", () => {
    expect(readingOf("", context)).toEqual({
      asks: [],
      commitments: [],
      signals: [],
      sentiment: { score: 0, quote: null },
    })
  })

  it.each([
    ["one word", "a".repeat(1_000_000)],
    ["words", "word ".repeat(200_000)],
    ["full stops", ".".repeat(1_000_000)],
    ["address marks", "@".repeat(1_000_000)],
    ["days", "by Friday ".repeat(100_000)],
    ["Chinese requests", "请".repeat(1_000_000)],
    ["Russian refusals", "не пришлю ".repeat(100_000)],
    ["figures", "1 2 ".repeat(250_000)],
    ["questions", "a? ".repeat(300_000)],
    ["slashes", "http://".repeat(140_000)],
    ["control characters", "\u0000\u200b\ufeff".repeat(300_000)],
    ["broken pairs", "\ud83d".repeat(500_000)],
  ])("a megabyte of %s takes bounded time", (_, text) => {
    readingOf(text, context)
    const started = performance.now()
    readingOf(text, { ...context, language: languageOf(text) })
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
