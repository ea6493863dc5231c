import { expect, it } from "vitest"
import { answerInEnglish } from "./en-answers"

it.each([
  [
    "Does the yearly price include the driver app for all 40 vans?",
    "The yearly price [does / does not] include the driver app for all 40 vans. [details]",
  ],
  ["Is training included in your price?", "Training [is / is not] included in our price. [details]"],
  ["Do your prices cover support?", "Our prices [do / do not] cover support. [details]"],
  ["Can your app run on older phones?", "Our app [can / cannot] run on older phones. [details]"],
  [
    "Could we settle the start date in our call on Thursday?",
    "We [can / cannot] settle the start date in our call on Thursday. [details]",
  ],
  ["Can we export our contacts?", "You [can / cannot] export your contacts. [details]"],
  ["How do we export our data?", "How to export your data: [answer]"],
  ["Does it include what you showed us?", "You asked: “Does it include what you showed us?” [answer]"],
])("%s is answered as a colleague would", (quote, answer) => {
  expect(answerInEnglish({ id: "a", quote, day: "1 May", when: null, known: null })).toBe(answer)
})
