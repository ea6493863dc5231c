import { describe, expect, it } from "vitest"
import { closingOf, type Sender } from "./closing"

const ann: Sender = { name: "Ann Keller", email: "ann.keller@northwind.example" }

/** The closing's lines, and the inline sign-off's words. */
function closingLines(mail: string, sender: Sender | null = null): string[] {
  const lines = mail.split("\n")
  const { signOffAt, signatureAt, endAt, inline } = closingOf(lines, sender)
  const start = signOffAt ?? signatureAt
  const block = start === null ? [] : lines.slice(start, endAt ?? lines.length)
  const behind = inline === null ? [] : [(lines[inline.line] ?? "").slice(inline.column)]
  return [...behind, ...block].filter((line) => line.trim() !== "")
}

describe("closingOf", () => {
  it("finds sign-off and signature and says where each begins", () => {
    const lines = [
      "Hello Tom,",
      "",
      "the offer is attached.",
      "",
      "Best regards,",
      "",
      "Ann Keller",
      "Head of Sales",
      "",
    ]
    expect(closingOf(lines, ann)).toEqual({
      signOffAt: 4,
      signatureAt: 6,
      endAt: 8,
      inline: null,
      footerAt: null,
    })
  })

  it.each([
    [
      "German",
      "anbei das Angebot.\n\nMit freundlichen Grüßen\nJörg Maier\nVertriebsleiter",
      "Mit freundlichen Grüßen",
    ],
    [
      "French",
      "vous trouverez l'offre ci-jointe.\n\nBien cordialement,\nÉlodie Martin",
      "Bien cordialement,",
    ],
    ["Spanish", "le adjunto la oferta.\n\nUn cordial saludo,\nMaría Núñez", "Un cordial saludo,"],
    ["Portuguese", "segue a proposta.\n\nAtenciosamente,\nJoão Silva", "Atenciosamente,"],
    ["Italian", "in allegato l'offerta.\n\nCordiali saluti\nGiulia Rossi", "Cordiali saluti"],
    ["Dutch", "hierbij de offerte.\n\nMet vriendelijke groet,\nJan de Vries", "Met vriendelijke groet,"],
    ["Polish", "w załączeniu oferta.\n\nPozdrawiam serdecznie,\nŁukasz Nowak", "Pozdrawiam serdecznie,"],
    ["Russian", "во вложении предложение.\n\nС уважением,\nИван Петров\nООО «Ромашка»", "С уважением,"],
    ["Chinese", "报价单请见附件。\n\n此致\n敬礼\n王伟\n销售总监", "此致"],
    [
      "Japanese",
      "見積書をお送りします。\n\nよろしくお願いいたします。\n田中 太郎",
      "よろしくお願いいたします。",
    ],
    ["Korean", "견적서를 보내드립니다.\n\n감사합니다.\n김민수 드림", "감사합니다."],
  ])("knows how a %s mail is signed off", (_, mail, first) => {
    expect(closingLines(mail)[0]).toBe(first)
    expect(closingLines(mail).length).toBe(mail.split("\n\n")[1]?.split("\n").length)
  })

  it.each([
    ["Cheers -- Rick"],
    ["Thanks, Bob"],
    ["tx, jo"],
    ["Your pal, Craig."],
    ["Thanks in advance - Maria"],
  ])("takes a sign-off with the name on its line: %s", (line) => {
    const closing = closingOf(["We meet at ten.", "", line], null)
    expect(closing).toMatchObject({ signOffAt: 2, signatureAt: 2, endAt: 3 })
  })

  it("parts a sign-off from the sentence before it on the same line", () => {
    const lines = ["Please sign both copies today.  Thanks, Ann", ""]
    expect(closingOf(lines, null).inline).toEqual({ line: 0, column: 32 })
    expect(closingLines("Please sign both copies today. Thanks!\nAnn")).toEqual(["Thanks!", "Ann"])
  })

  it("takes a bare name under the text", () => {
    expect(closingLines("I'll call him on Monday.\n\nMarkus")).toEqual(["Markus"])
    expect(closingLines("I'll call him on Monday.\n-Frank")).toEqual(["-Frank"])
    expect(closingLines("I'll call him on Monday.\n\nak", ann)).toEqual(["ak"])
  })

  it("takes the delimiter of plain text mail with everything under it", () => {
    const mail =
      "It works for me.\n\n-- \nRuth Adler\nhttps://adler.example\nnever trust a green build, they said to me once"
    expect(closingLines(mail)).toHaveLength(4)
  })

  it("takes contact lines without a name", () => {
    const mail = "See you there.\n\nSenior Counsel, ACME\nPhone: 212-555-0142\nj.doe@acme.example"
    expect(closingLines(mail)).toHaveLength(3)
  })

  it("takes the mark of a mobile client as a signature", () => {
    expect(closingLines("Works for me\n\nSent from my iPhone")).toEqual(["Sent from my iPhone"])
    expect(closingLines("可以\n\n发自我的 iPhone")).toEqual(["发自我的 iPhone"])
    expect(closingLines("Подходит\n\nОтправлено с iPhone")).toEqual(["Отправлено с iPhone"])
  })

  it("keeps notices and list footers out of the closing and says where they begin", () => {
    const notice = [
      "All good from our side.",
      "",
      "Regards,",
      "Ann Keller",
      "",
      "_____________",
      "This e-mail is confidential and intended only for the addressee. If you are not the intended",
      "recipient, please delete it.",
    ]
    expect(closingOf(notice, ann)).toMatchObject({ signOffAt: 2, signatureAt: 3, endAt: 4, footerAt: 5 })
    const list = [
      "Try it again.",
      "",
      "Regards",
      "Ann",
      "",
      "---",
      "To unsubscribe, e-mail: dev-off@lists.example",
    ]
    expect(closingOf(list, ann)).toMatchObject({ signOffAt: 2, endAt: 4, footerAt: 5 })
  })

  it("ends before a postscript", () => {
    const mail = ["See you on Monday.", "", "Best,", "Ann", "", "PS: bring the samples, please"]
    expect(closingOf(mail, ann)).toMatchObject({ signOffAt: 2, signatureAt: 3, endAt: 4 })
  })

  it("keeps a signature together around lines that are no contact", () => {
    const mail =
      "See you.\n\nBest,\nSam\n\nSam Roe | Account Executive | Globex\nm: +1 212 555 0142\nBook time with me: https://cal.example/sam\nWe help teams of any size to close their books in a day, not a week."
    expect(closingLines(mail)).toHaveLength(6)
  })

  it("finds a closing that text was added under", () => {
    const mail =
      "The service fails.\n\nBest regards,\nLena\n\nHere is the whole log that I promised, from the first line on."
    expect(closingLines(mail)).toEqual(["Best regards,", "Lena"])
  })

  it.each([
    ["a question", "Can you send the contract today?"],
    ["thanks that are the text", "Thanks to Ann and Tom for their work on the offer this week."],
    ["a sentence that begins like a sign-off", "Best to meet on Monday, since Tom is away on Tuesday."],
    ["a wrapped line", "The file is on the share, please ask somebody from the team around\nMonday"],
    ["a greeting alone", "Tom,\n\ncan you send the contract today?"],
    ["a form", "Request ID : 4711\nRequested For : tom@acme.example\nResource Type : Applications"],
    [
      "a list of contacts",
      "Whom to call:\n\nHelp Desk (212) 555-0140\nRisk Group (212) 555-0141 [Pager]\nBilling (212) 555-0142\nAnn Lee (212) 555-0143",
    ],
    ["references", "See both pages.\n\n[1] https://a.example/one\n[2] https://b.example/two"],
    ["an attachment's name", "Here it is.\n\n - offer.doc"],
    ["thanks that are the whole mail", "Thanks!"],
    ["nothing", ""],
    ["blank lines", "\n \n\t\n"],
  ])("finds none in %s", (_, mail) => {
    expect(closingOf(mail.split("\n"), null)).toMatchObject({
      signOffAt: null,
      signatureAt: null,
      endAt: null,
    })
  })

  it("takes a mail that is nothing but a notice for the mail itself", () => {
    const notice = ["This message is confidential and intended only for the recipient of this e-mail."]
    expect(closingOf(notice, null).footerAt).toBeNull()
  })

  it("does not end a mail where the text speaks of messengers or copyright", () => {
    const lines = [
      "Hi,",
      "",
      "Find me on Yahoo if you need anything.",
      "",
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "and so on.",
    ]
    expect(closingOf(lines, null).footerAt).toBeNull()
  })
})
