import { describe, expect, it } from "vitest"
import type { Decision } from "~src/record/decision"
import { outcomeOf } from "./outcome"
import { DAY, dealWith, decision, HOUR, MONDAY, mail, recordOf, signalIn } from "./testing/thread"

const before = mail("a0", "out", MONDAY - 6 * DAY)
const sent = mail("a1", "out", MONDAY + HOUR)
const kinds = (result: { noticed: Decision["noticed"] }) => result.noticed.map((one) => one.kind)

describe("what was done", () => {
  it("is noticed from the mail that went out, without a click", () => {
    const result = outcomeOf(decision(), recordOf([before, sent]), MONDAY + DAY)
    expect(result.acted).toEqual({ action: "follow_up", at: sent.at, how: "anyway" })
    expect(kinds(result)).toContain("done_anyway")
    expect(result).toMatchObject({ hit: null, state: "open" })
  })

  it("is the action that the rep clicked, when they clicked another", () => {
    const verdict = { kind: "done", stepId: "s-proof", reason: null, at: MONDAY + 2 * HOUR } as const
    const result = outcomeOf(decision({ verdict }), recordOf([before]), MONDAY + DAY)
    expect(result.acted).toMatchObject({ action: "send_proof", how: "suggested" })
  })

  it("is nothing where the other side wrote first: the step says nothing then", () => {
    const reply = mail("a1", "in", MONDAY + HOUR)
    const later = mail("a2", "out", MONDAY + 2 * HOUR)
    expect(outcomeOf(decision(), recordOf([before, reply, later]), MONDAY + DAY)).toMatchObject({
      acted: null,
      hit: null,
      state: "lapsed",
    })
  })

  it("is nothing where the rep sent the step away, whatever came later", () => {
    const verdict = {
      kind: "dismissed",
      stepId: "s-follow",
      reason: "not_useful",
      at: MONDAY + HOUR,
    } as const
    const reply = mail("a2", "in", MONDAY + DAY)
    const result = outcomeOf(decision({ verdict }), recordOf([before, reply]), MONDAY + 9 * DAY)
    expect(result).toMatchObject({ acted: null, hit: null, state: "lapsed" })
    expect(kinds(result)).toEqual(["dismissed"])
  })

  it("waiting is done by not writing", () => {
    const waiting = decision({ shown: "s-wait" })
    expect(outcomeOf(waiting, recordOf([before]), MONDAY + HOUR).acted).toBeNull()
    const reply = mail("a2", "in", MONDAY + 2 * DAY)
    expect(outcomeOf(waiting, recordOf([before, reply]), MONDAY + 3 * DAY)).toMatchObject({
      acted: { action: "wait", how: "waited" },
      hit: true,
    })
    expect(outcomeOf(waiting, recordOf([before, sent]), MONDAY + 3 * DAY).acted?.action).toBe("follow_up")
  })
})

