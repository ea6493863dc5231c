import type { Activity } from "~src/record/activity"
import type { Changes } from "~src/record/changes"
import type { Contact } from "~src/record/contact"
import { commitCapture } from "../capture-store"
import { SlipstreamDatabase } from "../database"

export const REP = "jonas@slipway.com"
export const HOUR = 3_600_000

let databases = 0

/** A database of its own, empty. Needs `fake-indexeddb/auto` where there is no browser. */
export function emptyDatabase(): SlipstreamDatabase {
  databases += 1
  return new SlipstreamDatabase(`test-${databases}`)
}

/** A mail from Maren in thread t1, with what a test wants different. */
export function activity(id: string, change: Partial<Activity> = {}): Activity {
  return {
    id,
    workspace: REP,
    kind: "email",
    site: "gmail",
    sourceId: id,
    threadId: "t1",
    url: "https://mail.google.com/mail/u/0/#inbox/t1",
    at: HOUR,
    atIsGuess: false,
    direction: "in",
    subject: "Vans",
    text: "Does the price include the app?",
    language: "en",
    participants: [{ contactId: "c1", email: "maren@norrsken.com", part: "from" }],
    contactIds: ["c1"],
    companyIds: ["k1"],
    attachments: [],
    extraction: 1,
    ...change,
  }
}

export const contact: Contact = {
  id: "c1",
  workspace: REP,
  emails: ["maren@norrsken.com"],
  kind: "person",
  companyId: "k1",
  name: "Maren Lindqvist",
  optedOut: false,
  firstSeenAt: HOUR,
  lastActivityAt: HOUR,
}

/** That mail with its person, company, thread and one question. */
export function changes(change: Partial<Changes> = {}): Changes {
  return {
    observations: [],
    activities: [activity("a1")],
    contacts: [contact],
    companies: [{ id: "k1", workspace: REP, domains: ["norrsken.com"], name: null, firstSeenAt: HOUR }],
    threads: [
      {
        id: "t1",
        workspace: REP,
        site: "gmail",
        sourceId: "thread-f:1",
        url: "https://mail.google.com/mail/u/0/#inbox/t1",
        subject: "Vans",
        lastActivityAt: HOUR,
        dealId: null,
        dealRule: null,
        contactId: null,
        newerSeen: false,
      },
    ],
    facts: [],
    asks: [ask("q1", "Does the price include the app?")],
    commitments: [],
    signals: [],
    sentiments: [],
    meetings: [],
    skips: [],
    ...change,
  }
}

export function ask(id: string, quote: string): Changes["asks"][number] {
  return {
    id,
    workspace: REP,
    activityId: "a1",
    threadId: "t1",
    contactId: "c1",
    kind: "question",
    quote,
    at: HOUR,
    dueAt: null,
    dueText: null,
    answeredBy: null,
  }
}

export const keys = {
  workspace: REP,
  threadId: "t1",
  emails: ["maren@norrsken.com"],
  contactIds: [],
  domains: ["norrsken.com"],
}
export const surroundings = { now: 2 * HOUR, timeZone: "UTC" }

export function commit(db: SlipstreamDatabase, rows: Changes): Promise<Changes> {
  return commitCapture(db, keys, surroundings, () => rows)
}
