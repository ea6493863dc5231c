import { describe, expect, it } from "vitest"
import { type Fact, factId, holding, valuesOf } from "./fact"

function fact(value: string, by: Fact["provenance"]["by"], at: number): Fact {
  const row = {
    workspace: "jonas@slipway.example",
    subject: { kind: "contact" as const, id: "c1" },
    field: "position" as const,
    value,
    provenance: { by, rule: "test", observationId: null, quote: null, at },
  }
  return { id: factId(row), ...row }
}

describe("which fact holds", () => {
  it("takes the newest among equals, in whatever order they come", () => {
    const facts = [fact("Buyer", "rule", 1), fact("Head of Buying", "rule", 3), fact("Trainee", "rule", 2)]
    expect(holding(facts)?.value).toBe("Head of Buying")
    expect(holding([...facts].reverse())?.value).toBe("Head of Buying")
  })

  it("lets the rep's correction outlive everything that is captured later", () => {
    expect(holding([fact("COO", "rep", 1), fact("Buyer", "rule", 9), fact("CEO", "crm", 9)])?.value).toBe(
      "COO",
    )
  })

  it("prefers the CRM to a rule and a rule to a model", () => {
    expect(holding([fact("A", "model", 9), fact("B", "rule", 5), fact("C", "crm", 1)])?.value).toBe("C")
    expect(holding([fact("A", "model", 9), fact("B", "rule", 5)])?.value).toBe("B")
  })

  it("treats the rep's empty word as: there is none", () => {
    expect(valuesOf([fact("Buyer", "rule", 1), fact("", "rep", 2)])).toEqual({})
  })

  it("says nothing of nothing", () => {
    expect(holding([])).toBeNull()
    expect(valuesOf([])).toEqual({})
  })
})

describe("a fact's id", () => {
  it("is the same for the same word, whenever it is said", () => {
    expect(fact("Buyer", "rule", 1).id).toBe(fact(" buyer ", "rule", 2).id)
  })

  it("differs by who says it", () => {
    expect(fact("Buyer", "rule", 1).id).not.toBe(fact("Buyer", "rep", 1).id)
  })
})
