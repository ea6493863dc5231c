import { describe, expect, it } from "vitest"
import { activity } from "~tests/screens/states/records"
import { timesAt } from "../format/times"
import { bareSubject, byDay, firstWords } from "./timeline-groups"

const now = Date.UTC(2026, 10, 22, 10)
const hour = 3_600_000
const times = timesAt(now, "en-GB", "UTC")

describe("byDay", () => {
  it("puts the newest first, each under its day", () => {
    const days = byDay(
      [
        activity({ id: "a", at: now - 40 * hour }),
        activity({ id: "b", at: now - hour }),
        activity({ id: "c", at: now - 2 * hour }),
      ],
      times,
    )
    expect(days.map((day) => day.activities.map(({ id }) => id))).toEqual([["b", "c"], ["a"]])
    expect(new Set(days.map((day) => day.heading)).size).toBe(2)
  })

  it("has no days for nothing", () => {
    expect(byDay([], times)).toEqual([])
  })
})

describe("firstWords", () => {
  it("joins lines and cuts long text between characters", () => {
    expect(firstWords("a\n\n  b")).toBe("a b")
    const cut = firstWords("👩".repeat(1000))
    expect(cut.endsWith("…")).toBe(true)
    expect(cut).not.toContain("\ud83d…")
  })
})

describe("bareSubject", () => {
  it.each([
    ["Re: Fwd: Offer", "Offer"],
    ["回复：报价", "报价"],
    ["AW: Angebot", "Angebot"],
    ["Regarding the offer", "Regarding the offer"],
    ["Re:", "Re:"],
    ["", ""],
  ])("%s → %s", (subject, bare) => {
    expect(bareSubject(subject)).toBe(bare)
  })
})
