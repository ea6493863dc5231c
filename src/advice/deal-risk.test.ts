import { describe, expect, it } from "vitest"
import { uniformOf } from "./choose"
import { learnRisk } from "./deal-risk"
import { type DealWeek, dealWeeks } from "./deal-weeks"
import { DAY, dealWith, MONDAY, mail, recordOf, signalIn } from "./testing/thread"

/** Invented deals: each week won with 5 %, lost with a hazard by its silence. */
function deals(count: number, hazard: (silent: boolean) => number, salt = "a"): DealWeek[] {
  return Array.from({ length: count }, (_, deal) => {
    const weeks: DealWeek[] = []
    const dealId = `${salt} deal ${deal}`
    for (let week = 0; week < 40; week++) {
      const silent = uniformOf(`${dealId} silent ${week}`) < 0.4
      const draw = uniformOf(`${dealId} end ${week}`)
      const ended = draw < hazard(silent) ? "lost" : draw > 0.95 ? "won" : null
      weeks.push({ dealId, week, features: [silent ? "silence more" : "silence <1"], ended })
      if (ended) break
    }
    return weeks
  }).flat()
}

describe("deal risk", () => {
  it("speaks where silence tells, and says what raises it", () => {
    const model = learnRisk(deals(300, (silent) => (silent ? 0.2 : 0.02)))
    if (!model.knows) throw new Error(model.why)
    const at = (feature: string) => model.risk({ dealId: "x", week: 3, features: [feature], ended: null })
    expect(at("silence more").lost).toBeGreaterThan(at("silence <1").lost * 3)
    expect(at("silence more").lost).toBeGreaterThan(at("silence more").usual)
    expect(at("silence more").reasons[0]?.odds).toBeGreaterThan(1)
    expect(model.proof.brier).toBeLessThan(model.proof.baseBrier)
  })

  it.each(["a", "b", "c", "d", "e"])("says that it does not know where nothing tells (%s)", (salt) => {
    expect(learnRisk(deals(300, () => 0.06, salt))).toMatchObject({ knows: false })
  })

  it("says that it does not know before 40 won and 40 lost", () => {
    const few = deals(70, (silent) => (silent ? 0.4 : 0.01))
    expect(learnRisk(few)).toMatchObject({ knows: false, why: expect.stringMatching(/40/) })
    expect(learnRisk([])).toMatchObject({ knows: false })
  })
})

describe("a deal's weeks", () => {
  const first = mail("a1", "in", MONDAY)
  const objection = mail("a2", "in", MONDAY + 8 * DAY)

  it("run from the first mail to the end, and end once", () => {
    const record = recordOf([first, objection], {
      deal: dealWith({ status: "lost", updatedAt: MONDAY + 30 * DAY }),
      signals: [signalIn(objection, "price_objection", -1)],
    })
    const weeks = dealWeeks(record, MONDAY + 90 * DAY)
    expect(weeks.map(({ ended }) => ended)).toEqual([null, null, null, null, "lost"])
    expect(weeks[0]?.features).not.toContain("price_objection")
    expect(weeks[1]?.features).toContain("price_objection")
    expect(weeks[1]?.features).toContain("silence <1")
    expect(weeks[4]?.features).toContain("silence <4")
  })

  it("of an open deal end with now; there are none without a deal or a mail", () => {
    expect(dealWeeks(recordOf([first], { deal: dealWith() }), MONDAY + 15 * DAY)).toHaveLength(3)
    expect(dealWeeks(recordOf([first]), MONDAY + 15 * DAY)).toEqual([])
    expect(dealWeeks(recordOf([], { deal: dealWith() }), MONDAY)).toEqual([])
    expect(dealWeeks(recordOf([mail("x", "in", Number.NaN)], { deal: dealWith() }), MONDAY)).toEqual([])
  })
})
