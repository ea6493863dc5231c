import { describe, expect, it } from "vitest"
import { actions } from "~src/advice/actions/registry"
import { noExperience } from "~src/advice/experience"
import { suggest } from "~src/advice/suggest"
import { templatedActions } from "~src/drafting/template"
import type { Step } from "~src/record/step"
import { ownThreads } from "./all"
import { type OwnThread, TIME_ZONE, WORKSPACE } from "./thread"

const DAY = 86_400_000
/** The same conversation looked at now, later and much later: each is a situation of its own. */
const LATER = [0, 2, 9, 45, 120]

function stepsAt({ record, now }: OwnThread, days: number): Step[] {
  return suggest(record, {
    now: now + days * DAY,
    timeZone: TIME_ZONE,
    me: WORKSPACE,
    decided: [],
    experience: noExperience,
  })
}

const plain = (text: string) => text.replace(/\s+/gu, " ").trim()

/** Every day that stands in the record, as a step writes it, with and without the year. */
function daysOf({ record }: OwnThread): Set<string> {
  const instants = [
    ...record.activities.map((one) => one.at),
    ...[...record.asks, ...record.commitments].flatMap((one) => [one.at, one.dueAt ?? one.at]),
    ...record.signals.map((one) => one.at),
  ]
  const days = new Set<string>()
  for (const at of instants) {
    const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" })
      .format(at)
      .replace("Sept", "Sep")
    days.add(day)
    days.add(`${day} ${new Date(at).getUTCFullYear()}`)
  }
  return days
}

const DAY_IN_TEXT = /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{4})?\b/g
const QUOTE = /“([^”]*)”/gu

describe.each(ownThreads.map((thread) => [thread.name, thread] as const))("%s", (_, thread) => {
  const texts = thread.record.activities.map((one) => plain(`${one.subject}\n${one.text}`))
  const marks = thread.record.contacts.some((contact) => contact.optedOut) ? ["do not contact"] : []
  const days = daysOf(thread)

  it.each(LATER)("says why with words and dates that stand in the record, %i days on", (after) => {
    const steps = stepsAt(thread, after)
    expect(steps.length).toBeGreaterThan(0)
    for (const step of steps) {
      const facts = step.evidence.flatMap((one) => (one.kind === "fact" ? [one.text] : []))
      const said = [step.title, step.reason, ...facts].join("\n")
      const quotes = [...said.matchAll(QUOTE)].map((match) => plain(match[1] ?? "").replace(/…$/u, ""))
      const evidence = step.evidence.flatMap((one) => (one.kind === "quote" ? [one] : []))
      for (const quote of [...quotes, ...evidence.map((one) => plain(one.quote))]) {
        expect(
          [...texts, ...marks].some((text) => text.includes(quote)),
          `“${quote}” in ${step.action}`,
        ).toBe(true)
      }
      for (const [day] of said.matchAll(DAY_IN_TEXT)) expect(days, `${day} in ${step.action}`).toContain(day)
      for (const one of evidence) {
        const activity = thread.record.activities.find((other) => other.id === one.activityId)
        expect(plain(`${activity?.subject}\n${activity?.text}`)).toContain(plain(one.quote))
      }
      // Why now, why this: a day and words; why this person: the name.
      expect(said).toMatch(DAY_IN_TEXT)
      const person = thread.record.contacts.find((contact) => contact.id === step.contactId)
      if (person) expect(said).toContain(person.name ?? person.emails[0])
      expect(said).not.toMatch(/undefined|null|NaN|Invalid/)
    }
  })

  it.each(LATER)("is due on a working day in working hours and not before now, %i days on", (after) => {
    for (const step of stepsAt(thread, after)) {
      if (step.dueAt === null) continue
      const due = new Date(step.dueAt)
      expect(step.dueAt).toBeGreaterThanOrEqual(thread.now + after * DAY)
      expect([1, 2, 3, 4, 5]).toContain(due.getUTCDay())
      expect(due.getUTCHours()).toBeGreaterThanOrEqual(8)
      expect(due.getUTCHours()).toBeLessThan(18)
    }
  })

  it("always knows waiting, and is the same for the same record", () => {
    const steps = stepsAt(thread, 0)
    expect(steps.filter((step) => step.action === "wait")).toHaveLength(1)
    expect(stepsAt(thread, 0)).toEqual(steps)
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length)
  })
})

describe("the registry", () => {
  it("has a template for every action but waiting, and a conversation in which every action comes up", () => {
    const names = actions.map((action) => action.name)
    expect(new Set(names).size).toBe(names.length)
    expect([...templatedActions].sort()).toEqual(names.filter((name) => name !== "wait").sort())
    const seen = new Set(
      ownThreads.flatMap((thread) =>
        LATER.flatMap((after) => stepsAt(thread, after).map((step) => step.action)),
      ),
    )
    expect(names.filter((name) => !seen.has(name))).toEqual([])
  })
})
