import { describe, expect, it } from "vitest"
import type { AutomaticReply } from "~src/record/automatic-reply"
import { type Answer, automaticReply } from "./automatic-reply"

/** Wednesday, 18 November 2026, 10:30 in Berlin. */
const wednesday = Date.UTC(2026, 10, 18, 9, 30)

function answer(text: string, subject: string | null = null, change: Partial<Answer> = {}): Answer {
  return {
    subject,
    text,
    own: text,
    sender: { name: "Maren Lindqvist", email: "maren.lindqvist@norrsken.com" },
    sentAt: wednesday,
    timeZone: "Europe/Berlin",
    language: null,
    ...change,
  }
}

type Kind = AutomaticReply["kind"]

describe("what a machine answers, by its subject", () => {
  it.each<[string, string, Kind]>([
    ["Automatic reply: Offer for 40 vans", "I am out of the office until 3 December.", "away"],
    ["Automatic reply: Offer for 40 vans", "", "other"],
    ["Automatic reply: Offer", "Norrsken's winter party is on Friday.", "other"],
    ["Auto: Offer", "I am away from 20 November with limited access to email.", "away"],
    ["Out of Office: Re: Offer", "I'm out of the office this week.", "away"],
    ["Out of Office", "I am on annual leave. Please contact Olga Berg, olga@norrsken.com.", "away"],
    ["Abwesenheitsnotiz: Angebot", "Ich bin bis 3. Dezember nicht im Büro.", "away"],
    ["Automatische Antwort: Angebot", "Vielen Dank für Ihre Nachricht. Ich bin im Urlaub.", "away"],
    ["Réponse automatique : Offre", "Je suis absente jusqu'au 3 décembre inclus.", "away"],
    ["Respuesta automática: Oferta", "Estoy fuera de la oficina hasta el 3 de diciembre.", "away"],
    ["Resposta automática: Proposta", "Estou de férias até 3 de dezembro.", "away"],
    ["Risposta automatica: Offerta", "Sono fuori ufficio fino al 3 dicembre.", "away"],
    ["Automatisch antwoord: Offerte", "Ik ben afwezig tot 3 december.", "away"],
    ["Odpowiedź automatyczna: Oferta", "Jestem na urlopie do 3 grudnia.", "away"],
    ["Autosvar: Offert", "Jag är på semester till och med 3 december.", "away"],
    ["Автоответ: Предложение", "Я в отпуске до 3 декабря.", "away"],
    ["Автоматический ответ: Предложение", "Меня нет в офисе до 3 декабря.", "away"],
    ["自动回复: 报价", "您好,我正在休假,12月3日返回。", "away"],
    ["自動応答: お見積り", "12月3日まで不在にしております。", "away"],
    ["자동 회신: 견적", "12월 3일까지 휴가 중입니다.", "away"],
    ["Automatic reply: Offer", "Maren Lindqvist is no longer with Norrsken.", "left"],
    ["Automatische Antwort: Angebot", "Maren Lindqvist arbeitet nicht mehr bei Norrsken.", "left"],
    ["Automatic reply: Offer", "This mailbox is no longer monitored.", "unread"],
    ["Automatic reply: Offer", "We have received your request, ticket #4711.", "receipt"],
    ["Automatic reply: Away", "I am away. Do you need help at once? Please contact Olga.", "away"],
  ])("%s | %s", (subject, text, kind) => {
    expect(automaticReply(answer(text, subject))?.kind).toBe(kind)
  })
})

