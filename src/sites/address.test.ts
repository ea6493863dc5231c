import { describe, expect, it } from "vitest"
import { normaliseEmail } from "~src/record/address"
import { emailOf, mergeAddresses, nameOf } from "./address"

describe("emailOf", () => {
  it.each([
    "Maria@Altamar.Example",
    " maria@altamar.example ",
    "maria@localhost",
    "two@@x.example",
    "a b@x.example",
    "",
    "@x.example",
  ])("says of %j what the record says", (text) => {
    expect(emailOf(text)).toBe(normaliseEmail(text))
  })

  it("reads through marks of direction", () => {
    expect(emailOf("\u200e\u202amaria@altamar.example\u202c")).toBe("maria@altamar.example")
    expect(emailOf(null)).toBeNull()
  })
})

describe("nameOf", () => {
  it("is null where it says no more than the address", () => {
    expect(nameOf("  Maria \n Silva ", "maria@altamar.example")).toBe("Maria Silva")
    expect(nameOf("Maria@Altamar.example", "maria@altamar.example")).toBeNull()
    expect(nameOf("\u202f ", "maria@altamar.example")).toBeNull()
  })

  it("has no marks of direction, which turn round whatever stands behind the name", () => {
    expect(nameOf("\u202eMaria\u202c", "maria@altamar.example")).toBe("Maria")
    expect(nameOf("\u2066\u200eMaria\u2069 Silva", "maria@altamar.example")).toBe("Maria Silva")
    // Persian is spelt with characters of no width.
    expect(nameOf("علی\u200cرضا", "a@altamar.example")).toBe("علی\u200cرضا")
  })
})

describe("mergeAddresses", () => {
  it("keeps each address once and fills in a name that was missing", () => {
    const known = [
      { email: "a@x.example", name: null },
      { email: "b@x.example", name: "Ben" },
    ]
    const more = [
      { email: "a@x.example", name: "Ann" },
      { email: "b@x.example", name: "Benjamin" },
      { email: "c@x.example", name: null },
    ]
    expect(mergeAddresses(known, more)).toEqual([
      { email: "a@x.example", name: "Ann" },
      { email: "b@x.example", name: "Ben" },
      { email: "c@x.example", name: null },
    ])
  })
})
