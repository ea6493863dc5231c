import type { Activity } from "~src/record/activity"
import type { Deal } from "~src/record/deal"
import type { Decision } from "~src/record/decision"
import type { Signal, SignalKind } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"

export const ME = "jonas@slipway.example"
/** Monday, 9 November 2026, 10:00 UTC. */
export const MONDAY = Date.UTC(2026, 10, 9, 10)
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

export function mail(
  id: string,
  direction: "in" | "out",
  at: number,
  change: Partial<Activity> = {},
): Activity {
  const part = direction === "in" ? ("from" as const) : ("to" as const)
  return {
    id,
    workspace: ME,
    kind: "email",
    site: "gmail",
    sourceId: id,
    threadId: "t1",
    url: "",
    at,
    atIsGuess: false,
    direction,
    subject: "Pallets",
    text: `Text of ${id}.`,
    language: "en",
    participants: [{ contactId: "c1", email: "ida@fjordkran.example", part }],
    contactIds: ["c1"],
    companyIds: [],
    attachments: [],
    extraction: 1,
    ...change,
  }
}

export function signalIn(activity: Activity, kind: SignalKind, polarity: Signal["polarity"] = 0): Signal {
  const { id, at, text, contactIds } = activity
  return {
    id: `${kind} ${id}`,
    workspace: ME,
    activityId: id,
    threadId: "t1",
    contactId: contactIds[0] ?? null,
    kind,
    quote: text,
    polarity,
    at,
  }
}

export function dealWith(change: Partial<Deal> = {}): Deal {
  return {
    id: "d1",
    workspace: ME,
    name: "Pallets for Fjordkran",
    stage: "Proposal",
    status: "open",
    amount: 20_000,
    currency: "EUR",
    companyId: null,
    contactIds: ["c1"],
    remote: { connector: "hubspot", id: "1", url: null },
    updatedAt: MONDAY,
    ...change,
  }
}

export function recordOf(activities: readonly Activity[], change: Partial<ThreadRecord> = {}): ThreadRecord {
  return {
    thread: {
      id: "t1",
      workspace: ME,
      site: "gmail",
      sourceId: "t1",
      url: "",
      subject: "Pallets",
      lastActivityAt: activities.at(-1)?.at ?? 0,
      dealId: null,
      dealRule: null,
      contactId: null,
      newerSeen: false,
    },
    activities,
    contacts: [
      {
        id: "c1",
        workspace: ME,
        emails: ["ida@fjordkran.example"],
        kind: "person",
        companyId: null,
        name: "Ida Strand",
        optedOut: false,
        firstSeenAt: MONDAY,
        lastActivityAt: MONDAY,
      },
    ],
    companies: [],
    deal: null,
    facts: [],
    asks: [],
    commitments: [],
    signals: [],
    replyLatencies: {},
    notices: [],
    cancelled: [],
    ...change,
  }
}

/** A follow-up was put first on Monday; waiting and proof stood behind it. */
export function decision(change: Partial<Decision> = {}): Decision {
  return {
    id: "decision",
    workspace: ME,
    threadId: "t1",
    contactId: "c1",
    at: MONDAY,
    timeZone: "UTC",
    cells: ["none|none|beyond habit|1", "none|none"],
    candidates: [
      { stepId: "s-follow", action: "follow_up", score: 0.3, chance: 0.25, probability: 0.975 },
      { stepId: "s-proof", action: "send_proof", score: 0.28, chance: 0.3, probability: 0.025 },
      { stepId: "s-wait", action: "wait", score: 0.02, chance: 0.05, probability: 0 },
    ],
    shown: "s-follow",
    before: { stage: null, dealStatus: null, meetingIds: [] },
    verdict: null,
    acted: null,
    noticed: [],
    hit: null,
    state: "open",
    ...change,
  }
}
