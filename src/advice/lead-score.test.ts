import { describe, expect, it } from "vitest"
import { uniformOf } from "./choose"
import { areaUnderCurve, brier, sureOfOrder } from "./judging"
import { type KnownLead, learnLeads } from "./lead-score"
import { chanceOf, fitLogistic } from "./logistic"

const SOURCES = ["fair", "search", "referral", "newsletter"]

/** Invented leads in a fixed order; `chance` by source. */
function leads(count: number, chance: (source: string) => number, salt = "a"): KnownLead[] {
  return Array.from({ length: count }, (_, at) => {
    const source = SOURCES[Math.floor(uniformOf(`${salt} source ${at}`) * 4)] ?? "fair"
    const page = `page ${Math.floor(uniformOf(`${salt} page ${at}`) * 30)}`
    return { fields: { source, page }, won: uniformOf(`${salt} won ${at}`) < chance(source) }
  })
}

const telling = (source: string) => (source === "referral" ? 0.4 : 0.1)

describe("lead score", () => {
  it("finds what tells, says why, and proves it on later leads", () => {
    const model = learnLeads(leads(1500, telling))
    if (!model.knows) throw new Error(model.why)
    expect(model.proof.brier).toBeLessThan(model.proof.baseBrier)
    expect(model.proof.auc).toBeGreaterThan(0.6)
    const referral = model.score({ source: "referral", page: "page 3" })
    const fair = model.score({ source: "fair", page: "page 3" })
    expect(referral.chance).toBeGreaterThan(fair.chance * 2)
    expect(referral.reasons[0]).toMatchObject({ field: "source", value: "referral" })
    expect(referral.reasons[0]?.won).toBeLessThan(referral.reasons[0]?.cases ?? 0)
  })

  it.each(["a", "b", "c", "d", "e", "f", "g", "h"])(
    "says that it does not know where nothing tells (%s)",
    (salt) => {
      expect(learnLeads(leads(1500, () => 0.2, salt))).toMatchObject({ knows: false })
    },
  )

  it("says that it does not know of few leads, however clear they look", () => {
    const clear = leads(60, (source) => (source === "referral" ? 1 : 0))
    const model = learnLeads(clear)
    expect(model).toMatchObject({ knows: false, why: expect.stringContaining("40") })
    expect(learnLeads([])).toMatchObject({ knows: false })
  })

  it("knows a pair of fields that tells more than each of them", () => {
    const random = (name: string, at: number) => uniformOf(`pair ${name} ${at}`)
    const paired = Array.from({ length: 2000 }, (_, at) => {
      const source = random("source", at) < 0.5 ? "fair" : "search"
      const page = random("page", at) < 0.5 ? "price" : "tour"
      const won = random("won", at) < ((source === "fair") === (page === "price") ? 0.4 : 0.1)
      return { fields: { source, page }, won }
    })
    const model = learnLeads(paired)
    if (!model.knows) throw new Error(model.why)
    const [high, low] = ["price", "tour"].map((page) => model.score({ source: "fair", page }))
    expect(high?.chance).toBeGreaterThan((low?.chance ?? 1) * 2)
    expect(high?.reasons[0]).toMatchObject({ field: "source and page", value: "fair, price" })
  })

  it("takes a better season for a season, not for what was frequent in it", () => {
    const rising = (at: number) => 0.05 + (0.4 * at) / 1500
    const seasons = Array.from({ length: 1500 }, (_, at) => {
      const page = `page ${Math.floor(at / 100) * 3 + Math.floor(uniformOf(`season ${at}`) * 9)}`
      return { fields: { page }, won: uniformOf(`season won ${at}`) < rising(at) }
    })
    expect(learnLeads(seasons)).toMatchObject({ knows: false })
  })

  it("says the usual chance as it is by now", () => {
    const telling = (source: string, at: number) => (source === "referral" ? 0.3 : 0.05) + (0.3 * at) / 2000
    const rising = Array.from({ length: 2000 }, (_, at) => {
      const source = SOURCES[Math.floor(uniformOf(`rise ${at}`) * 4)] ?? "fair"
      return { fields: { source }, won: uniformOf(`rise won ${at}`) < telling(source, at) }
    })
    const model = learnLeads(rising)
    if (!model.knows) throw new Error(model.why)
    expect(model.usual).toBeGreaterThan(0.3)
    expect(model.usual).toBeLessThan(0.5)
  })

  it("is calm about values that it never saw", () => {
    const model = learnLeads(leads(1500, telling))
    if (!model.knows) throw new Error(model.why)
    const { chance, reasons } = model.score({ source: "carrier pigeon", page: null, colour: "red" })
    expect(chance).toBeGreaterThan(0)
    expect(chance).toBeLessThan(1)
    expect(reasons).toEqual([])
  })
})

describe("the regression", () => {
  it("finds the rates of separate groups", () => {
    const rows = Array.from({ length: 4000 }, (_, at) => {
      const feature = at % 2 === 0 ? "a" : "b"
      return { features: [feature], success: at % 20 < 2 || (feature === "a" && at % 20 < 12) }
    })
    const model = fitLogistic(rows, 0.01)
    const rate = (feature: string) => {
      const group = rows.filter((row) => row.features[0] === feature)
      return group.filter((row) => row.success).length / group.length
    }
    expect(chanceOf(model, ["a"])).toBeCloseTo(rate("a"), 2)
    expect(chanceOf(model, ["b"])).toBeCloseTo(rate("b"), 2)
  })

  it("stays finite where groups are pure, repeated or empty", () => {
    const model = fitLogistic(
      [
        { features: ["a", "a"], success: true },
        { features: [], success: false },
      ],
      1,
    )
    for (const features of [["a"], [], ["a", "a", "z"]]) {
      expect(chanceOf(model, features)).toBeGreaterThan(0)
      expect(chanceOf(model, features)).toBeLessThan(1)
    }
    expect(Number.isFinite(chanceOf(fitLogistic([], 1), []))).toBe(true)
  })
})

it("order is compared within each group only", () => {
  const better = { chances: [0.9, 0.8], successes: [true, true] }
  const worse = { chances: [0.1, 0.2], successes: [false, false] }
  expect(sureOfOrder([better, worse])).toBe(0)
  const ordered = {
    chances: [1, 2, 3, 4, 5, 6, 7, 8],
    successes: [...Array(4).fill(false), ...Array(4).fill(true)],
  }
  expect(sureOfOrder([ordered])).toBeCloseTo(8 / Math.sqrt(12))
  expect(sureOfOrder([])).toBe(0)
})

it("scores are what the books say", () => {
  expect(brier([1, 0, 0.5], [true, false, true])).toBeCloseTo(0.25 / 3)
  expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBe(0.75)
  expect(areaUnderCurve([0.5, 0.5], [true, false])).toBe(0.5)
  expect(areaUnderCurve([], [])).toBe(0.5)
})
