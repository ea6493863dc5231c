import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { Signal } from "~src/record/signal"
import type { Step } from "~src/record/step"
import { activity, changes, commit, contact, emptyDatabase, HOUR, REP } from "~src/store/testing/rows"
import { advise } from "./advise"
import { today } from "./insight"
import { threadIntents } from "./intents/thread"
import type { Services } from "./services"

/** Monday, 9 November 2026, 10:00 UTC. */
const MONDAY = Date.UTC(2026, 10, 9, 10)

let services: Services
let at = MONDAY

/** Maren asks something in one conversation, and writes in another. */
beforeEach(async () => {
  const db = emptyDatabase()
  at = MONDAY
  services = { db, strictDb: db, now: () => at, timeZone: () => "UTC" }
  const rows = changes({ activities: [activity("a1", { at: MONDAY - HOUR })] })
  await commit(db, { ...rows, asks: rows.asks.map((ask) => ({ ...ask, at: MONDAY - HOUR })) })
  const [thread] = rows.threads
  if (thread) await db.threads.put({ ...thread, id: "t2", sourceId: "thread-f:2" })
  await db.activities.put(
    activity("b1", { threadId: "t2", at: MONDAY - HOUR, text: "Please do not write to me any more." }),
  )
  await advise(services, "t1")
})

const signal: Signal = {
  id: "b1 opt_out",
  workspace: REP,
  activityId: "b1",
  threadId: "t2",
  contactId: contact.id,
  kind: "opt_out",
  quote: "Please do not write to me any more.",
  polarity: -1,
  at: MONDAY - HOUR,
}

const suggested = async (): Promise<Step[]> => {
  const steps = await services.db.steps.toArray()
  return steps.filter((step) => step.contactId === contact.id && step.action !== "wait")
}

/** The words are read in the second conversation. */
async function read(): Promise<void> {
  await services.db.signals.put(signal)
  await advise(services, "t2")
}

describe("somebody who opted out", () => {
  it("in one conversation is suggested in none, and stands in no list", async () => {
    expect(await suggested()).not.toEqual([])
    expect(await today(services, REP)).not.toEqual([])
    await read()
    expect(await suggested()).toEqual([])
    expect(await today(services, REP)).toEqual([])
  })

  it("does not come back when a step wakes that was put to sleep before", async () => {
    const [step] = await suggested()
    await services.db.steps.update(step?.id ?? "", { state: "snoozed", snoozedUntil: MONDAY + HOUR })
    await read()
    at = MONDAY + 2 * HOUR
    expect(await today(services, REP)).toEqual([])
  })

  it("is written to again where the rep says that they may be", async () => {
    await read()
    const { run, parse } = threadIntents(services)["contact.optOut"]
    await run(parse({ contactId: contact.id, optedOut: false }), { id: "self" })
    expect(await suggested()).not.toEqual([])
    await run(parse({ contactId: contact.id, optedOut: true }), { id: "self" })
    expect(await suggested()).toEqual([])
  })
})
