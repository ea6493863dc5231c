// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { addressIn, personIn } from "./addresses"

describe("the person that a text names", () => {
  it.each([
    ["Anna Weber<Anna.Weber@kontor.example>", "anna.weber@kontor.example", "Anna Weber"],
    ["From: Anna Weber <anna@kontor.example>", "anna@kontor.example", "Anna Weber"],
    ["发件人：李伟<li@hengyuan.example>", "li@hengyuan.example", "李伟"],
    ["anna@kontor.example", "anna@kontor.example", null],
    ["ceo@bank.example <mallory@evil.example>", "mallory@evil.example", "ceo@bank.example"],
  ])("%s", (text, email, name) => {
    expect(addressIn(text)).toEqual({ email, name })
  })

  it.each([
    "",
    "Anna Weber",
    "a@b.example, c@d.example",
    "A<a@b.example>; C<c@d.example>",
    "x@nodot",
    "@".repeat(9),
  ])("is nobody in %j", (text) => {
    expect(addressIn(text)).toBeNull()
  })

  it("comes through long and hostile text quickly", () => {
    const began = performance.now()
    addressIn("a".repeat(1_000_000))
    addressIn("<a@".repeat(300_000))
    expect(performance.now() - began).toBeLessThan(200)
  })
})

describe("the person that an element names", () => {
  const element = (html: string) => {
    const parent = document.createElement("div")
    parent.innerHTML = html
    return parent.firstElementChild as Element
  }

  it("has the name that is seen where an attribute holds the address", () => {
    expect(personIn(element('<span title="anna@kontor.example">Anna Weber</span>'))).toEqual({
      email: "anna@kontor.example",
      name: "Anna Weber",
    })
  })

  it("has no name that is an address", () => {
    expect(personIn(element("<span>ceo@bank.example&lt;mallory@evil.example&gt;</span>"))).toEqual({
      email: "mallory@evil.example",
      name: null,
    })
  })

  it("is nobody where attributes and text disagree", () => {
    expect(personIn(element('<span title="a@x.example">B&lt;b@x.example&gt;</span>'))).toBeNull()
  })
})
