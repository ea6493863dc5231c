import { describe, expect, it } from "vitest"
import type { Signal } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"
import { proposeDeal } from "./propose-deal"

function signal(kind: Signal["kind"], change: Partial<Signal> = {}): Signal {
  return {
    id: `${kind}-1`,
    workspace: "w",
    activityId: "a1",
    threadId: "t1",
    contactId: "c1",
    kind,
    quote: `words about ${kind}`,
    polarity: 1,
    at: 5,
    ...change,
  }
}

function record(signals: Signal[], thread: Partial<ThreadRecord["thread"]> = {}): ThreadRecord {
  return {
    thread: {
      id: "t1",
      workspace: "w",
      site: "gmail",
      sourceId: "thread-f:1",
      url: "https://mail.google.com/",
      subject: "Re: RE: 40 vans",
      lastActivityAt: 5,
      dealId: null,
      dealRule: null,
      contactId: null,
      newerSeen: false,
      ...thread,
    },
    activities: [],
    contacts: [],
    companies: [{ id: "k1", workspace: "w", domains: ["norrsken.com"], name: "Norrsken", firstSeenAt: 1 }],
    deal: null,
    facts: [],
    asks: [],
    commitments: [],
    signals,
    replyLatencies: {},
    notices: [],
    cancelled: [],
  }
}

describe("a deal that no CRM knows", () => {
  it("is proposed where they say that they are ready, in their words", () => {
    const proposal = proposeDeal(record([signal("ready_to_buy")]), [], 9)
    expect(proposal).toMatchObject({ id: "t1", name: "Norrsken: 40 vans", state: "open" })
    expect(proposal?.reasons).toMatchObject([{ quote: "words about ready_to_buy" }])
  })

  it("is proposed where two signs come together", () => {
    expect(proposeDeal(record([signal("budget"), signal("approval")]), [], 9)).not.toBeNull()
  })

  it.each([
    ["one weak sign", [signal("budget")]],
    ["the same weak sign twice", [signal("budget"), signal("budget", { id: "b2" })]],
    ["our own words", [signal("ready_to_buy", { contactId: null })]],
    ["their saying no", [signal("ready_to_buy", { polarity: -1 })]],
    ["praise", [signal("advocacy"), signal("urgency")]],
    ["nothing", []],
  ])("is not proposed for %s", (_, signals) => {
    expect(proposeDeal(record(signals), [], 9)).toBeNull()
  })

  it("is not proposed where there is one, or the rep said that there is none", () => {
    const signals = [signal("ready_to_buy")]
    expect(proposeDeal(record(signals, { dealId: "d1" }), [], 9)).toBeNull()
    expect(proposeDeal(record(signals, { dealRule: "rep" }), [], 9)).toBeNull()
  })
})
