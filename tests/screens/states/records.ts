import type { Activity } from "~src/record/activity"
import type { Ask } from "~src/record/ask"
import type { Commitment } from "~src/record/commitment"
import type { Company } from "~src/record/company"
import type { Contact } from "~src/record/contact"
import type { FieldProposal } from "~src/record/crm-field"
import type { Deal } from "~src/record/deal"
import { type Draft, usualWish } from "~src/record/draft"
import type { Fact } from "~src/record/fact"
import type { Meeting } from "~src/record/meeting"
import type { Connection, OutboxEntry } from "~src/record/outbox"
import type { RemoteActivity } from "~src/record/remote-activity"
import type { Signal } from "~src/record/signal"
import type { Skip } from "~src/record/skip"
import type { Step } from "~src/record/step"
import type { Thread } from "~src/record/thread"
import type { View } from "~src/record/view"
import type { CrmFields } from "~src/ui/options/options-data"

/** The moment of every hand-written state: Tuesday 24 November 2026, 15:20 UTC. */
export const NOW = Date.UTC(2026, 10, 24, 15, 20)
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

export const WORKSPACE = "ines@brightcold.example"
const of = { workspace: WORKSPACE, threadId: "t1" }

export function contact(change: Partial<Contact> = {}): Contact {
  return {
    id: "petra",
    workspace: WORKSPACE,
    emails: ["petra.vondrak@alpenfrisch.example"],
    kind: "person",
    companyId: "alpenfrisch",
    name: "Petra Vondrak",
    optedOut: false,
    firstSeenAt: NOW - 60 * DAY,
    lastActivityAt: NOW - 26 * HOUR,
    ...change,
  }
}

export function company(change: Partial<Company> = {}): Company {
  return {
    id: "alpenfrisch",
    workspace: WORKSPACE,
    domains: ["alpenfrisch.example"],
    name: "Alpenfrisch Dairies",
    firstSeenAt: NOW - 60 * DAY,
    ...change,
  }
}

/** What a colleague has logged in the CRM. */
export function remoteActivity(change: Partial<RemoteActivity> = {}): RemoteActivity {
  return {
    id: "r1",
    workspace: WORKSPACE,
    connector: "hubspot",
    object: "calls",
    remoteId: "901",
    url: "https://app.hubspot.com/contacts/1/record/0-1/2",
    kind: "call",
    at: NOW - 6 * DAY,
    subject: "Called about the calibration sheet",
    text: "She needs the sheet before their auditors come.\nWill speak to finance on Thursday.",
    direction: "out",
    from: null,
    by: "Tomas Berger",
    contactIds: ["petra"],
    dealId: "deal1",
    ...change,
  }
}

export function deal(change: Partial<Deal> = {}): Deal {
  return {
    id: "deal1",
    workspace: WORKSPACE,
    name: "Sensors for 120 trucks",
    stage: "Negotiation",
    status: "open",
    amount: 86400,
    currency: "EUR",
    companyId: "alpenfrisch",
    contactIds: ["petra"],
    remote: {
      connector: "hubspot",
      id: "901",
      url: "https://app.hubspot.com/contacts/1/record/0-3/901",
    },
    updatedAt: NOW - DAY,
    ...change,
  }
}

export function thread(change: Partial<Thread> = {}): Thread {
  return {
    id: "t1",
    workspace: WORKSPACE,
    site: "gmail",
    sourceId: "f1",
    url: "https://mail.google.com/mail/u/0/#inbox/f1",
    subject: "Re: Offer for 120 trucks",
    lastActivityAt: NOW - 26 * HOUR,
    dealId: "deal1",
    dealRule: "only-deal-of-person",
    contactId: null,
    newerSeen: false,
    ...change,
  }
}