describe("what a machine answers, by its words alone", () => {
  it.each<[string, Kind]>([
    [
      "Thank you for your email. I am out of the office until 3 December with limited access to email. For urgent matters please contact Olga Berg at olga@norrsken.com.",
      "away",
    ],
    ["I am away until 3 December.", "away"],
    [
      "Thanks for your message. I'm on parental leave. During this time, please write to office@norrsken.com.",
      "away",
    ],
    ["This is an automatic reply. I will be back in the office on Monday.", "away"],
    [
      "Vielen Dank für Ihre Nachricht. Ich bin bis 3. Dezember nicht im Büro. Ihre E-Mail wird nicht weitergeleitet.",
      "away",
    ],
    [
      "Merci pour votre message. Je suis en congé jusqu'au 3 décembre. En cas d'urgence, veuillez contacter Olga.",
      "away",
    ],
    [
      "Gracias por su correo. Estaré fuera hasta el 3 de diciembre. Para temas urgentes, póngase en contacto con Olga.",
      "away",
    ],
    ["Спасибо за письмо! Я в отпуске до 3 декабря. По срочным вопросам обращайтесь к Ольге Берг.", "away"],
    ["感谢您的来信。我正在休假,12月3日返回。如有急事,请联系王芳。", "away"],
    ["Thank you for your message. Maren is no longer with the company. Please contact Olga Berg.", "left"],
    ["I have left Norrsken. Thank you for your email. Please contact Olga Berg, olga@norrsken.com.", "left"],
    ["Спасибо за сообщение. Данный сотрудник больше не работает в компании.", "left"],
    ["This mailbox is no longer monitored. Please write to sales@norrsken.com.", "unread"],
    ["Dieses Postfach wird nicht mehr gelesen.", "unread"],
    [
      "Thank you for contacting us. We have received your request, ticket number 4711. We will get back to you within two business days.",
      "receipt",
    ],
    [
      "Vielen Dank für Ihre Anfrage. Ihre Nachricht ist bei uns eingegangen. Wir melden uns schnellstmöglich.",
      "receipt",
    ],
    ["Ваше обращение зарегистрировано. Спасибо за обращение! Мы ответим в ближайшее время.", "receipt"],
  ])("%s", (text, kind) => {
    expect(automaticReply(answer(text))?.kind).toBe(kind)
  })
})

describe("what a person wrote", () => {
  it.each<[string, string | null]>([
    ["I'm out of office tomorrow, can we do Thursday?", null],
    ["I'm out of the office tomorrow.", null],
    ["I am away until Monday.", null],
    ["I'm travelling this week. I will reply on Monday.", null],
    ["Thanks for your message. The price looks good. I am out of the office until 3 December.", null],
    ["Thank you for your email. We will sign next week.", null],
    ["I got an automatic reply from Olga: she is out of the office until 3 December.", null],
    ["Did you get my automatic reply? I was on vacation.", "Re: Automatic reply: Offer"],
    ["Sorry for the automatic reply, I am back. Can we talk on Thursday?", "Automatic reply: Offer"],
    [
      "Could you send the contract to Olga? Her automatic reply says that she is back.",
      "Re: Automatic reply: Offer",
    ],
    [
      "We need automatic replies in three languages. Does your tool do that?",
      "Automatic replies in our shop",
    ],
    ["Can we move the call? I'm out on Thursday.", "Out of office: can we move the call?"],
    ["The new leasing offer is attached.", "Auto: new leasing offer"],
    ["Olga Berg is no longer with the company, I take over. Please contact me.", null],
    ["Thank you for your message. Olga is no longer with us. Please contact me.", null],
    ["We have received your offer and will get back to you by Friday.", null],
    ["We have received your request and discussed it. The board wants a second site in it.", null],
    ["Thanks for your message. The old trucks are no longer in use.", null],
    ["Das Angebot ist nicht mehr gültig.", null],
    ["Nous avons bien reçu votre devis, merci pour votre message.", null],
    ["Ich bin im Urlaub, aber der Vertrag passt. Können wir nächste Woche telefonieren?", null],
    ["Я в отпуске до 3 декабря, давайте созвонимся после.", null],
    ["我在休假,12月3日回来后我们可以开会吗?", null],
    ["", null],
    ["Hello Jonas, the vans arrive in March.", null],
  ])("%s | %s", (text, subject) => {
    expect(automaticReply(answer(text, subject))).toBeNull()
  })
})

