import { describe, expect, it } from "vitest"
import type { AskKind } from "./ask"
import { answers, keeps } from "./settled"

type Row = [kind: AskKind, ask: string, reply: string, attachments: string[]]

const answered = (kind: AskKind, quote: string, text: string, attachments: string[]) =>
  answers({ kind, quote }, { text, attachments, fromAsked: true })

describe("answers", () => {
  it.each<Row>([
    [
      "question",
      "Is single sign-on included in the price?",
      "Hi Anna,\n\nyes, single sign-on is part of every plan.",
      [],
    ],
    ["question", "How many seats do you need?", "We need 40 seats to begin with.", []],
    [
      "request",
      "Could you send me the security questionnaire?",
      "Please find the questionnaire attached.",
      ["scan.pdf"],
    ],
    ["request", "Please send the signed contract.", "Here you go.", ["Contract_signed.pdf"]],
    ["request", "Can you confirm the start date?", "Confirmed.", []],
    ["request", "Could you send me the price list?", "Please find attached.", ["scan0012.pdf"]],
    ["meeting", "Are you free for a call on Tuesday at 3?", "Tuesday works for me.", []],
    ["request", "请把报价单发给我", "您好,报价单见附件。", ["报价单.xlsx"]],
    ["question", "合同的付款方式是什么?", "付款方式是月结三十天。", []],
    ["meeting", "您周三下午方便通话吗?", "可以,周三下午见。", []],
    ["request", "Пришлите, пожалуйста, договор", "Высылаю договор во вложении.", ["договор.docx"]],
    ["question", "Входит ли поддержка в стоимость?", "Да, поддержка входит в стоимость.", []],
    ["meeting", "Удобно созвониться в четверг?", "Да, четверг подходит.", []],
  ])("%s %j by %j", (kind, ask, reply, attachments) => {
    expect(answered(kind, ask, reply, attachments)).toBe(true)
  })

  it.each<Row>([
    ["question", "Is single sign-on included in the price?", "Let me check and get back to you.", []],
    ["question", "How many seats do you need?", "Thanks, talk soon!", []],
    [
      "request",
      "Could you send me the security questionnaire?",
      "We are still working on the questionnaire.",
      [],
    ],
    ["request", "Please send the signed contract.", "Here is our logo.", ["logo.png"]],
    ["request", "Can you confirm the start date?", "Which start date do you mean?", []],
    ["meeting", "Are you free for a call on Tuesday at 3?", "Thanks for the deck.", []],
    ["request", "请把报价单发给我", "报价单正在准备,稍后发您。", []],
    ["question", "合同的付款方式是什么?", "我们下周去上海。", []],
    ["request", "Пришлите, пожалуйста, договор", "Договор ещё не готов, вернусь позже.", []],
    ["question", "Входит ли поддержка в стоимость?", "Уточню и вернусь с ответом.", []],
    ["question", "", "", []],
  ])("not %s %j by %j", (kind, ask, reply, attachments) => {
    expect(answered(kind, ask, reply, attachments)).toBe(false)
  })

  it("takes no answer from anybody else", () => {
    const later = { text: "Yes, single sign-on is included.", attachments: [], fromAsked: false }
    expect(answers({ kind: "question", quote: "Is single sign-on included?" }, later)).toBe(false)
  })
})

describe("keeps", () => {
  it.each<[string, string, string[]]>([
    ["I'll send the price sheet by Friday.", "As promised, here is the price sheet.", []],
    ["I'll send the price sheet by Friday.", "Hi!", ["Price sheet v2.xlsx"]],
    ["I'll call you on Tuesday.", "Thanks for the call today.", []],
    ["We'll confirm the delivery date with logistics.", "I've confirmed the delivery date: 3 December.", []],
    ["我周五前把合同发给您", "合同已发,请查收附件。", []],
    ["Пришлю договор к пятнице", "Отправляю договор во вложении.", ["Договор.pdf"]],
    ["Позвоню вам завтра", "Спасибо за звонок!", []],
  ])("%j by %j", (quote, text, attachments) => {
    expect(keeps({ quote }, { text, attachments })).toBe(true)
  })

  it.each<[string, string, string[]]>([
    ["I'll send the price sheet by Friday.", "I'm still working on the price sheet.", []],
    ["I'll send the price sheet by Friday.", "Here is the agenda for Monday.", []],
    ["I'll send the price sheet by Friday.", "Did you get the price sheet?", []],
    ["I'll call you on Tuesday.", "Here is the invoice.", []],
    ["我周五前把合同发给您", "合同还在审批,稍后发您。", []],
    ["Пришлю договор к пятнице", "Договор пока в процессе.", []],
    ["", "", []],
  ])("not %j by %j", (quote, text, attachments) => {
    expect(keeps({ quote }, { text, attachments })).toBe(false)
  })
})
