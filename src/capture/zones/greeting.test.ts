import { describe, expect, it } from "vitest"
import { greetingLength } from "./greeting"

describe("greetingLength", () => {
  it.each([
    ["Hi Ann,", "Hi Ann,"],
    ["Dear Mr. Lee:", "Dear Mr. Lee:"],
    ["Hello", "Hello"],
    ["Hi Ann, thanks for the offer.", "Hi Ann,"],
    ["Good morning Ann - here it is", "Good morning Ann -"],
    ["Ann,", "Ann,"],
    ["Ann and Joe -", "Ann and Joe -"],
    ["Sehr geehrte Frau Lee,", "Sehr geehrte Frau Lee,"],
    ["Bonjour Ann,", "Bonjour Ann,"],
    ["Buenos días, Ann:", "Buenos días, Ann:"],
    ["Здравствуйте, Анна!", "Здравствуйте, Анна!"],
    ["张总您好\uff1a", "张总您好\uff1a"],
    ["田中様", "田中様"],
    ["김철수님,", "김철수님,"],
    ["Hello, thanks for the offer", "Hello,"],
    ["您好\uff0c", "您好\uff0c"],
    ["お世話になっております。", "お世話になっております。"],
    ["안녕하세요,", "안녕하세요,"],
  ])("reads %s", (line, greeting) => {
    expect(line.slice(0, greetingLength(line)).trim()).toBe(greeting)
  })

  it.each([
    "Here is the offer.",
    "History shows that we can.",
    "Hi everybody who has written to us in the last week about the offer, here is more.",
    "The price is 900,",
    "Prices:",
    "先生は明日来ます",
    "Hello is what I wanted to say to you all today.",
    "",
  ])("leaves content alone: %s", (line) => {
    expect(greetingLength(line)).toBe(0)
  })
})
