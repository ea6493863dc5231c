import { expect, it } from "vitest"
import { taskIn, theirState, theirTask } from "./en-reported"

it.each([
  ["I will send the signed order form back by Thursday.", "send the signed order form back by Thursday"],
  ["Thanks, I'll get back to you tomorrow with our figures.", "get back to me with your figures"],
  ["We can introduce you to our CFO.", "introduce me to your CFO"],
  ["The form is on its way.", null],
])("%s is told as what they would do", (quote, told) => {
  expect(theirTask(quote)).toBe(told)
})

it("leaves out days that have moved since", () => {
  expect(taskIn("I'll send you the figures tomorrow.")).toBe("send you the figures")
  expect(taskIn("I will call you before noon today, and you will get the cause by tomorrow evening.")).toBe(
    "call you before noon, and you would get the cause",
  )
})

it("keeps the rep's own promise in the rep's words", () => {
  expect(taskIn("I will check with our engineers and come back to you by Wednesday.")).toBe(
    "check with our engineers and come back to you by Wednesday",
  )
})

it("tells how things stood with them, and nothing that was no state", () => {
  expect(theirState("Thanks Maria, noted. We are busy with the audit until autumn.")).toBe(
    "you were busy with the audit until autumn",
  )
  expect(theirState("Let's see.")).toBeNull()
})
