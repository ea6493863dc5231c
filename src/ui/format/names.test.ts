import { describe, expect, it } from "vitest"
import { initials, shortName } from "./names"

describe("initials", () => {
  it.each([
    ["Maren Lindqvist", "ML"],
    ["Jean Pierre de la Tour", "JT"],
    ["maren.lindqvist@norrsken.example", "ML"],
    ["王小明", "王"],
    ["“Ops” (team)", "OT"],
    ["", "?"],
    ["@@@", "?"],
  ])("%s → %s", (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})

describe("shortName", () => {
  it("takes the first name, else the mailbox", () => {
    expect(shortName("Maren Lindqvist", "m@n.example")).toBe("Maren")
    expect(shortName(null, "info@n.example")).toBe("info")
    expect(shortName("  ", "info@n.example")).toBe("info")
  })
})
