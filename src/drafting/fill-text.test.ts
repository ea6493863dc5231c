import { describe, expect, it } from "vitest"
import { textVariables } from "~src/record/own-text"
import { ownThreads } from "~tests/threads/all"
import { TIME_ZONE } from "~tests/threads/thread"
import { fillText, textValues } from "./fill-text"
import { recipientOf } from "./scene"

describe("fillText", () => {
  it.each([
    ["Hi {{first_name}}, {{ First Name }}", "Hi Laura, Laura"],
    ["About {{deal}} and {{whatever}}", "About [deal] and [whatever]"],
    ["{{constructor}} {{}} {{ }} {single}", "[constructor] {{}} {{ }} {single}"],
    ["{{trick}}", "{{first_name}} $&"],
    ["{{contact.first_name}}, {{first_name|there}}", "[contact first name], [first name there]"],
    ["{{{first_name}}}", "Laura"],
    ["{{ {{first_name}} }} {{#if deal}}x{{/if}}", "{{ Laura }} [if deal]x[if]"],
    ["", ""],
  ])("%j", (text, filled) => {
    expect(fillText(text, { first_name: "Laura", deal: null, trick: "{{first_name}} $&" })).toBe(filled)
  })
})

it("names whom the mail goes to: for an introduction somebody who has not written yet", () => {
  const introduced = ownThreads.flatMap(({ record, me, now, language }) => {
    const silent = recipientOf(record, null, "introduction")
    if (silent?.name == null || silent.id === recipientOf(record, null)?.id) return []
    const options = { me, now, timeZone: TIME_ZONE }
    return [[textValues(record, null, language, options, "introduction").name, silent.name]]
  })
  expect(introduced.length).toBeGreaterThan(0)
  for (const [filledIn, name] of introduced) expect(filledIn).toBe(name)
})

it("knows a value, or that there is none, for every variable that is offered", () => {
  for (const { record, me, now, language } of ownThreads) {
    const values = textValues(record, null, language, { me, now, timeZone: TIME_ZONE })
    expect(Object.keys(values).sort()).toEqual(Object.keys(textVariables).sort())
  }
})
