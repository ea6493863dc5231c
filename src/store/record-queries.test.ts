import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { SlipstreamDatabase } from "./database"
import { threadPanel } from "./panel-queries"
import { latenciesOf, threadRecord } from "./record-queries"
import { activity, changes, commit, emptyDatabase, HOUR } from "./testing/rows"

let db: SlipstreamDatabase

beforeEach(() => {
  db = emptyDatabase()
})

describe("the record of a thread", () => {
  it("is null where nothing was kept, and the panel then has only what was skipped", async () => {
    expect(await threadRecord(db, "t1")).toBeNull()
    const panel = await threadPanel(db, "t1", HOUR)
    expect(panel).toMatchObject({ record: null, steps: [], draft: null, elsewhere: [] })
  })

  it("has its activities in the order of time", async () => {
    await commit(db, changes({ activities: [activity("a2", { at: 2 * HOUR }), activity("a1")] }))
    const record = await threadRecord(db, "t1")
    expect(record?.activities.map((row) => row.id)).toEqual(["a1", "a2"])
  })

  it("measures how long a person takes to answer us, thread by thread", () => {
    const out = (id: string, at: number, threadId: string) =>
      activity(id, { direction: "out", at: at * HOUR, threadId, participants: [] })
    const latencies = latenciesOf("c1", [
      out("o1", 1, "t1"),
      out("o2", 2, "t2"),
      activity("i1", { at: 4 * HOUR }),
      activity("i2", { at: 5 * HOUR }),
      activity("i3", { at: 7 * HOUR, threadId: "t2", atIsGuess: true }),
      activity("i4", { at: 8 * HOUR, threadId: "t2" }),
    ])
    expect(latencies).toEqual([3 * HOUR, 6 * HOUR])
  })
})
