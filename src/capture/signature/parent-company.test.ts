import { describe, expect, it } from "vitest"
import { parentIn } from "./parent-company"

describe("parentIn", () => {
  it.each([
    ["Part of the Norrsken Group", "Norrsken Group"],
    ["Norrsken Fleet AB is a member of Norrsken Holding", "Norrsken Holding"],
    ["A Norrsken company", "Norrsken"],
    ["a Norrsken Group company", "Norrsken Group"],
    ["Ein Unternehmen der Norrsken Gruppe", "Norrsken Gruppe"],
    ["Une société du groupe Norrsken", "Norrsken"],
    ["Una empresa del grupo Norrsken", "Norrsken"],
    ["Uma empresa do grupo Norrsken", "Norrsken"],
    ["Azienda del gruppo Norrsken", "Norrsken"],
    ["Onderdeel van Norrsken Groep", "Norrsken Groep"],
    ["En del av Norrsken Group", "Norrsken Group"],
    ["Spółka z grupy Norrsken", "Norrsken"],
    ["Компания входит в группу «Северное сияние»", "Северное"],
    ["北光集团旗下公司", "北光集团"],
  ])("reads %s", (line, parent) => {
    expect(parentIn(["Maren Lindqvist", line])).toMatchObject({ line })
    expect(parentIn([line])?.parent.startsWith(parent)).toBe(true)
  })

  it.each([
    "I was part of the team",
    "A Fortune 500 company",
    "a limited company registered in England",
    "We are part of the solution.",
    "Head of Sales",
    "Member of the board",
    "en av oss",
    "",
  ])("finds nothing in: %s", (line) => {
    expect(parentIn([line])).toBeNull()
  })

  it("takes no time for long lines", () => {
    const line = "part of the Aa Bb Cc ".repeat(20_000)
    const start = performance.now()
    parentIn(Array.from({ length: 80 }, () => line))
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
