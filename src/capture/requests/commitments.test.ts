import { describe, expect, it } from "vitest"
import { commitmentsOf } from "./commitments"

const context = { language: null, sentAt: Date.UTC(2026, 10, 18, 9, 30), timeZone: "Europe/Berlin" }
const count = (text: string) => commitmentsOf(text, context).length

describe("commitmentsOf finds promises of the writer", () => {
  it.each([
    "I'll send the sheet by Friday.",
    "We will get back to you next week.",
    "I will definitely share the draft tomorrow.",
    "Let me check with finance and come back to you.",
    "You'll have the contract by Monday.",
    "We can send it by Thursday.",
    "Thanks, will do.",
    "I’ll follow up with legal this afternoon.",
    "I'm going to forward this to our CTO.",
    "We'll have the pilot environment ready by the end of the month.",
    "我周五前发给您。",
    "我们会尽快回复您",
    "稍后把报价发给您",
    "我这边马上安排",
    "我来跟进这件事",
    "明天上午我给您答复",
    "我们将在下周三之前提供测试账号",
    "我司保证按时交付",
    "我今天下班前把合同寄出",
    "Пришлю договор к пятнице",
    "Завтра отправим счёт.",
    "Мы подготовим КП до конца недели",
    "Уточню у коллег и вернусь с ответом",
    "Я вам перезвоню во вторник",
    "Обещаю ответить до понедельника",
    "Можем прислать образцы до 5 декабря",
    "Дам знать, как только будет решение",
  ])("%s", (text) => {
    expect(count(text)).toBe(1)
  })
})

describe("commitmentsOf leaves alone", () => {
  it.each([
    "I won't send it before Friday.",
    "I will not be able to share it.",
    "If you sign by Friday, I'll send the invoice.",
    "If a one-page summary would help, I can have it ready within a day.",
    "Once you approve, we'll schedule the rollout.",
    "I'll let you know if anything changes.",
    "Shall I send it by Friday?",
    "John will send the sheet by Friday.",
    "I would send it if I could.",
    "I'll be out of office until Monday.",
    "We can do many things.",
    "I'll try to send it.",
    "Please send the sheet by Friday.",
    "I sent the sheet on Friday.",
    "They'll get back to you.",
    "请您周五前发给我",
    "我们不会在本月发送",
    "如果您确认,我就发给您",
    "他会尽快回复您",
    "我可以发给您吗?",
    "请发给我确认",
    "收到您的回复后我再安排",
    "我昨天看到了",
    "Не пришлю договор к пятнице",
    "Если подпишете, отправим счёт",
    "Пришлите договор к пятнице",
    "Когда пришлёте договор?",
    "Вчера отправил вам счёт",
    "Давайте обсудим и сделаем",
    "Возможно, пришлю завтра",
    "Директор подпишет в пятницу",
    "",
  ])("%s", (text) => {
    expect(count(text)).toBe(0)
  })
})

it("says until when, and where in the mail", () => {
  const text = "Hi Anna,\n\nthanks for the call. I'll send the updated sheet by\nFriday 3pm.\n\nBest,\nTom"
  const [promise] = commitmentsOf(text, context)
  expect(text.slice(promise?.start, promise?.end)).toBe(promise?.quote)
  expect(promise?.due).toEqual({ at: Date.UTC(2026, 10, 20, 14), text: "Friday 3pm" })
})
