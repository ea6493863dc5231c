import { describe, expect, it } from "vitest"
import { Activity } from "./activity"
import type { AutomaticReply } from "./automatic-reply"
import { isAwayOn, type Notice, noticeOf } from "./notice"

const DAY = 86_400_000

/** A mail of c1 to us, with what a test wants different. */
function activity(id: string, change: Partial<Activity> = {}): Activity {
  return {
    id,
    workspace: "jonas@slipway.example",
    kind: "email",
    site: "gmail",
    sourceId: id,
    threadId: "t1",
    url: "",
    at: 0,
    atIsGuess: false,
    direction: "in",
    subject: "Vans",
    text: "Here it is.",
    language: "en",
    participants: [{ contactId: "c1", email: "maren@norrsken.example", part: "from" }],
    contactIds: ["c1"],
    companyIds: [],
    attachments: [],
    extraction: 1,
    ...change,
  }
}

function notice(id: string, at: number, change: Partial<AutomaticReply> = {}): Notice {
  const automatic = { kind: "away", quote: "Away.", until: null, standIn: null, ...change } as const
  return { ...activity(id, { at }), automatic }
}

const until = (day: string, back: boolean) => ({ until: { day, back, quote: "Away." } })

describe("noticeOf", () => {
  it("is the newest that says something of them", () => {
    const activities = [notice("n1", 1), notice("n2", 2), notice("n3", 3, { kind: "receipt" })]
    expect(noticeOf("c1", activities)?.id).toBe("n2")
    expect(noticeOf("somebody else", activities)).toBeNull()
  })

  it("is over once they have written, and not because we have", () => {
    const ours = activity("a1", { at: 2, direction: "out" })
    expect(noticeOf("c1", [notice("n1", 1), ours])?.id).toBe("n1")
    expect(noticeOf("c1", [notice("n1", 1), activity("a2", { at: 2 })])).toBeNull()
  })
})

describe("isAwayOn", () => {
  it.each([
    ["2026-12-02", false, true],
    ["2026-12-03", false, true],
    ["2026-12-04", false, false],
    ["2026-12-02", true, true],
    ["2026-12-03", true, false],
  ])("on %s, 3 December being the day of return %s: %s", (day, back, away) => {
    expect(isAwayOn(notice("n1", 0, until("2026-12-03", back)), day, 0)).toBe(away)
  })

  it("believes an absence without an end for a week", () => {
    expect(isAwayOn(notice("n1", 0), "2026-12-03", 6 * DAY)).toBe(true)
    expect(isAwayOn(notice("n1", 0), "2026-12-03", 8 * DAY)).toBe(false)
  })

  it("takes nobody who has left for away", () => {
    expect(isAwayOn(notice("n1", 0, { kind: "left" }), "2026-12-03", 0)).toBe(false)
  })
})

it("comes back from an export whole, and not with a day that no calendar has", () => {
  const kept = notice("n1", 1, until("2026-12-03", true))
  expect(Activity.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  expect(Activity.safeParse(notice("n1", 1, until("2026-12-99", true))).success).toBe(false)
})
