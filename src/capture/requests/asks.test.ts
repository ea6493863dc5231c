import { describe, expect, it } from "vitest"
import type { AskKind } from "./ask"
import { asksOf } from "./asks"

const context = { language: null, sentAt: Date.UTC(2026, 10, 18, 9, 30), timeZone: "Europe/Berlin" }
const kinds = (text: string, language: string | null = null) =>
  asksOf(text, { ...context, language }).map((ask) => ask.kind)

describe("asksOf finds asks", () => {
  it.each<[string, AskKind]>([
    ["Could you send me the revised quote by Friday?", "request"],
    ["Please share the security documents.", "request"],
    ["Tom, please loop in your legal team.", "request"],
    ["Let me know whether the discount still stands.", "request"],
    ["Is single sign-on part of the standard plan?", "question"],
    ["How long does the rollout take?", "question"],
    ["What does support cost per seat?", "question"],
    ["Would Tuesday at 3 work for you?", "meeting"],
    ["Can we meet next week to go through the numbers?", "meeting"],
    ["请您周五前把报价单发给我。", "request"],
    ["麻烦您确认一下交货时间", "request"],
    ["能否提供一份案例?", "request"],
    ["烦请尽快回复", "request"],
    ["希望贵司能提供试用账号", "request"],
    ["请告知付款方式", "request"],
    ["帮我查一下订单状态", "request"],
    ["可以把合同发给我吗?", "request"],
    ["请贵方补充资质文件", "request"],
    ["需要您签字确认", "request"],
    ["请尽快安排发货", "request"],
    ["盼复", "request"],
    ["这个价格包含培训吗?", "question"],
    ["请问最低起订量是多少?", "question"],
    ["什么时候可以发货?", "question"],
    ["你们支持私有化部署吗", "question"],
    ["和其他产品相比有什么优势?", "question"],
    ["您下周三下午方便通话吗?", "meeting"],
    ["我们约个时间开会吧", "meeting"],
    ["能否安排一次线上演示?", "meeting"],
    ["您周四有空吗?", "meeting"],
    ["Пришлите, пожалуйста, договор до пятницы.", "request"],
    ["Подскажите стоимость внедрения", "request"],
    ["Не могли бы вы выслать презентацию?", "request"],
    ["Прошу подтвердить получение.", "request"],
    ["Просьба согласовать смету до конца недели", "request"],
    ["Сообщите, пожалуйста, сроки поставки", "request"],
    ["Дайте знать, если решение принято", "request"],
    ["Можете уточнить условия оплаты?", "request"],
    ["Ждём вашего ответа до среды", "request"],
    ["Будем благодарны, если пришлёте образцы", "request"],
    ["Нужно, чтобы вы подписали акт", "request"],
    ["Уточни, пожалуйста, количество лицензий", "request"],
    ["Входит ли поддержка в стоимость?", "question"],
    ["Сколько стоит интеграция с 1С?", "question"],
    ["Какие сроки внедрения?", "question"],
    ["Кто будет вести проект с вашей стороны?", "question"],
    ["Давайте созвонимся в четверг", "meeting"],
    ["Когда вам удобно встретиться?", "meeting"],
    ["Предлагаю встретиться на следующей неделе", "meeting"],
    ["Удобно ли вам завтра в 11?", "meeting"],
  ])("%s: %s", (text, kind) => {
    expect(kinds(text)).toEqual([kind])
  })

  it.each<[string, string]>([
    ["de", "Könnten Sie mir bitte das Angebot schicken?"],
    ["fr", "Pourriez-vous m'envoyer le devis ?"],
    ["es", "¿Puede enviarme la propuesta?"],
    ["ja", "見積書を送っていただけますか。"],
  ])("also in %s", (language, text) => {
    expect(kinds(text, language)).toHaveLength(1)
  })
})

describe("asksOf leaves alone", () => {
  it.each([
    "How are you?",
    "Hope you had a great weekend!",
    "Please don't hesitate to contact me if you have any questions.",
    "Please find the contract attached.",
    "Thanks for the call today.",
    "Who knows?",
    "We decided to go another way.",
    "The board meets in December.",
    "Our budget for this year is already spent.",
    "您好吗?",
    "最近怎么样?",
    "请放心,我们会处理的。",
    "如有任何问题,请随时联系我。",
    "请查收附件",
    "敬请谅解",
    "我昨天请假了",
    "合同已经签好了。",
    "谢谢您的邀请。",
    "我们申请了预算",
    "价格没有问题。",
    "祝您工作顺利",
    "会议改到下周三。",
    "今天的演示很精彩",
    "我们对方案很满意",
    "Как дела?",
    "Если возникнут вопросы, обращайтесь.",
    "Надеюсь, у вас всё хорошо.",
    "Извините за задержку.",
    "Договор во вложении.",
    "Спасибо за встречу!",
    "Мы решили отказаться от проекта.",
    "Хорошего дня!",
    "Обратите внимание на новые реквизиты.",
    "Встреча прошла отлично.",
    "Бюджет уже утверждён.",
    "Прошу прощения за опоздание",
    "Директор подпишет договор в пятницу.",
    "Не стесняйтесь обращаться",
    "Мы получили ваш счёт.",
    "",
    "?",
    "???",
  ])("%s", (text) => {
    expect(kinds(text)).toEqual([])
  })
})

it("gives places in the mail and the day until which", () => {
  const text =
    "Hi Anna,\n\nthanks for your time. Could you send me the signed order form by\nFriday?\n\nBest,\nTom"
  const [ask] = asksOf(text, context)
  expect(text.slice(ask?.start, ask?.end)).toBe(ask?.quote)
  expect(ask?.due).toEqual({ at: Date.UTC(2026, 10, 20, 23) - 1, text: "Friday" })
})
