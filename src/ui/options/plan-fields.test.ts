import { describe, expect, it } from "vitest"
import { OwnPlan } from "~src/record/commission"
import { emptyPlan, fieldsOf, type PlanFields, planOf } from "./plan-fields"

const REP = "ines@brightcold.example"
const typed: PlanFields = {
  currency: "eur",
  quota: "400.000",
  tiers: [
    { from: "0", rate: "4" },
    { from: "200,000", rate: "6,5 %" },
  ],
  accelerators: [{ above: "100", factor: "1.5" }],
  share: "50",
  since: "2026-01-01",
}
const faults = (change: Partial<PlanFields>) => planOf({ ...typed, ...change }, REP).faults

describe("a typed commission plan", () => {
  it("is a plan that the record takes, and comes back as it was", () => {
    const { own } = planOf(typed, REP)
    expect(OwnPlan.parse(own)).toEqual(own)
    expect(own?.plan).toEqual({
      currency: "EUR",
      quota: 400_000,
      tiers: [
        { from: 0, rate: 0.04 },
        { from: 200_000, rate: 0.065 },
      ],
      accelerators: [{ above: 1, factor: 1.5 }],
    })
    if (!own) throw new Error("no plan")
    expect(planOf(fieldsOf(own), REP).own).toEqual(own)
  })

  it.each<[string, Partial<PlanFields>]>([
    ["currency", { currency: "euros" }],
    ["quota", { quota: "0" }],
    ["quota", { quota: "much" }],
    ["tiers.0.rate", { tiers: [{ from: "0", rate: "" }] }],
    ["tiers.0.rate", { tiers: [{ from: "0", rate: "104" }] }],
    ["accelerators.0.factor", { accelerators: [{ above: "100", factor: "0.5" }] }],
    ["accelerators.0.above", { quota: "" }],
    ["share", { share: "120" }],
    ["since", { since: "" }],
    ["since", { since: "2026-13-45" }],
  ])("says at %s what is wrong", (name, change) => {
    expect(Object.keys(faults(change) ?? {})).toEqual([name])
  })

  it("wants tiers that rise", () => {
    const tiers = ["0", "200000", "100000"].map((from) => ({ from, rate: "5" }))
    expect(Object.keys(faults({ tiers }) ?? {})).toEqual(["tiers.2.from"])
  })

  it("begins with the year and asks only for a rate", () => {
    const empty = emptyPlan(new Date(2026, 10, 24).getTime())
    expect(empty.since).toBe("2026-01-01")
    expect(Object.keys(planOf(empty, REP).faults ?? {})).toEqual(["tiers.0.rate"])
  })
})
