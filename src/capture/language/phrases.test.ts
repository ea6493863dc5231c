import { describe, expect, it } from "vitest"
import { Phrases } from "./phrases"
import { wordsOf } from "./words"

function finds(phrase: string, text: string): string[] {
  const words = wordsOf(text)
  return new Phrases([[phrase, true]])
    .find(words)
    .map((found) => text.slice(words[found.from]?.start, words[found.to - 1]?.end))
}

describe("Phrases", () => {
  it.each<[string, string, string[]]>([
    ["too expensive", "It is too  expensive, Too Expensive!", ["too  expensive", "Too Expensive"]],
    ["бюджет*", "Нет бюджета на это", ["бюджета"]],
    ["could you (send|share)", "Could you share it", ["Could you share"]],
    ["we'll [also] send", "we’ll send; we'll also send", ["we’ll send", "we'll also send"]],
    ["price .. high", "the price seems far too high", ["price seems far too high"]],
    ["price .. high", "the price, high walls", []],
    ["price .. high", "price one two three four five high", []],
    ["太贵", "这个价格太贵了", ["太贵"]],
    ["价格 .. 高", "价格确实有点高", ["价格确实有点高"]],
    ["(太|有点)(贵|高)", "有点高", ["有点高"]],
    ["^ send", "Send it, send it; and send it; we send", ["Send", "send", "send"]],
    ["thanks $", "thanks for it, thanks!", ["thanks"]],
    ["ещё раз", "еще раз", ["еще раз"]],
  ])("finds %j in %j", (phrase, text, expected) => {
    expect(finds(phrase, text)).toEqual(expected)
  })

  it("stays fast on long input with gaps", () => {
    const words = wordsOf("a b ".repeat(50_000))
    const started = performance.now()
    new Phrases([["a .. a .. c", 1]]).find(words)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
