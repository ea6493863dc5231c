import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it } from "vitest"
import type { ObservedMessage, SentObservation, ThreadObservation } from "~src/record/observation"
import { contact, emptyDatabase, REP } from "~src/store/testing/rows"
import { captureConversation } from "./capture-page"
import type { Services } from "./services"

const SENT = Date.UTC(2026, 10, 22, 10, 0, 20)
const MINUTE = 60_000
const [GUEST = ""] = contact.emails

let services: Services
beforeEach(() => {
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => SENT, timeZone: () => "UTC" }
})
afterEach(() => services.db.delete())

const message = (id: string, change: Partial<ObservedMessage> = {}): ObservedMessage => ({
  id,
  from: { email: REP, name: null },
  to: [{ email: GUEST, name: "Maren Lindqvist" }],
  cc: [],
  bcc: [],
  sentAt: SENT,
  sentAtText: "",
  html: "<p>Here is the offer for the vans.</p>",
  truncated: false,
  attachments: [],
  invitation: null,
  outgoing: true,
  bulk: { unsubscribe: false, mailingList: null },
  ...change,
})
const seen = { site: "outlook", workspace: REP, url: "https://outlook.office.com/mail/", seenAt: SENT }
const sent: SentObservation = {
  ...seen,
  kind: "mail.sent",
  threadId: null,
  subject: "Offer",
  message: message("draft:AAMk1"),
}
const opened = (one: ObservedMessage, subject = "Offer"): ThreadObservation => ({
  ...seen,
  kind: "mail.thread",
  threadId: "AAQk1",
  subject,
  view: "full",
  messages: [one],
  collapsed: 0,
})
const kept = async () =>
  (await services.db.activities.toArray()).map(({ sourceId, threadId }) => [sourceId, threadId])

it("keeps a message once that was captured as it was sent and is read in its conversation later", async () => {
  await captureConversation(services, sent)
  // The page tells the time to the minute.
  const thread = await captureConversation(services, opened(message("AAMk9", { sentAt: SENT - 20_000 })))
  expect(await kept()).toEqual([["draft:AAMk1", thread]])
  await captureConversation(services, opened(message("AAMk9", { sentAt: SENT - 20_000 })))
  expect(await kept()).toHaveLength(1)
})

it.each([
  ["another subject", opened(message("AAMk9"), "Other")],
  ["another time", opened(message("AAMk9", { sentAt: SENT + 5 * MINUTE }))],
  ["other recipients", opened(message("AAMk9", { to: [{ email: "bo@norrsken.com", name: null }] }))],
])("takes a message of %s for another one", async (_what, other) => {
  await captureConversation(services, sent)
  await captureConversation(services, other)
  expect(await kept()).toHaveLength(2)
})
