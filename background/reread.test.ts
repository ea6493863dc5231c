import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { message, SENT_AT } from "~src/capture/testing/message"
import type { ObservedMessage, ThreadObservation } from "~src/record/observation"
import { threadId } from "~src/record/thread"
import { correctFact } from "~src/store/correct"
import { activitiesOf } from "~src/store/record-queries"
import { emptyDatabase, REP } from "~src/store/testing/rows"
import { keep } from "./capture-page"
import { rereadOlder } from "./reread"
import type { Services } from "./services"

const THREADS = ["t1", "t2", "t3", "t4"]
let services: Services
let at = SENT_AT
const alarms = new Set<string>()

beforeEach(async () => {
  const db = emptyDatabase()
  at = SENT_AT
  alarms.clear()
  services = { db, strictDb: db, now: () => at, timeZone: () => "UTC" }
  vi.stubGlobal("chrome", {
    alarms: {
      create: async (name: string) => void alarms.add(name),
      clear: async (name: string) => alarms.delete(name),
    },
  })
  for (const id of THREADS) await keep(services, conversation(id))
  await readByOlderRules()
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await services.db.delete()
})

function conversation(id: string, change: Partial<ObservedMessage> = {}): ThreadObservation {
  return {
    kind: "mail.thread",
    site: "gmail",
    workspace: REP,
    url: `https://mail.google.com/mail/u/0/#inbox/${id}`,
    seenAt: SENT_AT,
    threadId: id,
    subject: "Vans",
    view: "full",
    messages: [message({ id: `m-${id}`, html: "<div>Could you send the offer by Friday?</div>", ...change })],
    collapsed: 0,
  }
}

/** What older rules have made of the mail: no asks, an older version. */
async function readByOlderRules(): Promise<void> {
  const { db } = services
  await db.asks.clear()
  await db.observations.toCollection().modify({ extraction: 0 })
}

async function threadsReadAgain(): Promise<number> {
  return (await services.db.asks.toArray()).length
}

/** From now on, whatever says how far the reading has come fails: the worker is ended at that moment. */
function endWorkerWhenItReports(nth: number): () => void {
  const { db } = services
  let reports = 0
  const end = () => {
    reports += 1
    if (reports >= nth) throw new Error("the worker is ended")
  }
  db.progress.hook("creating", end)
  db.progress.hook("updating", end)
  return () => {
    db.progress.hook("creating").unsubscribe(end)
    db.progress.hook("updating").unsubscribe(end)
  }
}

describe("reading older mail again", () => {
  it("goes on where an ended worker has stopped, reads nothing twice, and then is silent", async () => {
    const { db } = services
    const revive = endWorkerWhenItReports(3)
    await expect(rereadOlder(services)).rejects.toThrow("the worker is ended")
    // The second was kept; the worker ended before it could say so.
    expect(await threadsReadAgain()).toBe(2)
    expect(await db.progress.get("reread")).toMatchObject({ done: 1, total: 4 })
    expect(alarms).toEqual(new Set(["reread"]))

    revive()
    const told: unknown[] = []
    const readNow = new Set<string>()
    db.progress.hook("updating", (change) => void told.push((change as { done?: number }).done))
    db.observations.hook("updating", (_, id) => void readNow.add(String(id)))
    await rereadOlder(services)
    expect(await threadsReadAgain()).toBe(4)
    expect(told).toEqual([2, 3, 4])
    expect(readNow.size).toBe(2)
    expect(await db.progress.get("reread")).toBeUndefined()
    expect(alarms.size).toBe(0)
  })

  it("is silent where the worker ended just before it could say that all is read", async () => {
    const { db } = services
    await rereadOlder(services)
    alarms.add("reread")
    await db.progress.put({ id: "reread", done: 4, total: 4 })
    await rereadOlder(services)
    expect(await db.progress.get("reread")).toBeUndefined()
    expect(alarms.size).toBe(0)
  })

  it("stops after a turn and goes on at the next alarm", async () => {
    services = { ...services, now: () => (at += 11_000) }
    await rereadOlder(services)
    const first = await threadsReadAgain()
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThan(4)
    for (let turn = 0; turn < 4 && alarms.size > 0; turn++) await rereadOlder(services)
    expect(await threadsReadAgain()).toBe(4)
  })

  it("leaves a conversation that can't be read as it is, and reads the others", async () => {
    const { db } = services
    const broken = threadId(REP, "gmail", "t2")
    await db.observations.where({ threadId: broken }).modify((row) => {
      ;(row.message as { html: unknown }).html = null
    })
    await rereadOlder(services)
    expect(await threadsReadAgain()).toBe(3)
    expect(await activitiesOf(db, broken)).toHaveLength(1)
    expect(alarms.size).toBe(0)
  })

  it("never takes the rep's corrections back", async () => {
    const { db } = services
    const [maren] = await db.contacts.toArray()
    await correctFact(db, { kind: "contact", id: maren?.id ?? "", field: "name", value: "Maren Berg" }, at)
    await rereadOlder(services)
    expect((await db.contacts.get(maren?.id ?? ""))?.name).toBe("Maren Berg")
  })
})
