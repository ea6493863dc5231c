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
    // Words that begin like a month or a half of the day.
    "So 20 marketing seats, 20 separate ones.",
    "Thank you for 20 amendments.",
    "每周一次更新，20个。",
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
    ["We are 15 % faster, that is ２５％.", "unsupported"],
    ["It is ₹20.", "unsupported"],
    ["It is 20 PLN.", "unsupported"],
    ["It costs €15.00 a month.", "unsupported"],
    ["It is a 20-percent rise.", "unsupported"],
    ["It costs 20 billion.", "unsupported"],
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

  it.each([
    "January Jan. February Feb March Mar April Apr May June Jun July Jul August Aug September Sept Sep October Oct November Nov December Dec",
    "января янв. февраля фев марта мар апреля апр мая июня июн июля июл августа авг сентября сент октября окт ноября ноя декабря дек",
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "Januar Februar September November septembre octobre novembre septiembre octubre noviembre",
  ])("reads the day in each of: %s", (months) => {
    for (const month of months.split(" ")) {
      const said = checkDraft(`20 ${month}`, { ...sources, theirs: ["20 seats"], instants: [] }, expected)
      expect(said.map(({ kind }) => kind)).toContain("unsupported")
    }
  })

  it("takes Russian words that begin like a month, or name where software runs, for no day", () => {
    const said = (draft: string) =>
      checkDraft(draft, { ...sources, theirs: [], instants: [] }, { ...expected, language: "ru" }).map(
        ({ text }) => text,
      )
    expect(said("Итак, 20 маркетологов.")).toEqual([])
    expect(said("Нужна тестовая среда, среда разработки.")).toEqual([])
    expect(said("Встретимся в следующую среду.")).toEqual(["среду"])
    expect(said("Встретимся 20 марта или в среду.")).toEqual(["20 марта", "среду"])
  })

  it("knows the day after tomorrow from tomorrow, and the end of this week by any of its names", () => {
    const said = (text: string, draft: string) =>
      checkDraft(draft, { ...sources, theirs: [text] }, expected).map((one) => one.kind)
    expect(said("Let us talk tomorrow.", "The day after tomorrow is fine.")).toEqual(["unsupported"])
    expect(said("By the end of the week, please.", "By the end of this week.")).toEqual([])
  })

  it("takes dates, years, amounts and named ids for no phone number", () => {
    const said = (text: string) =>
      checkDraft(text, { ...sources, theirs: [text] }, expected).filter(({ message }) =>
        message.includes("phone"),
      )
    expect(said("On 2026-11-27 we look at PO 4500012345 and invoice no. 20261122.")).toEqual([])
    expect(said("The 2025-2026 budget is 1 500 000 or 10 000-15 000 roubles.")).toEqual([])
    expect(said("Договор № 77001234567, счёт 4070281000.")).toEqual([])
    expect(said("Call me on 4500012345.")).toHaveLength(1)
    expect(said("Or on 040 555 01 99.")).toHaveLength(1)
  })

  it("says the same of the same words once", () => {
    expect(found("It costs €1,300. Yes, €1,300, as Henrik said, and Henrik knows.")).toEqual([
      "unsupported",
      "unsupported",
    ])
  })

  it("marks a variable that nobody has filled in", () => {
    expect(found("Thank you, {{first_name}}.")).toContain("placeholder")
  })

  it("knows a name whichever way its accents are coded", () => {
    const said = { ...sources, theirs: ["Je\u0301ro\u0302me asked for it."] }
    expect(checkDraft("As J\u00e9r\u00f4me asked.", said, expected)).toEqual([])
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
