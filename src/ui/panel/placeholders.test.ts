import { describe, expect, it } from "vitest"
import { gapsOf, segmentsOf } from "./placeholders"

const gaps = (text: string) => gapsOf(text).map((gap) => gap.text)

describe("gapsOf", () => {
  it("finds gaps in any script", () => {
    expect(gaps("The price is [price per van?], from [date].")).toEqual(["[price per van?]", "[date]"])
    expect(gaps("价格是 [价格]。")).toEqual(["[价格]"])
    expect(gaps("Срок: [дата поставки]")).toEqual(["[дата поставки]"])
  })

  it("leaves other brackets alone", () => {
    expect(gaps("See [1] and [ ] and [] and a[0].")).toEqual([])
    expect(gaps("[open\nclosed]")).toEqual([])
    expect(gaps("no [end")).toEqual([])
    expect(gaps(`[${"word ".repeat(40)}]`)).toEqual([])
  })

  it("takes the innermost of nested brackets", () => {
    expect(gaps("[a [b] c]")).toEqual(["[b]"])
  })
})

describe("segmentsOf", () => {
  it("gives back every character, at its place", () => {
    for (const text of ["", "[x]", "a [x] b [y]", "[x][y]", "]] [x", "👋 [naam] 👋"]) {
      const segments = segmentsOf(text)
      expect(segments.map((segment) => segment.text).join("")).toBe(text)
      for (const segment of segments) {
        expect(text.slice(segment.start, segment.start + segment.text.length)).toBe(segment.text)
      }
    }
  })

  it("takes a megabyte of brackets in its stride", () => {
    const started = performance.now()
    expect(gaps("[".repeat(500_000) + "]".repeat(500_000))).toEqual([])
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
