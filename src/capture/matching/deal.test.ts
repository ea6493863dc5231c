import { describe, expect, it } from "vitest"
import type { Deal } from "~src/record/deal"
import { matchDeal } from "./deal"

function deal(id: string, change: Partial<Deal> = {}): Deal {
  return {
    id,
    workspace: "w",
    name: id,
    stage: null,
    status: "open",
    amount: null,
    currency: null,
    companyId: null,
    contactIds: [],
    remote: { connector: "hubspot", id, url: null },
    updatedAt: 0,
    ...change,
  }
}

const people = { contactIds: ["maren"], companyIds: ["norrsken"] }

describe("which deal a conversation belongs to", () => {
  it("is the only open one of its people", () => {
    const deals = [deal("a", { contactIds: ["maren"] }), deal("b", { companyId: "norrsken" })]
    expect(matchDeal(null, people, deals)).toEqual({ dealId: "a", rule: "only-deal-of-person" })
  })

  it("else the only open one of their company", () => {
    expect(matchDeal(null, people, [deal("b", { companyId: "norrsken" })]).dealId).toBe("b")
  })

  it("is nobody's guess among several", () => {
    const deals = [deal("a", { contactIds: ["maren"] }), deal("b", { contactIds: ["maren"] })]
    expect(matchDeal(null, people, deals)).toEqual({ dealId: null, rule: null })
  })

  it("never is a closed one", () => {
    expect(matchDeal(null, people, [deal("a", { contactIds: ["maren"], status: "won" })]).dealId).toBeNull()
  })

  it("is what the rep chose, also where they chose none", () => {
    const deals = [deal("a", { contactIds: ["maren"] })]
    expect(matchDeal({ dealId: "z", dealRule: "rep" }, people, deals).dealId).toBe("z")
    expect(matchDeal({ dealId: null, dealRule: "rep" }, people, deals).dealId).toBeNull()
  })
})
