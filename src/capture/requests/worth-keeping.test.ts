import { describe, expect, it } from "vitest"
import { asksOf } from "./asks"
import { worthKeeping } from "./worth-keeping"

function kept(text: string, language: string): string[] {
  const asks = asksOf(text, { language, sentAt: Date.UTC(2026, 10, 18, 9), timeZone: "UTC" })
  return worthKeeping(asks).map((ask) => ask.quote)
}

describe("asks worth a place in the record", () => {
  it.each([
    ["en", "Does the yearly price include the driver app?"],
    ["en", "Please send the offer."],
    ["en", "Could we settle the start date in our call on Thursday?"],
    ["zh", "请在下周三之前把报价单发给我。"],
    ["ru", "Пришлите, пожалуйста, договор до конца недели."],
    ["ru", "Ждём вашего ответа до среды."],
  ])("%s: %s", (language, text) => {
    expect(kept(text, language)).toEqual([text])
  })

  it.each([
    ["en", "We would like to go live before the spring season."],
    ["en", "For the third morning in a row the tablets lost the routes at 6:30."],
    ["zh", "期待您的回复。"],
    ["zh", "盼复"],
    ["ru", "Жду вашего ответа."],
  ])("not %s: %s", (language, text) => {
    expect(kept(text, language)).toEqual([])
  })
})
