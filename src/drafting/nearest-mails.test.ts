import { expect, it } from "vitest"
import { nearestMails, type SentMail } from "./nearest-mails"

const mail = (text: string, to: string, more: Partial<SentMail> = {}): SentMail => ({
  text: `Hi there,\n\n${text}\n\nBest regards,\nMaria`,
  language: "en",
  to: [to],
  threadId: text,
  ...more,
})
const about = {
  language: "en",
  to: "laura@hafenwerk.example",
  threadId: "now",
  text: "What is the price for 40 seats with annual billing?",
}

it("goes by person, company and matter, and among equals by time", () => {
  const found = nearestMails(
    [
      mail("the newest of all, about nothing near.", "tom@brightlane.example"),
      mail("the price for 20 seats is on the second page.", "ann@else.example"),
      mail("good to hear that.", "jens@hafenwerk.example"),
      mail("see you on the fair.", "laura@hafenwerk.example"),
    ],
    about,
  )
  expect(found.map((text) => text.split("\n\n")[1])).toEqual([
    "see you on the fair.",
    "the price for 20 seats is on the second page.",
    "good to hear that.",
  ])
})

it("takes no other language, nothing of the conversation itself and nothing too short to show a manner", () => {
  const found = nearestMails(
    [
      mail("здравствуйте, отправляю договор", "laura@hafenwerk.example", { language: "ru" }),
      mail("this stands in the conversation", "laura@hafenwerk.example", { threadId: "now" }),
      { ...mail("", "laura@hafenwerk.example"), text: "Thanks!" },
    ],
    about,
  )
  expect(found).toEqual([])
})