describe("until when", () => {
  it.each<[string, string, boolean]>([
    ["I am out of the office until 3 December.", "2026-12-03", false],
    ["I am out of the office from 23 November to 3 December.", "2026-12-03", false],
    ["I'm on leave through Thursday, December 3rd.", "2026-12-03", false],
    ["I am away until 12/03.", "2026-12-03", false],
    ["I am away until 03/12/2026.", "2026-12-03", false],
    ["I am out of the office and will be back on Monday.", "2026-11-23", true],
    ["I am out of the office until 3 December, returning on 7 December.", "2026-12-07", true],
    ["I am away. I will be back in the office on Monday 7 December.", "2026-12-07", true],
    ["I am on leave until 7 January.", "2027-01-07", false],
    ["Ich bin vom 23.11. bis 3.12. nicht im Büro.", "2026-12-03", false],
    ["Ich bin nicht im Büro. Ab dem 4. Dezember bin ich wieder erreichbar.", "2026-12-04", true],
    ["Ich bin nicht im Büro und am Montag wieder da.", "2026-11-23", true],
    ["Je suis absente jusqu'au 3 décembre inclus.", "2026-12-03", false],
    ["Je suis en congé, de retour le lundi 7 décembre.", "2026-12-07", true],
    ["Estoy fuera de la oficina hasta el 3 de diciembre.", "2026-12-03", false],
    ["Estou de férias até 3 de dezembro.", "2026-12-03", false],
    ["Sono fuori ufficio fino al 3 dicembre.", "2026-12-03", false],
    ["Ik ben afwezig tot en met 3 december.", "2026-12-03", false],
    ["Jestem na urlopie do 3 grudnia.", "2026-12-03", false],
    ["Jag är på semester till och med 3 december.", "2026-12-03", false],
    ["Я в отпуске с 23 ноября по 3 декабря.", "2026-12-03", false],
    ["Меня нет в офисе, вернусь 7 декабря.", "2026-12-07", true],
    ["我正在休假,12月3日返回。", "2026-12-03", true],
    ["我12月3日前不在办公室。", "2026-12-03", false],
    ["12月3日まで不在にしております。", "2026-12-03", false],
    ["12월 3일까지 휴가 중입니다.", "2026-12-03", false],
    ["I am away.", "", false],
    ["I was here until 3 May 2026, now I am away.", "", false],
  ])("%s → %s", (text, day, back) => {
    const reply = automaticReply(answer(text, "Automatic reply: Offer"))
    expect(reply?.until ?? null).toEqual(day === "" ? null : { day, back, quote: expect.any(String) })
    if (reply?.until) expect(text).toContain(reply.until.quote)
  })

  it("takes a call before the absence for no end of it", () => {
    const text =
      "Thank you for your email. I am on leave. I return on 7 December. Until 20 November please call Olga Berg."
    expect(automaticReply(answer(text))?.until).toMatchObject({ day: "2026-12-07", back: true })
  })
})

describe("who stands in", () => {
  it.each<[string, string | null, string | null]>([
    ["I am away. Please contact Olga Berg at olga.berg@norrsken.com.", "Olga Berg", "olga.berg@norrsken.com"],
    ["I am away. For urgent matters contact my colleague Olga Berg.", "Olga Berg", null],
    ["I am away. Please contact sales@norrsken.com.", null, "sales@norrsken.com"],
    [
      "Ich bin nicht im Büro. Bitte wenden Sie sich an Frau Berg (olga@norrsken.com).",
      "Berg",
      "olga@norrsken.com",
    ],
    ["Je suis absente. Veuillez contacter Olga Berg (olga@norrsken.com).", "Olga Berg", "olga@norrsken.com"],
    [
      "Я в отпуске. По срочным вопросам обращайтесь к Ольге Берг, olga@norrsken.com.",
      "Ольге Берг",
      "olga@norrsken.com",
    ],
    ["我正在休假。如有急事请联系王芳 wang@norrsken.com。", "王芳", "wang@norrsken.com"],
  ])("%s", (text, name, email) => {
    const standIn = automaticReply(answer(text, "Automatic reply: Offer"))?.standIn
    expect(standIn).toMatchObject({ name, email })
    expect(text).toContain(standIn?.quote)
  })

  it("is nobody where nobody is named, and never the sender", () => {
    const told = (text: string) => automaticReply(answer(text, "Automatic reply: Offer"))?.standIn
    expect(told("I am away until 3 December.")).toBeNull()
    expect(told("I am away. Please contact maren.lindqvist@norrsken.com again later.")).toBeNull()
  })

  it("is read from lines that look like a signature too", () => {
    const text = "I am away until 3 December. For urgent matters please contact:"
    const own = `${text}\nOlga Berg\nolga@norrsken.com`
    expect(automaticReply(answer(text, null, { own }))?.standIn).toMatchObject({
      name: "Olga Berg",
      email: "olga@norrsken.com",
    })
  })
})

it.each([
  "I am away until ".repeat(5000),
  "contact ".repeat(10_000),
  "1. ".repeat(20_000),
  "away. ".repeat(10_000),
  `contact ${"a".repeat(50_000)}@`,
])("stays fast on %.16s…", (text) => {
  const started = performance.now()
  automaticReply(answer(text, "Automatic reply: Offer"))
  expect(performance.now() - started).toBeLessThan(100)
})
