import { describe, expect, it } from "vitest"
import { actions } from "~src/advice/actions/registry"
import { noExperience } from "~src/advice/experience"
import { suggest } from "~src/advice/suggest"
import { templatedActions } from "~src/drafting/template"
import type { Step } from "~src/record/step"
import { ownThreads } from "./all"
import { type OwnThread, TIME_ZONE, WORKSPACE } from "./thread"
import { expectReasons } from "./why"

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

describe.each(ownThreads.map((thread) => [thread.name, thread] as const))("%s", (_, thread) => {
  it.each(LATER)("says why with words and dates that stand in the record, %i days on", (after) => {
    const steps = stepsAt(thread, after)
    expect(steps.length).toBeGreaterThan(0)
    for (const step of steps) expectReasons(step, thread.record, TIME_ZONE)
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

it("there are sixty situations and more, no two alike", () => {
  const seen = ownThreads.flatMap((thread) =>
    LATER.map((after) => JSON.stringify(stepsAt(thread, after).map(({ id, reason }) => [id, reason]))),
  )
  expect(new Set(seen).size).toBeGreaterThanOrEqual(60)
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