export function activity(change: Partial<Activity> = {}): Activity {
  return {
    id: "a1",
    ...of,
    kind: "email",
    site: "gmail",
    sourceId: "m1",
    url: "https://mail.google.com/mail/u/0/#inbox/f1",
    at: NOW - 26 * HOUR,
    atIsGuess: false,
    direction: "in",
    subject: "Re: Offer for 120 trucks",
    text: "Thanks for the offer.",
    language: "en",
    participants: [{ contactId: "petra", email: "petra.vondrak@alpenfrisch.example", part: "from" }],
    contactIds: ["petra"],
    companyIds: ["alpenfrisch"],
    attachments: [],
    extraction: 1,
    ...change,
  }
}

export function ask(change: Partial<Ask> = {}): Ask {
  return {
    id: "ask1",
    ...of,
    activityId: "a1",
    contactId: "petra",
    kind: "question",
    quote: "Is calibration part of the yearly fee, or billed per visit?",
    at: NOW - 26 * HOUR,
    dueAt: null,
    dueText: null,
    answeredBy: null,
    ...change,
  }
}

export function commitment(change: Partial<Commitment> = {}): Commitment {
  return {
    id: "commitment1",
    ...of,
    activityId: "a2",
    by: "us",
    contactId: null,
    quote: "I’ll send the calibration sheet by Monday.",
    at: NOW - 4 * DAY,
    dueAt: NOW - DAY,
    dueText: "by Monday",
    keptBy: null,
    ...change,
  }
}

export function signal(change: Partial<Signal> = {}): Signal {
  return {
    id: "signal1",
    ...of,
    activityId: "a1",
    contactId: "petra",
    kind: "approval",
    quote: "Our CFO has to approve anything above 80k.",
    polarity: 0,
    at: NOW - 26 * HOUR,
    ...change,
  }
}

export function fact(change: Partial<Fact> = {}): Fact {
  return {
    id: "fact1",
    workspace: WORKSPACE,
    subject: { kind: "contact", id: "petra" },
    field: "position",
    value: "Head of Logistics",
    provenance: {
      by: "rule",
      rule: "signature",
      observationId: "o1",
      quote: "Petra Vondrak\nHead of Logistics · Alpenfrisch Dairies",
      at: NOW - 26 * HOUR,
    },
    ...change,
  }
}

/** What LinkedIn says of a company, and its colleagues' signatures. */
export function companyFacts(values: Partial<Record<Fact["field"], string>>): Fact[] {
  return Object.entries(values).map(([field, value]) => ({
    id: `company ${field}`,
    workspace: WORKSPACE,
    subject: { kind: "company", id: "alpenfrisch" },
    field: field as Fact["field"],
    value,
    provenance: {
      by: "rule",
      rule: field === "address" || field === "phone" ? "shared-signature" : "company-page",
      observationId: null,
      quote: value,
      at: NOW - 3 * DAY,
    },
  }))
}

export function step(change: Partial<Step> = {}): Step {
  return {
    id: "step1",
    ...of,
    action: "answer",
    title: "Answer Petra’s question about calibration",
    reason: "Asked 26 hours ago; you usually answer her within 5, and her CFO decides this week.",
    contactId: "petra",
    dueAt: NOW + HOUR,
    evidence: [
      {
        kind: "quote",
        activityId: "a1",
        quote: "Is calibration part of the yearly fee, or billed per visit?",
        at: NOW - 26 * HOUR,
      },
    ],
    score: 0.9,
    tier: 0,
    rank: 0,
    state: "open",
    snoozedUntil: null,
    at: NOW - HOUR,
    ...change,
  }
}

export function draft(change: Partial<Draft> = {}): Draft {
  return {
    id: "draft1",
    ...of,
    stepId: "step1",
    status: "ready",
    text: "Hi Petra,\n\nCalibration is [part of the yearly fee? check the offer].\n\nThe sheet I promised is attached. Shall we use Thursday’s call to go through it with your CFO?\n\nBest,\nInes",
    written: "",
    wish: usualWish,
    modelMay: false,
    usage: null,
    edited: false,
    language: "en",
    source: "template",
    model: null,
    warnings: [],
    error: null,
    startedAt: NOW,
    updatedAt: NOW,
    ...change,
  }
}

