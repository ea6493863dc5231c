import "fake-indexeddb/auto"
import { expect, it } from "vitest"
import type { Step } from "~src/record/step"
import { listedPeople } from "./listed-queries"
import { activity, contact, emptyDatabase, HOUR, REP } from "./testing/rows"

const step = (id: string, change: Partial<Step>): Step => ({
  id,
  workspace: REP,
  threadId: "t2",
  action: "reply_now",
  title: id,
  reason: "",
  contactId: null,
  dueAt: null,
  evidence: [],
  score: 1,
  tier: 0,
  rank: 1,
  state: "open",
  snoozedUntil: null,
  at: HOUR,
  ...change,
})

it("has of each person the last activity and the best open step, and nobody who is gone", async () => {
  const db = emptyDatabase()
  await db.contacts.bulkPut([contact, { ...contact, id: "c2", companyId: null }])
  await db.companies.put({
    id: "k1",
    workspace: REP,
    domains: ["norrsken.com"],
    name: null,
    firstSeenAt: HOUR,
  })
  await db.activities.bulkPut([
    activity("a1", { at: HOUR, threadId: "t1" }),
    activity("a2", { at: 2 * HOUR, threadId: "t2" }),
  ])
  await db.steps.bulkPut([
    step("done", { score: 9, state: "done" }),
    step("asleep", { score: 8, state: "snoozed", snoozedUntil: 99 * HOUR }),
    step("awake", { score: 3, state: "snoozed", snoozedUntil: HOUR }),
    step("lower", { score: 2 }),
    step("elsewhere", { score: 7, threadId: "t1" }),
  ])
  const listed = [
    { contactId: "c1", sure: true },
    { contactId: "gone", sure: true },
    { contactId: "c2", sure: false },
  ]
  const people = await listedPeople(db, listed, 3 * HOUR)
  expect(
    people.map(({ contact: { id }, company, last, step: next, sure }) => [
      id,
      company?.id,
      last?.id,
      next?.id,
      sure,
    ]),
  ).toEqual([
    ["c1", "k1", "a2", "awake", true],
    ["c2", undefined, undefined, undefined, false],
  ])
})
