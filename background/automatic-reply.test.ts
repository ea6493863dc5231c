import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { ObservedMessage, ThreadObservation } from "~src/record/observation"
import { writtenBy } from "~src/store/insight-queries"
import { knownAbout } from "~src/store/known-queries"
import { threadRecord } from "~src/store/record-queries"
import { emptyDatabase, HOUR, REP } from "~src/store/testing/rows"
import { captureConversation } from "./capture-page"
import type { Services } from "./services"

/** Monday, 9 November 2026, 10:00 UTC. */
const MONDAY = Date.UTC(2026, 10, 9, 10)
const maren = { email: "maren@norrsken.com", name: "Maren Lindqvist" }
const jonas = { email: REP, name: "Jonas Falk" }

let services: Services
let at = MONDAY

function seen(threadId: string, subject: string, messages: Partial<ObservedMessage>[]): ThreadObservation {
  return {
    kind: "mail.thread",
    site: "gmail",
    workspace: REP,
    url: `https://mail.google.com/mail/u/0/#inbox/${threadId}`,
    seenAt: at,
    threadId,
    subject,
    view: "full",
    collapsed: 0,
    messages: messages.map((change, index) => ({
      id: `${threadId}/${index}`,
      from: maren,
      to: [jonas],
      cc: [],
      bcc: [],
      sentAt: MONDAY,
      sentAtText: "9 Nov 2026",
      html: "",
      truncated: false,
      attachments: [],
      invitation: null,
      outgoing: false,
      bulk: { unsubscribe: false, mailingList: null },
      ...change,
    })),
  }
}

const asked = {
  from: jonas,
  to: [maren],
  outgoing: true,
  html: "<div>Could you send me the signed contract by the end of the month?</div>",
}

let asking = ""

beforeEach(async () => {
  const db = emptyDatabase()
  at = MONDAY
  services = { db, strictDb: db, now: () => at, timeZone: () => "UTC" }
  asking = await captureConversation(services, seen("t1", "Contract", [asked]))
})

const firstStep = async () =>
  (await services.db.steps.where({ threadId: asking }).toArray()).sort((a, b) => a.rank - b.rank)[0]

describe("an automatic reply in a conversation of its own", () => {
  it("is known at once in the conversation that waits for an answer, and answers nothing", async () => {
    at = MONDAY + HOUR
    const html =
      "<div>I am out of the office until 3 December. Please contact Olga Berg, olga@norrsken.com.</div>"
    await captureConversation(services, seen("t2", "Automatic reply: Contract", [{ html, sentAt: at }]))
    const step = await firstStep()
    expect(step?.action).toBe("wait")
    expect(step?.dueAt).toBe(Date.UTC(2026, 11, 4, 9))
    const record = await threadRecord(services.db, asking)
    expect(record?.notices.map(({ automatic }) => automatic.kind)).toEqual(["away"])
    expect(Object.values(record?.replyLatencies ?? {}).flat()).toEqual([])
    const contactId = record?.contacts[0]?.id ?? ""
    expect(await writtenBy(services.db, contactId)).toEqual([])
    const known = await knownAbout(services.db, { kind: "contact", id: contactId }, at)
    expect(known?.record.notices).toHaveLength(1)
    const people = (await services.db.contacts.toArray()).flatMap(({ emails }) => emails)
    expect(people).toEqual([maren.email])
  })

  it("that tells that somebody has left is heard where they are waited for", async () => {
    at = MONDAY + HOUR
    const html = "<div>Maren Lindqvist is no longer with Norrsken. Please contact Olga Berg.</div>"
    await captureConversation(services, seen("t2", "Automatic reply: Contract", [{ html, sentAt: at }]))
    const record = await threadRecord(services.db, asking)
    expect(record?.signals.map(({ kind }) => kind)).toContain("leaving")
    expect((await firstStep())?.title).toContain("has left")
  })

  it("is over when they write themselves", async () => {
    const notice = { html: "<div>I am away until 3 December.</div>", sentAt: MONDAY + HOUR }
    await captureConversation(services, seen("t2", "Automatic reply: Contract", [notice]))
    at = MONDAY + 5 * HOUR
    const answer = { html: "<div>Here it is, signed by our board.</div>", sentAt: at }
    await captureConversation(services, seen("t1", "Contract", [asked, answer]))
    expect((await threadRecord(services.db, asking))?.notices).toEqual([])
  })
})
