import { describe, expect, it } from "vitest"
import { activity, DAY, entry, NOW } from "~tests/screens/states/records"
import { loggedOf, logSummary } from "./log-state"

describe("loggedOf", () => {
  it("goes by the newest entry of the activity", () => {
    const entries = [
      entry({ id: "old", activityId: "a1", state: "undone", updatedAt: 1 }),
      entry({ id: "new", activityId: "a1", state: "pending", updatedAt: 2 }),
      entry({ id: "other", activityId: "a2", state: "done", updatedAt: 3 }),
    ]
    expect(loggedOf("a1", entries)).toMatchObject({ state: "waiting", entry: { id: "new" } })
    expect(loggedOf("a3", entries)).toEqual({ state: "none", entry: null })
  })
})

describe("logSummary", () => {
  const activities = ["a", "b", "c", "d"].map((id) => activity({ id }))

  it("counts each activity once, by where it stands", () => {
    const summary = logSummary(
      activities,
      [
        entry({ id: "1", activityId: "a", state: "done" }),
        entry({ id: "2", activityId: "b", state: "parked", receipt: null }),
        entry({ id: "3", activityId: "c", state: "inflight", receipt: null }),
      ],
      NOW,
    )
    expect(summary).toMatchObject({ done: 1, waiting: 1, total: 4, unlogged: ["d"] })
    expect(summary.stuck.map(({ id }) => id)).toEqual(["2"])
  })

  it("leaves what a machine answered to a click of its own, unless there is nothing else", () => {
    const automatic = { kind: "away", quote: "Away.", until: null, standIn: null } as const
    const reply = activity({ id: "e", automatic })
    expect(logSummary([...activities, reply], [], NOW)).toMatchObject({
      total: 4,
      unlogged: ["a", "b", "c", "d"],
    })
    const logged = [entry({ id: "1", activityId: "e", state: "done" })]
    expect(logSummary([...activities, reply], logged, NOW)).toMatchObject({ total: 5, done: 1 })
    expect(logSummary([reply], [], NOW).unlogged).toEqual(["e"])
  })

  it("offers to undo only the last click, and only while it is fresh", () => {
    const entries = [
      entry({ id: "1", activityId: "a", createdAt: NOW - 60_000 }),
      entry({ id: "2", activityId: "b", createdAt: NOW - 500 }),
      entry({ id: "3", activityId: "c", createdAt: NOW }),
    ]
    expect(logSummary(activities, entries, NOW).lastBatch.sort()).toEqual(["2", "3"])
    expect(logSummary(activities, entries, NOW + DAY).lastBatch).toEqual([])
  })

  it("can stop what was not tried yet, and takes back nothing that others have logged", () => {
    const waiting = { state: "pending", receipt: null } as const
    const summary = logSummary(
      activities,
      [
        entry({ id: "1", activityId: "a", ...waiting, attempts: 0 }),
        entry({ id: "2", activityId: "b", ...waiting, attempts: 1 }),
        entry({ id: "3", activityId: "c", loggedBy: "Kim Dahl", createdAt: NOW }),
        entry({ id: "4", activityId: "d", createdAt: NOW }),
      ],
      NOW,
    )
    expect([summary.untried, summary.lastBatch]).toEqual([["1"], ["4"]])
  })

  it("is nothing for nothing", () => {
    expect(logSummary([], [], NOW)).toMatchObject({
      done: 0,
      total: 0,
      unlogged: [],
      lastBatch: [],
      url: null,
    })
  })
})
