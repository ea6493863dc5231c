import { describe, expect, it } from "vitest"
import { dealWith, MONDAY, mail, recordOf, signalIn } from "../testing/thread"
import { type Composed, composeWarnings } from "./compliance"

const asked = mail("a1", "in", MONDAY, { text: "Could you send the offer?" })
const record = recordOf([asked])
const warned = (change: Partial<Composed>, over = record) =>
  composeWarnings({ text: "", recipients: [], attachments: [], ...change }, over, [])
const kinds = (change: Partial<Composed>, over = record) => warned(change, over).map(({ kind }) => kind)

describe("while composing", () => {
  it.each([
    ["We can give you a 15% discount.", "discount"],
    ["Wir können Ihnen 10 % Rabatt anbieten.", "discount"],
    ["Готовы дать скидку 10 %.", "discount"],
    ["可以给您打九折。", "discount"],
    ["I guarantee delivery in May.", "promise"],
    ["Мы гарантируем срок.", "promise"],
    ["我们保证按时交货。", "promise"],
    ["Please find the offer attached.", "attachment_forgotten"],
    ["Das Angebot finden Sie im Anhang.", "attachment_forgotten"],
    ["Предложение во вложении.", "attachment_forgotten"],
    ["请见附件。", "attachment_forgotten"],
  ])("%s → %s, with its words", (text, kind) => {
    const [warning] = warned({ text })
    expect(warning?.kind).toBe(kind)
    expect(text).toContain(warning?.quote)
  })

  it.each([
    "Our sales grew by 15 % last year.",
    "Thanks, that helps.",
    "The discount store next door is closed.",
    "I will call you tomorrow.",
    "",
  ])("says nothing about: %s", (text) => {
    expect(kinds({ text })).toEqual([])
  })

  it("does not warn of what stands in our own words already, of quotes, or of a file that is there", () => {
    const agreed = recordOf([asked, mail("a2", "out", MONDAY + 1, { text: "That is a 15% discount." })])
    expect(kinds({ text: "As agreed: 15% discount." }, agreed)).toEqual([])
    expect(kinds({ text: "> We can give you a 15% discount." })).toEqual([])
    expect(kinds({ text: "See attached.", attachments: ["offer.pdf"] })).toEqual([])
    const theirs = recordOf([mail("a2", "in", MONDAY, { text: "Give us a 15% discount." })])
    expect(kinds({ text: "Yes, a 15% discount." }, theirs)).toEqual(["discount"])
  })

  it("warns of people: opted out, new here, of another company", () => {
    const contacts = record.contacts.map((contact) => ({ ...contact, optedOut: true }))
    const recipients = ["ida@fjordkran.example", "omar@fjordkran.example", "ida@otherfirm.example"]
    expect(kinds({ recipients }, { ...record, contacts })).toEqual([
      "opted_out",
      "unknown_recipient",
      "wrong_recipient",
    ])
    const said = recordOf([asked], { signals: [signalIn(asked, "opt_out")] })
    expect(kinds({ recipients: ["ida@fjordkran.example"] }, said)).toEqual(["opted_out"])
    expect(kinds({ recipients: ["ida@fjordkran.example"] })).toEqual([])
  })

  it("misses the next step in a long mail on an open deal only", () => {
    const text =
      "Thank you for the good talk. It was interesting to hear how your yard works and which loads you move. "
    const open = recordOf([asked], { deal: dealWith() })
    expect(kinds({ text: text.repeat(2) }, open)).toEqual(["no_next_step"])
    expect(kinds({ text: `${text.repeat(2)} Shall we speak on Thursday?` }, open)).toEqual([])
    expect(kinds({ text: text.repeat(2) })).toEqual([])
  })

  it("is quick on hostile text", () => {
    const started = performance.now()
    warned({ text: "we can ".repeat(20_000) + "a ".repeat(50_000) + "1".repeat(50_000) })
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