describe("what came of it", () => {
  // Monday 11:00 plus five working days is the Monday after, 11:00.
  const limit = sent.at + 7 * DAY

  it.each([
    [limit - 1, true],
    [limit, true],
    [limit + 1, false],
  ])("an answer counts within five working days (%d)", (at, hit) => {
    const result = outcomeOf(decision(), recordOf([before, sent, mail("a2", "in", at)]), limit + DAY)
    expect(result).toMatchObject({ hit, state: "settled" })
  })

  it("is not known before the time is over", () => {
    expect(outcomeOf(decision(), recordOf([before, sent]), limit).hit).toBeNull()
    expect(outcomeOf(decision(), recordOf([before, sent]), limit + 1).hit).toBe(false)
  })

  it("counts no sooner than silence would, or early counts would hold nothing but answers", () => {
    const record = recordOf([before, sent, mail("a2", "in", sent.at + HOUR)])
    expect(outcomeOf(decision(), record, limit)).toMatchObject({ hit: true, state: "open" })
    expect(outcomeOf(decision(), record, limit + 1)).toMatchObject({ hit: true, state: "settled" })
  })

  it("is not called silence while a list shows mail that nobody opened", () => {
    const record = recordOf([before, sent])
    const unread = { ...record, thread: { ...record.thread, newerSeen: true } }
    expect(outcomeOf(decision(), unread, limit + DAY).hit).toBeNull()
    expect(outcomeOf(decision(), unread, limit + 20 * DAY).hit).toBe(false)
  })

  it("tells a yes, a no and a machine apart", () => {
    const reply = mail("a2", "in", MONDAY + 2 * DAY)
    const ask = (record: Parameters<typeof recordOf>[1]) =>
      outcomeOf(decision(), recordOf([before, sent, reply], record), MONDAY + 3 * DAY)
    const yes = ask({ signals: [signalIn(reply, "ready_to_buy", 1)] })
    expect(kinds(yes)).toEqual(expect.arrayContaining(["reply", "positive_reply"]))
    const no = ask({ signals: [signalIn(reply, "decline", -1)] })
    expect(kinds(no)).toContain("refusal")
    expect(no.hit).toBe(false)
    const away = { kind: "away", quote: reply.text, until: null, standIn: null } as const
    const answered = recordOf([before, sent, { ...reply, automatic: away }])
    const machine = outcomeOf(decision(), answered, MONDAY + 3 * DAY)
    expect(kinds(machine)).not.toContain("reply")
    expect(machine.hit).toBeNull()
    // A person who says that they are out of office on Thursday has answered.
    expect(kinds(ask({ signals: [signalIn(reply, "out_of_office")] }))).toContain("reply")
  })

  it("a meeting that was not there before is one", () => {
    const meeting = mail("m1", "in", MONDAY + 4 * DAY, { kind: "meeting" })
    const record = recordOf([before, sent, meeting])
    expect(outcomeOf(decision(), record, MONDAY + DAY)).toMatchObject({ hit: true })
    const known = decision({ before: { stage: null, dealStatus: null, meetingIds: ["m1"] } })
    expect(kinds(outcomeOf(known, record, MONDAY + DAY))).not.toContain("meeting")
  })

  it("reads the deal's moves from what the CRM says", () => {
    const then = decision({ before: { stage: "Proposal", dealStatus: "open", meetingIds: [] } })
    const result = (change: Parameters<typeof dealWith>[0], now = MONDAY + 2 * DAY) =>
      outcomeOf(then, recordOf([before, sent], { deal: dealWith(change) }), now)
    const updatedAt = MONDAY + DAY
    expect(result({ stage: "Negotiation", updatedAt })).toMatchObject({ hit: true })
    expect(kinds(result({ status: "won", updatedAt }))).toContain("won")
    expect(result({ status: "lost", updatedAt }).hit).toBeNull()
    expect(kinds(result({ status: "lost", updatedAt }))).toContain("lost")
    expect(kinds(result({}, MONDAY + 120 * DAY))).toContain("no_decision")
  })

  it("keeps a move at the time when it was first read", () => {
    const then = decision({ before: { stage: "Proposal", dealStatus: "open", meetingIds: [] } })
    const read = (updatedAt: number) =>
      recordOf([before, sent], { deal: dealWith({ stage: "Negotiation", updatedAt }) })
    const first = outcomeOf(then, read(MONDAY + DAY), MONDAY + 2 * DAY)
    const later = outcomeOf({ ...then, ...first }, read(MONDAY + 60 * DAY), MONDAY + 61 * DAY)
    expect(later).toMatchObject({ hit: true, state: "settled" })
  })

  it("is the same when asked again, and calm on an empty record", () => {
    const record = recordOf([before, sent, mail("a2", "in", MONDAY + DAY)])
    const first = outcomeOf(decision(), record, MONDAY + 9 * DAY)
    expect(outcomeOf({ ...decision(), ...first }, record, MONDAY + 9 * DAY)).toEqual(first)
    expect(outcomeOf(decision(), recordOf([]), MONDAY + DAY)).toMatchObject({ acted: null, state: "open" })
    const broken = recordOf([mail("x", "in", Number.NaN), mail("y", "out", Number.POSITIVE_INFINITY)])
    expect(outcomeOf(decision(), broken, MONDAY + DAY).acted).toBeNull()
  })
})
