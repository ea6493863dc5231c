import type { ThreadInsight } from "~src/record/thread-insight"
import type { TrailPoint } from "~src/record/today-item"
import { DAY, HOUR, NOW } from "./records"

const why = "So far 12 deals were won and 3 lost; it takes 40 of each to tell."

/** Nothing to say but a tip. */
export const quietInsight: ThreadInsight = {
  group: { members: [], missing: [], singleThread: null },
  emergencies: [],
  flags: [],
  tip: {
    text: "Answer every question in the order in which it was asked; say which answers are still to come.",
    source: null,
    caveat: null,
  },
  trail: [],
  hours: null,
  worth: null,
  risk: { knows: false, why },
  lead: { knows: false, why },
}

const quote = (text: string, at = NOW - 26 * HOUR) =>
  ({ kind: "quote", activityId: "a1", quote: text, at }) as const

const cfo = "Our CFO has to approve anything above 80k."

const trail: readonly TrailPoint[] = [
  {
    at: NOW - 12 * DAY,
    activityId: "a3",
    kind: "need",
    score: null,
    quote: "We need an alarm within five minutes.",
  },
  { at: NOW - 26 * HOUR, activityId: "a1", kind: "mood", score: 0.6, quote: "The price looks fine to me." },
  {
    at: NOW - 26 * HOUR,
    activityId: "a1",
    kind: "ask",
    score: null,
    quote: "Is calibration part of the yearly fee, or billed per visit?",
  },
  { at: NOW - 26 * HOUR, activityId: "a1", kind: "signal", score: null, quote: cfo },
]

/** What is thought about an open deal on most days. */
export const usualInsight: ThreadInsight = {
  ...quietInsight,
  group: {
    members: [
      {
        contactId: "petra",
        name: "Petra Vondrak",
        messages: 2,
        roles: [{ role: "champion", from: "words", evidence: [quote("The price looks fine to me.")] }],
      },
      {
        contactId: "ondrej",
        name: "Ondřej Hájek",
        messages: 0,
        roles: [
          { role: "user", from: "position", evidence: [{ kind: "fact", text: "Ondřej is depot manager." }] },
        ],
      },
    ],
    missing: [{ role: "decision_maker", evidence: [quote(cfo)] }],
    singleThread: "petra",
  },
  trail,
  hours: { from: 8, to: 11, timeZone: "UTC", share: 0.75, cases: 12 },
  worth: { ifWon: 2150, currency: "EUR", share: null, usualShare: 1 },
}

/** Everything at once, after many closed deals. */
export const loudInsight: ThreadInsight = {
  ...usualInsight,
  emergencies: [
    {
      kind: "outage",
      threadId: "t1",
      text: "On 23 Nov Petra reported that something does not work: “The gateway in Linz is down since this morning.”",
      evidence: [quote("The gateway in Linz is down since this morning.")],
      helpers: [{ contactId: "ondrej", name: "Ondřej Hájek", why: "is part of the conversation" }],
    },
    {
      kind: "champion_leaving",
      threadId: "t1",
      text: "On 23 Nov Petra said that they are leaving: “Friday is my last day here.”",
      evidence: [quote("Friday is my last day here.")],
      helpers: [],
    },
  ],
  flags: [
    {
      kind: "lookalike",
      subjectId: "petra",
      reason: "alpenfrlsch.example is spelt almost like alpenfrisch.example, which you know.",
    },
    {
      kind: "future",
      subjectId: "a2",
      reason: "It is dated 14 March 2031, which is still to come.",
    },
  ],
  tip: {
    text: "Half of all replies come within the hour: a short answer now beats a long one tomorrow.",
    source: "Kooti et al., 2015",
    caveat: "All mail, not sales; only pairs that write to each other often.",
  },
  trail: [
    ...trail,
    ...Array.from(
      { length: 30 },
      (_, index): TrailPoint => ({
        at: NOW - (40 + index) * DAY,
        activityId: "a2",
        kind: "mood",
        score: index % 2 === 0 ? -0.7 : 0.4,
        quote: `Number ${index}: this is not what we expected.`,
      }),
    ),
  ],
  risk: {
    knows: true,
    lost: 0.38,
    usual: 0.17,
    reasons: [
      { feature: "silence <8", odds: 2.6 },
      { feature: "people <2", odds: 1.7 },
      { feature: "ready_to_buy", odds: 0.6 },
    ],
  },
  lead: {
    knows: true,
    chance: 0.24,
    usual: 0.31,
    reasons: [{ field: "channel", value: "gmail", odds: 0.8 }],
  },
}
