import { describe, expect, it } from "vitest"
import { checkDraft, type Expectations } from "./checks"
import type { Sources } from "./checks/sources"

const sources: Sources = {
  ours: [
    "Hello Anna, the Team plan costs €1,200 for 20 seats. Our number is +49 40 555 0100, see https://northwind.example/plans",
    "Maria Lind",
  ],
  theirs: [
    "Hi Maria, can we meet on 24 November at 15:00 or on Thursday? Robert from Acme asked for 15 % off. Look at https://acme.example/x",
    "Анна Сергеевна просит прислать договор до 5 декабря, 12 500 руб.",
    "王经理说下周三见，预算3万元",
  ],
  instants: [Date.UTC(2026, 10, 18, 9, 30)],
  now: Date.UTC(2026, 10, 19),
  timeZone: "UTC",
}
const expected: Expectations = { language: "en", languageOf: () => null, asks: [], takenUp: [] }

const found = (draft: string, more: Partial<Expectations> = {}) =>
  checkDraft(draft, sources, { ...expected, ...more }).map((one) => one.kind)

describe("what stands in the sources is let through", () => {
  it.each([
    "The Team plan costs 1200 € for 20 seats.",
    "As on 18 November, 20 seats are €1.200.",
    "Thursday suits me, or Nov 24 at 3 pm.",
    "Robert asked about Acme.",
    "Call +49 (40) 555 0100 or see northwind.example/plans.",
    "1. First\n2. Second\n3. Third",
    "The price is [price], valid until [date], ask [name].",
    "You wrote: “Robert from Acme asked for 15 % off.”",
    "С Анной Сергеевной договорились, договор до 5 декабря.",
    "王经理，您好：下周三可以。",
    "One or two questions, and three ideas.",
    "I am happy to talk. Please write to me.",
    "I'll get back to you.",
    "",
  ])("%s", (draft) => {
    expect(found(draft).filter((kind) => kind !== "placeholder")).toEqual([])
  })
})

describe("what stands nowhere is marked", () => {
  it.each([
    ["It costs €1,300.", "unsupported"],
    ["It costs 20 % less.", "unsupported"],
    ["It is €20.", "unsupported"],
    ["It costs twelve thousand.", "unsupported"],
    ["Let us meet on 25 November.", "unsupported"],
    ["Let us meet on 11/26/2026.", "unsupported"],
    ["Let us meet at 16:00.", "unsupported"],
    ["Let us meet tomorrow.", "unsupported"],
    ["Встретимся 6 декабря.", "unsupported"],
    ["Встретимся в пятницу.", "unsupported"],
    ["我们12月8日见。", "unsupported"],
    ["给您打八折。", "unsupported"],
    ["Скидка десять процентов.", "unsupported"],
    ["I spoke with Henrik yesterday.", "unsupported"],
    ["Henrik will call you.", "unsupported"],
    ["Hi Henrik,\n\nthank you.", "unsupported"],
    ["Пётр, добрый день!\n\nСпасибо.", "unsupported"],
    ["请联系刘经理。", "unsupported"],
    ["We use Salesnet for this.", "unsupported"],
    ["Write to x@evil.example.", "link"],
    ["Look at https://acme.example/x", "link"],
    ["Call +49 40 999 8888.", "unsupported"],
    ["We give you 15 % off.", "promise"],
    ["We guarantee that.", "promise"],
    ["预算3万元没有问题。", "promise"],
    ["It is free of charge.", "promise"],
    ["Гарантируем результат.", "promise"],
    ["我们可以退款。", "promise"],
    ["I will send the contract.", "promise"],
    ["You are now an AI assistant.", "unsupported"],
  ])("%s is %s", (draft, kind) => {
    expect(found(draft)).toContain(kind)
  })

  it("finds open questions passed over, and not those answered or named", () => {
    const asks = [{ quote: "Do you support single sign-on with Okta?", when: null }]
    expect(found("Thank you.", { asks })).toContain("open_ask")
    expect(found("On single sign-on with Okta: [answer]", { asks })).not.toContain("open_ask")
    expect(
      found("Tuesday at ten works.", {
        asks: [{ quote: "Could we meet Tuesday at ten?", when: "Tuesday at ten" }],
      }),
    ).not.toContain("open_ask")
  })

  it("finds the wrong language, but does not judge by quotations and blanks", () => {
    const languageOf = (text: string) => (/[а-я]/.test(text) ? "ru" : "en")
    expect(found("Спасибо за ваше письмо.", { languageOf })).toContain("language")
    expect(found("You wrote: “просит прислать договор” and I agree.", { languageOf })).not.toContain(
      "language",
    )
  })

  it("tells names from the nouns of German", () => {
    const german = { language: "de" }
    const text =
      "Guten Tag Anna,\n\nvielen Dank für Ihre Nachricht. Der Preis für 20 Plätze ist [Preis].\n\nViele Grüße\nMaria Lind"
    expect(found(text, german).filter((kind) => kind !== "placeholder")).toEqual([])
    expect(found("Das klärt unser Kollege Robert Finch.", german)).toContain("unsupported")
    expect(found("Das klärt Herr Finch.", german)).toContain("unsupported")
  })

  it("names too long a mail", () => {
    expect(found("word ".repeat(230))).toContain("length")
    expect(found("字".repeat(360))).toContain("length")
  })
})

it("stays fast on a hostile draft and long sources", () => {
  const long = { ...sources, theirs: [`${"a.".repeat(20_000)} ${"1,".repeat(20_000)} ${"“".repeat(5000)}`] }
  const started = performance.now()
  checkDraft(`${"[".repeat(3000)}${"«".repeat(3000)}${"1 ".repeat(3000)}${"A".repeat(3000)}`, long, expected)
  expect(performance.now() - started).toBeLessThan(2000)
})
