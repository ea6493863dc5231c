import "fake-indexeddb/auto"
import { beforeAll, describe, expect, it } from "vitest"
import { threadRecord } from "~src/store/record-queries"
import { emptyDatabase } from "~src/store/testing/rows"
import { DEMO_REP, demoConversations } from "~tests/threads/demo"
import { expectReasons } from "~tests/threads/why"
import { adviseAll } from "./advise"
import { captureConversation } from "./capture-page"
import { insight, today } from "./insight"
import type { Services } from "./services"

const DAY = 86_400_000
const ZONE = "Europe/Berlin"
/** Friday, 20 November 2026, 10:00 in Berlin: half an hour after the newest mail. */
const FRIDAY = Date.UTC(2026, 10, 20, 9)

let services: Services
let at = FRIDAY

beforeAll(async () => {
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => at, timeZone: () => ZONE }
  for (const conversation of await demoConversations()) await captureConversation(services, conversation)
})

describe("the demo mailbox", () => {
  it.each([0, 1, 3, 8, 20, 45, 100])(
    "has a reason in words and dates of the record for every step, %i days on",
    async (days) => {
      at = FRIDAY + days * DAY
      await adviseAll(services)
      const threads = await services.db.threads.toArray()
      expect(threads.length).toBeGreaterThanOrEqual(6)
      for (const thread of threads) {
        const record = await threadRecord(services.db, thread.id)
        const steps = await services.db.steps.where({ threadId: thread.id }).toArray()
        expect(steps.length).toBeGreaterThan(0)
        if (record) for (const step of steps) expectReasons(step, record, ZONE)
      }
    },
  )

  it("stays out of the way of newsletters, colleagues and friends", async () => {
    const subjects = (await services.db.threads.toArray()).map(({ subject }) => subject)
    const people = (await services.db.contacts.toArray()).flatMap(({ emails }) => emails)
    expect(subjects.join(" ")).not.toMatch(/forecast|newsletter/i)
    expect(people).not.toContain(DEMO_REP)
  })

  it("reads whose clock is whose from the times over quoted words", async () => {
    const facts = await services.db.facts.toArray()
    const clockOf = (who: string) =>
      facts.find(({ field, subject }) => field === "utc_offset" && subject.id.includes(who))
    expect(clockOf("krylova")?.value).toBe("+03:00")
    expect(clockOf("olga")?.value).toBe("+00:00")
    expect(clockOf("maren")?.value).toBe("+01:00")
    expect(clockOf("maren")?.provenance.quote).toContain("12:27")
  })

  it("knows that an invitation is for another day", async () => {
    at = FRIDAY
    await adviseAll(services)
    const invited = (await services.db.threads.toArray()).find(({ subject }) =>
      subject.startsWith("Invitation"),
    )
    const steps = await services.db.steps.where({ threadId: invited?.id ?? "" }).toArray()
    expect(steps.map(({ action }) => action)).not.toContain("recap")
    expect(steps.find(({ action }) => action === "wait")?.title).toBe("Wait for the meeting")
  })

  it("gives one list and an insight a conversation that stand on it too", async () => {
    at = FRIDAY
    await adviseAll(services)
    const list = await today(services, DEMO_REP)
    expect(list.length).toBeGreaterThan(0)
    for (const { step } of list) {
      expect(step.action).not.toBe("wait")
      expect(await insight(services, step.threadId)).not.toBeNull()
    }
  })
})

it("an empty store gives calm answers", async () => {
  const db = emptyDatabase()
  const empty = { db, strictDb: db, now: () => FRIDAY, timeZone: () => ZONE }
  await adviseAll(empty)
  expect(await today(empty, DEMO_REP)).toEqual([])
  expect(await insight(empty, "no such conversation")).toBeNull()
  expect(await db.decisions.toArray()).toEqual([])
})
