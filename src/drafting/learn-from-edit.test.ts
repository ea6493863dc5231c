import { describe, expect, it } from "vitest"
import { emptyVoiceCard } from "~src/record/voice-card"
import { learnFromEdit, withCards } from "./learn-from-edit"
import { learnVoice } from "./voice"

const card = emptyVoiceCard("maria@northwind.example", "en")
const written = "Hi Laura,\n\nthe plan is ready and waits for you in the folder.\n\nBest regards,\nMaria"
const final = "Dear Laura,\n\nthe plan is ready and waits for you in the folder.\n\nCheers,\nMaria"
const nothing = learnVoice([])

describe("what the rep makes of drafts", () => {
  it("becomes the manner when it was done twice", () => {
    const once = learnFromEdit(card, written, final, "Laura Becker")
    expect(withCards(nothing, [once]).manners.en?.greeting).toBeNull()
    const twice = learnFromEdit(once, written, final, "Laura Becker")
    expect(withCards(nothing, [twice]).manners.en).toMatchObject({
      greeting: "Dear {name},",
      signOff: "Cheers,",
    })
  })

  it("teaches nothing where only the matter was changed", () => {
    const other = written.replace("the plan", "a plan")
    expect(learnFromEdit(card, written, other, "Laura Becker")).toBe(card)
    expect(learnFromEdit(card, written, "", "Laura Becker")).toBe(card)
  })

  it("teaches the length by and by", () => {
    const short = learnFromEdit(card, written, "Hi Laura,\n\nready.\n\nBest regards,\nMaria", "Laura Becker")
    expect(short.edits.words).toBe(6)
    expect(short.edits.greetings).toEqual({})
  })

  it("stands behind what the rep has set, and before the sent mails", () => {
    const voice = learnVoice([{ text: "Hey Tom,\n\ndone.\n\nBest,\nMaria", language: "en", to: "Tom" }])
    expect(withCards(voice, [card]).manners.en?.greeting).toBe("Hey {name},")
    const set = {
      ...card,
      greeting: "Good day {name},",
      edits: { ...card.edits, greetings: { "Dear {name},": 5 } },
    }
    expect(withCards(voice, [set]).manners.en).toMatchObject({
      greeting: "Good day {name},",
      signOff: "Best,",
    })
  })
})
