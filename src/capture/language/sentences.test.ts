import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sentencesOf } from "./sentences"

const split = (text: string) => sentencesOf(text).map((sentence) => sentence.text.replace(/\s+/g, " "))

describe("sentencesOf", () => {
  it.each<[string, string, string[]]>([
    [
      "plain",
      "Thanks for the call. Can you send it?  Great!",
      ["Thanks for the call.", "Can you send it?", "Great!"],
    ],
    [
      "abbreviations",
      "Mr. Hale met Dr. Wu, e.g. on Monday. Good.",
      ["Mr. Hale met Dr. Wu, e.g. on Monday.", "Good."],
    ],
    ["initials", "Ask J. Smith about it. He knows.", ["Ask J. Smith about it.", "He knows."]],
    [
      "numbers",
      "It costs 3.5 million. Version 2.0 is out.",
      ["It costs 3.5 million.", "Version 2.0 is out."],
    ],
    ["time of day", "Let us meet at 3 p.m. on Friday. Ok?", ["Let us meet at 3 p.m. on Friday.", "Ok?"]],
    ["company forms", "We met Acme Inc. Tomorrow we call.", ["We met Acme Inc.", "Tomorrow we call."]],
    [
      "links",
      "See https://a.example.com/b.html?x=1.2 for it. Bye.",
      ["See https://a.example.com/b.html?x=1.2 for it.", "Bye."],
    ],
    ["quotes", 'He said "Why me?" and left. She stayed.', ['He said "Why me?" and left.', "She stayed."]],
    [
      "no capitals",
      "thanks for that. can you send it? cheers",
      ["thanks for that.", "can you send it?", "cheers"],
    ],
    ["ellipsis", "Well... maybe later. Or never…", ["Well... maybe later.", "Or never…"]],
    [
      "wrapped",
      "We would like to see the new pricing before the board\nmeets in December. Thanks.",
      ["We would like to see the new pricing before the board meets in December.", "Thanks."],
    ],
    [
      "wrapped before a name",
      "Could you please forward the signed agreement to our colleague\nAnna Weber in legal?",
      ["Could you please forward the signed agreement to our colleague Anna Weber in legal?"],
    ],
    ["greeting", "Hi Tom,\ncan you send the deck?", ["Hi Tom,", "can you send the deck?"]],
    ["sign-off", "Send it over.\n\nBest,\nAnna", ["Send it over.", "Best,", "Anna"]],
    [
      "bullets",
      "We need:\n- the price list\n- a contact in finance\n* the SLA",
      ["We need:", "the price list", "a contact in finance", "the SLA"],
    ],
    ["numbered", "1. Send the deck.\n2) Call Anna", ["Send the deck.", "Call Anna"]],
    [
      "Chinese",
      "您好!请把合同发给我。价格能再低一点吗?谢谢",
      ["您好!", "请把合同发给我。", "价格能再低一点吗?", "谢谢"],
    ],
    ["Chinese, western marks", "您好!请发合同。可以吗?谢谢", ["您好!", "请发合同。", "可以吗?", "谢谢"]],
    ["Chinese quotes", "他说“可以。”我们明天见。", ["他说“可以。”", "我们明天见。"]],
    ["Chinese list", "1、报价单\n2、合同", ["报价单", "合同"]],
    [
      "Russian",
      "Добрый день! Пришлите счёт, т.е. оригинал. Спасибо.",
      ["Добрый день!", "Пришлите счёт, т.е. оригинал.", "Спасибо."],
    ],
    ["Russian sums", "Это стоит 5 тыс. руб. в месяц. Дорого.", ["Это стоит 5 тыс. руб. в месяц.", "Дорого."]],
    [
      "German",
      "Das gilt z.B. für Sie. Bitte bis 5. Mai antworten.",
      ["Das gilt z.B. für Sie.", "Bitte bis 5. Mai antworten."],
    ],
    ["CRLF", "One line.\r\nTwo lines.\r\n", ["One line.", "Two lines."]],
    ["empty", " \n\t\n", []],
  ])("%s", (_, text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it("gives spans of the input, in order, with every letter in one of them", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("a", "B", ".", "?", "\n", " ", "。", "1", "-", "ж", "请"),
          maxLength: 400,
        }),
        (text) => {
          let last = 0
          let letters = 0
          for (const sentence of sentencesOf(text)) {
            expect(sentence.start).toBeGreaterThanOrEqual(last)
            expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
            last = sentence.end
            letters += sentence.text.replace(/[^aBж请]/g, "").length
          }
          expect(letters).toBe(text.replace(/[^aBж请]/g, "").length)
        },
      ),
    )
  })

  it.each([
    ["one endless word", "a".repeat(1_000_000)],
    ["one endless sentence", "word ".repeat(200_000)],
    ["full stops", ".".repeat(1_000_000)],
    ["question marks and spaces", "? ".repeat(500_000)],
    ["blank lines", "\n \n".repeat(300_000)],
    ["letters and stops", "a.".repeat(500_000)],
    ["closing marks", '.")'.repeat(300_000)],
    ["wrapped lines", `${"x".repeat(60)}\n`.repeat(16_000)],
  ])("splits a megabyte of %s fast, in bounded pieces", (_, text) => {
    const started = performance.now()
    const sentences = sentencesOf(text)
    expect(performance.now() - started).toBeLessThan(400)
    expect(Math.max(0, ...sentences.slice(0, 1000).map((sentence) => sentence.text.length))).toBeLessThan(
      1_000_001,
    )
  })
})
