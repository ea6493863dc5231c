import { describe, expect, it } from "vitest"
import { textVariables } from "~src/record/own-text"
import { ownThreads } from "~tests/threads/all"
import { TIME_ZONE } from "~tests/threads/thread"
import { fillText, textValues } from "./fill-text"

describe("fillText", () => {
  it.each([
    ["Hi {{first_name}}, {{ First Name }}", "Hi Laura, Laura"],
    ["About {{deal}} and {{whatever}}", "About [deal] and [whatever]"],
    ["{{constructor}} {{}} {{ }} {single}", "[constructor] {{}} {{ }} {single}"],
    ["{{trick}}", "{{first_name}} $&"],
    ["", ""],
  ])("%j", (text, filled) => {
    expect(fillText(text, { first_name: "Laura", deal: null, trick: "{{first_name}} $&" })).toBe(filled)
  })
})

it("knows a value, or that there is none, for every variable that is offered", () => {
  for (const { record, me, now, language } of ownThreads) {
    const values = textValues(record, null, language, { me, now, timeZone: TIME_ZONE })
    expect(Object.keys(values).sort()).toEqual(Object.keys(textVariables).sort())
  }
})
