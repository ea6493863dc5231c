import { describe, expect, it } from "vitest"
import { closingOf } from "./closing"
import { contactFactsOf } from "./contact-facts"

/** Milliseconds that the work takes. */
function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Far above linear work on a slow machine, far below quadratic work on a fast one. */
const limit = 1000

const runs: [string, string][] = [
  ["dashes", "-"],
  ["dashes and spaces", "- "],
  ["digits", "1"],
  ["digits and spaces", "1 "],
  ["brackets", "("],
  ["dots", "a."],
  ["at signs", "a@"],
  ["names", "Ann "],
  ["capitals", "A"],
  ["sentences", "Thanks. "],
  ["commas", "Director, "],
  ["hosts", "www.a."],
  ["han", "王"],
  ["stars", "*_"],
  ["colons", "a: "],
  ["tabs", "\t"],
  ["no-break spaces", "\u00a0"],
]

describe("hostile signatures", () => {
  it.each(runs)("reads one endless line of %s without hanging", (_, unit) => {
    const line = unit.repeat(200_000)
    expect(timed(() => closingOf([line, line], { name: line, email: null }))).toBeLessThan(limit)
    expect(timed(() => contactFactsOf([line, line], null, { country: "US" }))).toBeLessThan(limit)
  })

  it.each(runs)("reads very many lines of %s in linear time", (_, unit) => {
    const lines = Array.from({ length: 40_000 }, () => unit.repeat(20))
    expect(timed(() => closingOf(lines, null))).toBeLessThan(limit)
    expect(timed(() => contactFactsOf(lines, null, { country: null }))).toBeLessThan(limit)
  })

  it("gives text back as text", () => {
    const facts = contactFactsOf(["<img src=x onerror=alert(1)>", "javascript:alert(1)"], null, {
      country: null,
    })
    expect(facts.filter(({ field }) => field === "web" || field === "profile")).toEqual([])
  })
})
