import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { splitName } from "./person-name"

describe("a name in two fields", () => {
  it.each([
    ["Anna Lind", "Anna", "Lind"],
    ["  Jean  Paul\tMartin ", "Jean Paul", "Martin"],
    ["Lind, Anna", "Anna", "Lind"],
    ["Cher", "Cher", null],
    ["王伟", "伟", "王"],
    ["欧阳娜娜", "娜娜", "欧阳"],
    ["𠮷𠀀", "𠀀", "𠮷"],
    ["Мария Петрова", "Мария", "Петрова"],
    ["Wei Wang", "Wei", "Wang"],
  ])("%s", (name, firstName, lastName) => {
    expect(splitName(name)).toEqual({ firstName, lastName })
  })

  it.each([null, "", "   ", "anna@norrsken.example"])("takes nothing from %j", (name) => {
    expect(splitName(name)).toEqual({ firstName: null, lastName: null })
  })

  it("loses nothing and invents nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const { firstName, lastName } = splitName(name)
        const letters = (text: string) => [...text.replace(/[\s,]/g, "")].sort().join("")
        const kept = letters(`${firstName ?? ""}${lastName ?? ""}`)
        expect(kept === "" || kept === letters(name)).toBe(true)
      }),
    )
  })
})
