import { describe, expect, it } from "vitest"
import { bareName, isNameShaped, namesSender } from "./person-name"

describe("isNameShaped", () => {
  it.each([
    "Ann",
    "Ann Lee",
    "Jean-Luc O'Neil",
    "Mary K. St. Clair",
    "Jan van der Berg",
    "Ivan IV",
    "Иван Петров",
    "Łukasz Żak",
    "王伟",
    "欧阳晓明",
    "Dr. Ann Lee, PhD",
  ])("takes %s", (name) => {
    expect(isNameShaped(name)).toBe(true)
  })

  it.each([
    "",
    "thanks",
    "Thanks",
    "Monday",
    "see you",
    "Ann went home",
    "Offer 2026",
    "Here We Are Now",
    "你好吗",
  ])("refuses %j", (text) => {
    expect(isNameShaped(text)).toBe(false)
  })
})

describe("namesSender", () => {
  const sender = { name: "Keller, Peter J.", email: "pkeller@northwind.example" }

  it.each(["Peter", "Pete", "Peter Keller", "keller", "pk", "PK"])("knows %s", (text) => {
    expect(namesSender(text, sender)).toBe(true)
  })

  it.each(["Tom", "We should ask the whole team about it", "", "X"])("refuses %j", (text) => {
    expect(namesSender(text, sender)).toBe(false)
  })

  it("knows nobody without a sender", () => {
    expect(namesSender("Peter", null)).toBe(false)
  })
})

describe("bareName", () => {
  it("takes titles and degrees away", () => {
    expect(bareName("Prof. Dr. Eva Ring, MBA, CFA")).toBe("Eva Ring")
  })
})
