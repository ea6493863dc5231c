import { describe, expect, it } from "vitest"
import { headerBlockAt, headerLine } from "./header-block"

describe("headerBlockAt", () => {
  it.each([
    [
      "en",
      [
        "From: Ann Lee <ann@example.com>",
        "Sent: Tuesday, March 5, 2024 2:30 PM",
        "To: Bo <bo@example.com>",
        "Subject: Offer",
      ],
    ],
    [
      "de",
      [
        "Von: Ann Lee <ann@example.com>",
        "Gesendet: Dienstag, 5. März 2024 14:30",
        "An: Bo <bo@example.com>",
        "Betreff: Offer",
      ],
    ],
    [
      "fr",
      [
        "De : Ann Lee <ann@example.com>",
        "Envoyé : mardi 5 mars 2024 14:30",
        "À : Bo <bo@example.com>",
        "Objet : Offer",
      ],
    ],
    [
      "es",
      [
        "De: Ann Lee <ann@example.com>",
        "Enviado el: martes, 5 de marzo de 2024 14:30",
        "Para: Bo <bo@example.com>",
        "Asunto: Offer",
      ],
    ],
    [
      "pt",
      [
        "De: Ann Lee <ann@example.com>",
        "Enviada em: terça-feira, 5 de março de 2024 14:30",
        "Para: Bo <bo@example.com>",
        "Assunto: Offer",
      ],
    ],
    [
      "it",
      [
        "Da: Ann Lee <ann@example.com>",
        "Inviato: martedì 5 marzo 2024 14:30",
        "A: Bo <bo@example.com>",
        "Oggetto: Offer",
      ],
    ],
    [
      "nl",
      [
        "Van: Ann Lee <ann@example.com>",
        "Verzonden: dinsdag 5 maart 2024 14:30",
        "Aan: Bo <bo@example.com>",
        "Onderwerp: Offer",
      ],
    ],
    [
      "pl",
      [
        "Od: Ann Lee <ann@example.com>",
        "Wysłano: wtorek, 5 marca 2024 14:30",
        "Do: Bo <bo@example.com>",
        "Temat: Offer",
      ],
    ],
    [
      "ru",
      [
        "От: Ann Lee <ann@example.com>",
        "Отправлено: 5 марта 2024 г. 14:30",
        "Кому: Bo <bo@example.com>",
        "Тема: Offer",
      ],
    ],
    [
      "zh",
      [
        "发件人: Ann Lee <ann@example.com>",
        "发送时间: 2024年3月5日 14:30",
        "收件人: Bo <bo@example.com>",
        "主题: Offer",
      ],
    ],
    [
      "zh, wide",
      [
        "发件人\uff1aAnn Lee <ann@example.com>",
        "日期\uff1a2024年3月5日 14:30",
        "收件人\uff1aBo <bo@example.com>",
        "主题\uff1aOffer",
      ],
    ],
    [
      "ja",
      [
        "差出人: Ann Lee <ann@example.com>",
        "送信日時: 2024年3月5日 14:30",
        "宛先: Bo <bo@example.com>",
        "件名: Offer",
      ],
    ],
    [
      "ko",
      [
        "보낸 사람: Ann Lee <ann@example.com>",
        "보낸 날짜: 2024년 3월 5일 화요일 오후 2:30",
        "받는 사람: Bo <bo@example.com>",
        "제목: Offer",
      ],
    ],
  ])("reads the block of %s", (_, lines) => {
    const block = headerBlockAt([...lines, "", "Hello"], 0)
    expect(block?.end).toBe(4)
    expect(block?.fields.get("from")).toBe("Ann Lee <ann@example.com>")
    expect(block?.fields.get("to")).toBe("Bo <bo@example.com>")
    expect(block?.fields.get("subject")).toBe("Offer")
    expect(block?.fields.get("sent")).toContain("2024")
  })

  it("joins wrapped recipients and subjects", () => {
    const block = headerBlockAt(
      [
        "From: Ann <ann@example.com>",
        "To: Bo <bo@example.com>,",
        "Cy <cy@example.com>",
        "Subject: A long one that",
        "goes on",
        "Cc: Di <di@example.com>",
        "",
        "Hello",
      ],
      0,
    )
    expect(block?.fields.get("to")).toBe("Bo <bo@example.com>, Cy <cy@example.com>")
    expect(block?.fields.get("subject")).toBe("A long one that goes on")
    expect(block?.fields.get("cc")).toBe("Di <di@example.com>")
  })

  it("reads bold names and two headers on one line", () => {
    const block = headerBlockAt(
      [
        "*From:* Ann <ann@example.com>",
        "*Date:* 5 March 2024 14:30",
        "*To:* bo@example.com *Subject:* Offer",
      ],
      0,
    )
    expect(block?.fields.get("from")).toBe("Ann <ann@example.com>")
    expect(block?.fields.get("subject")).toBe("Offer")
  })

  it("is no block without signs of a mail", () => {
    expect(headerBlockAt(["From: Monday", "To: Friday"], 0)).toBeNull()
    expect(headerBlockAt(["Date: 5 March 2024", "Time: 10:00", "Address: 1 High Street"], 0)).toBeNull()
    expect(headerBlockAt(["To: do list", "Subject: none"], 0)).toBeNull()
    expect(headerBlockAt([], 0)).toBeNull()
    expect(headerBlockAt([""], 0)).toBeNull()
  })
})

describe("headerLine", () => {
  it("wants a header's name before the colon", () => {
    expect(headerLine("An: Bo")).toEqual({ role: "to", value: "Bo" })
    expect(headerLine("Note: Bo")).toBeNull()
    expect(headerLine(": Bo")).toBeNull()
    expect(headerLine("From Ann")).toBeNull()
  })
})
