// @vitest-environment jsdom
import { expect, it } from "vitest"
import { composerOf } from "./composer"

it("climbs no form of a mail, which may lead in a circle", () => {
  document.body.innerHTML = '<div id="UniqueMessageBody_1"><form><input name="parentElement"></form></div>'
  const form = document.querySelector("form")
  const field = document.querySelector("input")
  if (form === null || field === null) throw new Error("no form")
  let steps = 0
  // In browsers a form's fields go before its own properties; jsdom has no such thing.
  Object.defineProperty(form, "parentElement", {
    get() {
      if (++steps > 100) throw new Error("for ever")
      return field
    },
  })
  expect(composerOf(field)).toBeNull()
})
