import { describe, expect, it } from "vitest"
import { gistOf, greet, greetingOf } from "./greeting"
import { addressName } from "./person-name"
import { learnVoice } from "./voice"

describe("addressName", () => {
  it.each([
    ["Laura Becker", "Laura"],
    ["Becker, Laura", "Laura"],
    ["Dr. Anna Meyer", "Anna"],
    ["ANNA MEYER", "Anna"],
    ["Jean-Luc Petit", "Jean-Luc"],
    ["Петрова Анна Сергеевна", "Анна Сергеевна"],
    ["Анна Петрова", "Анна"],
    ["王建国", "王建国"],
    ["Tom (Sales) Okafor", "Tom"],
    ["", null],
    [null, null],
    ["anna@x.example", null],
    ["4711", null],
    ["<script>", null],
  ])("%s is addressed as %s", (name, address) => {
    expect(addressName(name)).toBe(address)
  })
})

describe("greetingOf", () => {
  it.each([
    ["Hi Laura,\n\nthanks", "en", "Hi Laura,"],
    ["Hi Laura, thanks for that", "en", "Hi Laura,"],
    ["Dear Mr Vogel,\nyes", "en", "Dear Mr Vogel,"],
    ["Historic figures attached.", "en", null],
    ["Анна, добрый день! Высылаю.", "ru", "Анна, добрый день!"],
    ["Здравствуйте, Игорь Олегович!\nДа", "ru", "Здравствуйте, Игорь Олегович!"],
    ["Добрый день, спасибо за письмо.", "ru", "Добрый день,"],
    ["王经理，您好：方案附上", "zh", "王经理，您好："],
    ["您好，资料看过了。", "zh", "您好，"],
    ["", "en", null],
  ])("%j", (text, language, greeting) => {
    expect(greetingOf(text, language)).toBe(greeting)
  })

  it("leaves the rest as the gist, and everything where there is no rest", () => {
    expect(gistOf("Hi Laura, the plan is ready.")).toBe("the plan is ready.")
    expect(gistOf("Hi Laura,")).toBe("Hi Laura,")
  })
})

describe("greet", () => {
  const manner = { greeting: "Hey {name},", signOff: null, formality: null, words: null }
  it("repeats how this very person was greeted, but not in another one's name", () => {
    expect(greet("en", "Laura Becker", "Good morning Laura,", manner, "formal")).toBe("Hello Laura,")
    expect(greet("en", "Laura Becker", "Hi Tom,", manner, "formal")).toBe("Hey Laura,")
  })
  it("knows what to say to somebody without a name, and in a language that it does not know", () => {
    expect(greet("en", null, null, manner, "formal")).toBe("Hello,")
    expect(greet("xx", "Laura", null, null, "formal")).toBe("Dear Laura,")
  })
})

describe("learnVoice", () => {
  it("takes the usual greeting, sign-off, form of address and length of each language", () => {
    const voice = learnVoice([
      { text: "Hey Tom,\n\ndone.\n\nCheers,\nMaria", language: "en", to: "Tom Okafor" },
      { text: "Hey Ann,\n\nsee below.\n\nCheers,\nMaria", language: "en", to: "Ann Poe" },
      { text: "Dear Mr Vogel,\n\nyes.\n\nBest regards,\nMaria Lind", language: "en", to: "Kurt Vogel" },
      { text: "Олег, привет!\n\nТебе отправил.\n\nДо связи,\nМария", language: "ru", to: "Олег Ким" },
    ])
    expect(voice.signature).toBe("Maria")
    expect(voice.signatures).toEqual({ en: "Maria", ru: "Мария" })
    expect(voice.manners.en).toMatchObject({
      greeting: "Hey {name},",
      signOff: "Cheers,",
      formality: "casual",
    })
    expect(voice.manners.ru).toMatchObject({
      greeting: "{name}, привет!",
      signOff: "До связи,",
      formality: "casual",
    })
  })

  it("learns nothing from nothing", () => {
    expect(
      learnVoice([
        { text: "  ", language: "en", to: null },
        { text: "x", language: null, to: null },
      ]),
    ).toEqual({
      signature: null,
      signatures: {},
      manners: {},
      examples: [],
    })
  })
})