export function entry(change: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: "entry1",
    ...of,
    connectionId: "hubspot",
    activityId: "a2",
    state: "done",
    attempts: 1,
    notBefore: 0,
    error: null,
    receipt: {
      connector: "hubspot",
      object: "emails",
      remoteId: "5001",
      url: "https://app.hubspot.com/contacts/1/record/0-1/51/view/1?engagement=5001",
      at: NOW - 3 * DAY,
    },
    chosen: null,
    createdAt: NOW - 3 * DAY,
    updatedAt: NOW - 3 * DAY,
    ...change,
  }
}

export function connection(change: Partial<Connection> = {}): Connection {
  return {
    id: "hubspot",
    connector: "hubspot",
    baseUrl: "https://api.hubapi.com",
    accountName: "Brightcold",
    status: "ok",
    message: null,
    checkedAt: NOW,
    ...change,
  }
}

export function skip(change: Partial<Skip> = {}): Skip {
  return {
    id: "skip1",
    ...of,
    reason: "internal",
    about: "brightcold.example",
    rule: "all-at-own-domain",
    at: NOW - 2 * DAY,
    ...change,
  }
}

export function view(change: Partial<View> = {}): View {
  return {
    tabId: 7,
    workspace: WORKSPACE,
    site: "gmail",
    url: "https://mail.google.com/mail/u/0/#inbox/f1",
    kind: "thread",
    threadId: "t1",
    subject: "Re: Offer for 120 trucks",
    status: "read",
    missing: [],
    collapsed: 0,
    at: NOW - 20 * 60_000,
    ...change,
  }
}

export function meeting(change: Partial<Meeting> = {}): Meeting {
  return {
    id: "a3",
    workspace: WORKSPACE,
    startsAt: NOW - 12 * DAY,
    endsAt: NOW - 12 * DAY + HOUR,
    cancelled: false,
    toldAt: 0,
    location: "Depot Innsbruck, gate 3",
    conferenceUrl: null,
    guests: [
      { contactId: "petra", answer: "yes" },
      { contactId: "ondrej", answer: "none" },
    ],
    ...change,
  }
}

/** A phone number that differs in the CRM. */
export function proposal(change: Partial<FieldProposal> = {}): FieldProposal {
  return {
    contactId: "petra",
    remoteId: "51",
    field: "phone",
    label: "Phone number",
    ours: "+43 512 555 0134",
    theirs: "+43 512 555 0100",
    why: "differs",
    ...change,
  }
}

/** The fields of a person as a HubSpot account lists them. */
export const crmFields: CrmFields & { ok: true } = {
  ok: true,
  defaults: {
    position: { name: "jobtitle", label: "Job title", kind: "text" },
    phone: { name: "phone", label: "Phone number", kind: "phone" },
    company: { name: "company", label: "Company name", kind: "text" },
  },
  fields: [
    { name: "jobtitle", label: "Job title", kind: "text", custom: false, options: [] },
    { name: "phone", label: "Phone number", kind: "phone", custom: false, options: [] },
    { name: "role", label: "Role", kind: "text", custom: true, options: [] },
    {
      name: "department",
      label: "Department",
      kind: "picklist",
      custom: true,
      options: [{ value: "ops", label: "Operations" }],
    },
  ],
  companies: {
    defaults: {
      industry: { name: "industry", label: "Industry", kind: "picklist" },
      size: { name: "numberofemployees", label: "Number of Employees", kind: "number" },
      city: { name: "city", label: "City", kind: "text" },
    },
    fields: [
      {
        name: "industry",
        label: "Industry",
        kind: "picklist",
        custom: false,
        options: [{ value: "FOOD_PRODUCTION", label: "Food Production" }],
      },
      { name: "numberofemployees", label: "Number of Employees", kind: "number", custom: false, options: [] },
      { name: "city", label: "City", kind: "text", custom: false, options: [] },
      { name: "about_us", label: "About us", kind: "text", custom: false, options: [] },
    ],
  },
}
