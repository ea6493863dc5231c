import { describe, expect, it } from "vitest"
import { languageOf } from "./language"

const cases: [string, string | null][] = [
  ["Could you send me the revised proposal by Friday?", "en"],
  ["Ok, thanks!", "en"],
  ["Sounds good", "en"],
  ["Hello", "en"],
  ["Please find attached the invoice for Q3.", "en"],
  ["Passt, danke.", "de"],
  ["Können Sie mir bitte das Angebot bis Freitag schicken?", "de"],
  ["Merci beaucoup", "fr"],
  ["Pouvez-vous m'envoyer le devis avant vendredi ?", "fr"],
  ["Gracias, nos vemos mañana", "es"],
  ["Obrigado pela proposta, vamos analisar.", "pt"],
  ["Grazie, va bene", "it"],
  ["Bedankt voor de offerte, wij kijken ernaar", "nl"],
  ["Dziękuję za ofertę", "pl"],
  ["请您周五前把报价发给我,谢谢", "zh"],
  ["好的", "zh"],
  ["我们用 Salesforce 和 HubSpot,可以对接吗", "zh"],
  ["ご提案ありがとうございます。来週お返事します。", "ja"],
  ["제안서 잘 받았습니다. 감사합니다.", "ko"],
  ["Пришлите, пожалуйста, договор до пятницы", "ru"],
  ["Спасибо", "ru"],
  ["Дякую, чекаємо на договір", "uk"],
  ["Здравствуйте! Мы внедряем Slack, Zoom и Notion.", "ru"],
  ["", null],
  ["   \n", null],
  ["12345 67", null],
  ["https://example.com/some/path?x=y", null],
  ["????!!!", null],
]

describe("languageOf", () => {
  it.each(cases)("reads %j as %s", (text, language) => {
    expect(languageOf(text)).toBe(language)
  })

  it("looks past links and addresses", () => {
    expect(languageOf("Привет! https://example.com/the/quick/brown/fox anna.smith@example.com")).toBe("ru")
  })

  it("takes bounded time on huge input", () => {
    const started = performance.now()
    languageOf("a".repeat(1_000_000))
    languageOf("Please send it. ".repeat(60_000))
    expect(performance.now() - started).toBeLessThan(100)
  })
})
