import { describe, expect, it } from "vitest"
import { cleanAnswer } from "./clean-answer"

describe("of an answer only the mail is left", () => {
  it.each([
    ["Subject: Offer\n\nHi Anna,", "Hi Anna,"],
    ["**Subject:** Offer\n\nHi Anna,", "Hi Anna,"],
    ["**Subject: Offer**\n\nHi Anna,", "Hi Anna,"],
    ["Here is the draft:\n\n**Subject:** Offer\n\nHi Anna,", "Hi Anna,"],
    ["Asunto: Oferta\n\nHola Anna:", "Hola Anna:"],
    ["Objet : Offre\n\nBonjour Anna,", "Bonjour Anna,"],
    ["件名：ご提案\n\n田中様", "田中様"],
    ["```\nHi Anna,\n```", "Hi Anna,"],
    ["Hi Anna,\n\n\n\n**Thursday** suits me.", "Hi Anna,\n\nThursday suits me."],
    ["Subject to approval, we can begin.\nMaria", "Subject to approval, we can begin.\nMaria"],
  ])("%j", (answer, mail) => {
    expect(cleanAnswer(answer)).toBe(mail)
  })
})
