import { defaultSettings } from "~src/record/settings"
import type { ThreadPanelData } from "~src/ui/panel/panel-data"
import { usualInsight } from "./insight"
import {
  activity,
  ask,
  commitment,
  company,
  companyFacts,
  connection,
  contact,
  DAY,
  deal,
  draft,
  entry,
  fact,
  HOUR,
  meeting,
  NOW,
  remoteActivity,
  signal,
  skip,
  step,
  thread,
} from "./records"

const us = (participantId: string, email: string) => ({
  contactId: participantId,
  email,
  part: "to" as const,
})
const petra = us("petra", "petra.vondrak@alpenfrisch.example")

const people = [
  contact(),
  contact({ id: "ondrej", emails: ["o.hajek@alpenfrisch.example"], name: "Ondřej Hájek" }),
  contact({ id: "lin", emails: ["lin.wei@coldchain.example"], name: "林薇", companyId: "coldchain" }),
  contact({ id: "info", emails: ["info@alpenfrisch.example"], name: null, kind: "role" }),
]

const activities = [
  activity({
    id: "a3",
    sourceId: "m3",
    kind: "meeting",
    at: NOW - 12 * DAY,
    subject: "Walk through the depot with Petra and Ondřej",
    text: "",
    participants: [{ ...petra, part: "from" }],
    contactIds: ["petra", "ondrej"],
  }),
  activity({
    id: "a2",
    sourceId: "m2",
    direction: "out",
    at: NOW - 4 * DAY,
    text: "Hi Petra,\n\nhere is the offer for 120 trucks, valid until 15 December. I’ll send the calibration sheet by Monday.",
    participants: [petra],
    attachments: ["Offer 2026-118.pdf"],
  }),
  activity({
    text: "Thanks, Ines. The price looks fine to me. Is calibration part of the yearly fee, or billed per visit?\n\nOur CFO has to approve anything above 80k. She decides this week, so an answer by Wednesday would help.",
  }),
]

/** An open conversation as a rep meets it on most days. */
export const typical: ThreadPanelData = {
  record: {
    thread: thread(),
    activities,
    contacts: people,
    companies: [
      company(),
      company({ id: "coldchain", name: "Cold Chain Partners", domains: ["coldchain.example"] }),
    ],
    deal: deal(),
    facts: [
      ...companyFacts({
        industry: "Food and Beverage Manufacturing",
        size: "201-500 employees",
        headquarters: "Innsbruck, Tyrol",
        description: "Milk from where the road ends.",
        web: "https://shop.alpenfrisch.example/",
        phone: "+43 512 555 0100",
        address: "Molkereistraße 4, 6020 Innsbruck",
      }),
      fact(),
      fact({
        id: "fact2",
        field: "name",
        value: "Petra Vondrak",
        provenance: {
          by: "rule",
          rule: "mail-header",
          observationId: "o1",
          quote: "Petra Vondrak <petra.vondrak@alpenfrisch.example>",
          at: NOW - 26 * HOUR,
        },
      }),
      fact({ id: "fact3", field: "phone", value: "+43 512 555 0134" }),
      fact({
        id: "fact4",
        field: "position",
        value: "Logistics Manager",
        provenance: {
          by: "rule",
          rule: "signature",
          observationId: "o0",
          quote: "Logistics Manager",
          at: NOW - 300 * DAY,
        },
      }),
    ],
    asks: [ask()],
    commitments: [commitment()],
    signals: [signal()],
    cancelled: [],
    notices: [],
    replyLatencies: { petra: [3 * HOUR, 5 * HOUR, 6 * HOUR] },
  },
  autoLog: defaultSettings.autoLog,
  steps: [
    step({
      evidence: [
        ...step().evidence,
        {
          kind: "quote",
          activityId: "a1",
          quote: "Our CFO has to approve anything above 80k. She decides this week",
          at: NOW - 26 * HOUR,
        },
        { kind: "fact", text: "Your promise of the calibration sheet was due on Monday." },
        {
          kind: "count",
          text: "“Answer what they asked” led on in 2 of 3 similar cases here.",
          hits: 2,
          cases: 3,
          trace: { action: "answer_ask", cell: "proposal|none" },
        },
        {
          kind: "study",
          text: "Leads answered within an hour were qualified far more often than those answered a day later.",
          source: "Oldroyd, 2011",
          caveat: "web leads of one vendor’s customers, not answers inside a running deal",
        },
      ],
    }),
    step({
      id: "step2",
      rank: 1,
      title: "Send the calibration sheet you promised",
      reason: "It was due on Monday and no attachment has gone out since.",
      dueAt: NOW - DAY,
      evidence: [
        {
          kind: "quote",
          activityId: "a2",
          quote: "I’ll send the calibration sheet by Monday.",
          at: NOW - 4 * DAY,
        },
      ],
    }),
  ],
  draft: null,
  skips: [skip()],
  outbox: [entry(), entry({ id: "entry2", activityId: "a3" })],
  connections: [connection()],
  deals: [deal(), deal({ id: "deal2", name: "Service contract 2027", stage: "Discovery", amount: 12000 })],
  companies: [],
  merges: [],
  mergePeople: [],
  related: [],
  elsewhere: [
    activity({ id: "e1", threadId: "t2", at: NOW - 33 * DAY, subject: "Trial sensors", text: "They work." }),
  ],
  theirs: [
    remoteActivity(),
    remoteActivity({
      id: "r2",
      kind: "email",
      at: NOW - 30 * DAY,
      by: null,
      from: "petra.vondrak@alpenfrisch.example",
      subject: "Re: Delivery dates for the depots in Graz and Villach",
      text: "Graz first, please.",
    }),
  ],
  meetings: [meeting()],
  collapsed: 2,
  insight: { state: "told", told: usualInsight },
}

/** The same with a draft ready, one gap in it and one warning. */
export const drafted: ThreadPanelData = {
  ...typical,
  draft: draft({
    warnings: [
      {
        kind: "unsupported",
        text: "The sheet I promised is attached.",
        message: "Says that something is attached: attach it before you send.",
      },
    ],
  }),
}
