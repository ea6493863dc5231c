import { describe, expect, it } from "vitest"
import type { Activity } from "./activity"
import { type AutoLogMaterial, autoLogs } from "./auto-log"
import { pipelineKey } from "./deal"

const NOW = Date.UTC(2026, 10, 3, 12)
const REP = "jo@slipway.example"

const activity: Activity = {
  id: "a1",
  workspace: REP,
  kind: "email",
  site: "gmail",
  sourceId: "m1",
  threadId: "t1",
  url: "https://mail.google.com/mail/u/0/#inbox/t1",
  at: NOW - 60_000,
  atIsGuess: false,
  direction: "in",
  subject: "Pricing",
  text: "Could you send the price?",
  language: "en",
  participants: [{ contactId: "c1", email: "anna@norrsken.example", part: "from" }],
  contactIds: ["c1"],
  companyIds: [],
  attachments: [],
  extraction: 1,
}

const DEAL = {
  id: "d1",
  workspace: REP,
  pipeline: { id: "7", name: "New business" },
  remote: { connector: "hubspot", id: "1", url: null },
} as const

function material(over: Partial<AutoLogMaterial> = {}, change: Partial<Activity> = {}): AutoLogMaterial {
  return {
    activity: { ...activity, ...change },
    thread: { dealId: "d1" },
    deal: { ...DEAL, status: "open" },
    meeting: null,
    entry: null,
    choices: { deals: {}, pipelines: {}, everyMatchedSince: NOW - 3_600_000, seenAt: 0 },
    personal: (email) => email.endsWith("@freemail.example"),
    now: NOW,
    ...over,
  }
}

const whyNot = (given: AutoLogMaterial) => {
  const decision = autoLogs(given)
  return decision.log ? "logged" : decision.why
}

describe("what is logged by itself", () => {
  it("is nothing until the rep switches it on", () => {
    expect(
      whyNot(material({ choices: { deals: {}, pipelines: {}, everyMatchedSince: null, seenAt: 0 } })),
    ).toBe("off")
  })

  it("is every business mail of an open deal since then", () => {
    expect(autoLogs(material())).toEqual({ log: true, rule: "every-matched" })
    expect(whyNot(material({}, { at: NOW - 3_600_001 }))).toBe("earlier")
  })

  it("is everything of a pipeline that was chosen, of open deals only", () => {
    const pipelines = { [pipelineKey(DEAL) ?? ""]: NOW - 3_600_000 }
    const choices = { deals: {}, pipelines, everyMatchedSince: null, seenAt: 0 }
    for (const kind of ["email", "meeting", "call", "message"] as const) {
      expect(autoLogs(material({ choices }, { kind }))).toEqual({ log: true, rule: "pipeline" })
    }
    expect(whyNot(material({ choices, deal: { ...DEAL, status: "won" } }))).toBe("closed")
    const other = { ...DEAL, status: "open" as const, pipeline: { id: "8", name: "Renewals" } }
    expect(whyNot(material({ choices, deal: other }))).toBe("off")
    const elsewhere = {
      ...other,
      pipeline: DEAL.pipeline,
      remote: { ...DEAL.remote, connector: "pipedrive" },
    }
    expect(whyNot(material({ choices, deal: elsewhere }))).toBe("off")
    expect(whyNot(material({ choices, deal: { ...other, pipeline: null } }))).toBe("off")
  })

  it("is everything of the deal that was chosen, meetings and calls too", () => {
    const choices = { deals: { d1: NOW - 3_600_000 }, pipelines: {}, everyMatchedSince: null, seenAt: 0 }
    for (const kind of ["email", "meeting", "call", "message"] as const) {
      expect(autoLogs(material({ choices }, { kind }))).toEqual({ log: true, rule: "deal" })
    }
    const other = { ...DEAL, id: "d2", status: "open" } as const
    expect(whyNot(material({ choices, deal: other, thread: { dealId: "d2" } }))).toBe("off")
  })

  it("is no meeting by the choice of mails", () => {
    expect(whyNot(material({}, { kind: "meeting" }))).toBe("off")
  })

  it("is no meeting before it was held, and none that was called off", () => {
    const choices = { deals: { d1: 0 }, pipelines: {}, everyMatchedSince: null, seenAt: 0 }
    const meeting = {
      id: "a1",
      workspace: REP,
      startsAt: NOW - 3_600_000,
      endsAt: NOW - 1_000,
      cancelled: false,
      toldAt: 0,
      location: null,
      conferenceUrl: null,
      guests: [],
    }
    const kind = "meeting"
    expect(whyNot(material({ choices, meeting }, { kind }))).toBe("logged")
    expect(whyNot(material({ choices, meeting: { ...meeting, cancelled: true } }, { kind }))).toBe("future")
    expect(whyNot(material({ choices, meeting: { ...meeting, endsAt: NOW + 1_000 } }, { kind }))).toBe(
      "future",
    )
  })

  it.each<[string, Partial<AutoLogMaterial>, Partial<Activity>]>([
    ["unmatched", { deal: null, thread: { dealId: null } }, {}],
    ["unmatched", { thread: null }, {}],
    ["unmatched", { deal: { ...DEAL, workspace: "other@slipway.example", status: "open" } }, {}],
    ["closed", { deal: { ...DEAL, status: "lost" } }, {}],
    ["guessed", {}, { atIsGuess: true }],
    ["future", {}, { at: NOW + 1 }],
    ["personal", {}, { participants: [] }],
  ])("is not what is %s", (why, over, change) => {
    expect(whyNot(material(over, change))).toBe(why)
  })

  it("is nothing with one private address among its people, in copy or blind copy too", () => {
    for (const part of ["from", "to", "cc", "bcc"] as const) {
      const participants = [
        ...activity.participants,
        { contactId: "c2", email: "anna.private@freemail.example", part },
      ]
      expect(whyNot(material({}, { participants }))).toBe("personal")
    }
  })

  it.each(["undone", "undoing", "parked", "done", "pending"] as const)(
    "is nothing that stands in the outbox as %s",
    (state) => {
      expect(whyNot(material({ entry: { state } }))).toBe("known")
    },
  )
})

it("leaves what a machine answered to a click", () => {
  const automatic = { kind: "away", quote: "Away.", until: null, standIn: null } as const
  expect(autoLogs(material({}, {}))).toMatchObject({ log: true })
  expect(autoLogs(material({}, { automatic }))).toEqual({ log: false, why: "automatic" })
})
