import { describe, expect, it } from "vitest"
import { domainOf, normaliseEmail } from "./address"
import { key } from "./key"

describe("addresses", () => {
  it.each([
    ["Maren@Norrsken.Example", "maren@norrsken.example"],
    ["  mailto:a.b+c@d.example ", "a.b+c@d.example"],
    ["иван@почта.example", "иван@почта.example"],
  ])("normalises %s", (text, email) => {
    expect(normaliseEmail(text)).toBe(email)
  })

  it.each(["", "maren", "maren@localhost", "a b@c.example", "<a@b.example>", "a@b@", '"x"@y.example'])(
    "takes %j for no address",
    (text) => {
      expect(normaliseEmail(text)).toBeNull()
    },
  )

  it("finds the domain behind the last @", () => {
    expect(domainOf("a@b.example")).toBe("b.example")
  })
})

describe("keys", () => {
  it("never mixes up parts that contain the separator", () => {
    expect(key("a/b", "c")).not.toBe(key("a", "b/c"))
  })
})
