import { expect, it } from "vitest"
import type { Fact } from "~src/record/fact"
import { timeText } from "../clock"
import { noExperience } from "../experience"
import { suggest } from "../suggest"
import { HOUR, ME, MONDAY, mail, recordOf } from "../testing/thread"

const REP = "Europe/Berlin"

function phone(value: string): Fact {
  return {
    id: value,
    workspace: ME,
    subject: { kind: "contact", id: "c1" },
    field: "phone",
    value,
    provenance: { by: "rule", rule: "signature", observationId: "a1", quote: value, at: MONDAY },
  }
}

/** They asked on Monday at 14:00 in Berlin; it is 15:00 there, and 23:00 in Tokyo. */
function first(facts: Fact[]) {
  const asked = mail("a1", "in", MONDAY + 3 * HOUR, { text: "What would forty pallets cost?" })
  const ask = {
    id: "ask",
    workspace: ME,
    activityId: "a1",
    threadId: "t1",
    contactId: "c1",
    kind: "question" as const,
    quote: asked.text,
    dueAt: null,
    dueText: null,
    answeredBy: null,
    at: asked.at,
  }
  const options = {
    now: MONDAY + 28 * HOUR,
    timeZone: REP,
    me: ME,
    decided: [],
    experience: noExperience,
  }
  const [step] = suggest(recordOf([asked], { asks: [ask], facts }), options)
  if (!step?.dueAt) throw new Error("No step with a day")
  const told = step.evidence.find((one) => one.kind === "fact")?.text ?? null
  return { action: step.action, dueAt: step.dueAt, told }
}

it("a step is due when both are at work, says both times and how theirs is known", () => {
  const { dueAt, told, action } = first([phone("+81 3 1234 5678")])
  expect(action).toBe("answer_ask")
  expect(timeText(dueAt, "Asia/Tokyo")).toBe("17:00")
  expect(timeText(dueAt, REP)).toBe("9:00")
  expect(told).toContain("9:00 here is 17:00 for Ida Strand")
  expect(told).toContain("+81 3 1234 5678")
})

it("nothing is said of a clock that shows the same, or of one that nobody knows", () => {
  const unknown = first([])
  expect(unknown.told).toBeNull()
  expect(timeText(unknown.dueAt, REP)).toBe("15:00")
  expect(first([phone("+47 22 33 44 55")])).toEqual(unknown)
})
