import "fake-indexeddb/auto"
import Dexie from "dexie"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Deal } from "~src/record/deal"
import { type Fact, factId } from "~src/record/fact"
import type { CalendarObservation, PageObservation, TicketObservation } from "~src/record/observed-page"
import { threadId } from "~src/record/thread"
import { correctFact } from "~src/store/correct"
import { threadPanel } from "~src/store/panel-queries"
import { saveSettings } from "~src/store/settings-store"
import { contact, emptyDatabase, REP } from "~src/store/testing/rows"
import { threadIntents } from "./intents/thread"
import { observePage } from "./observe-page"
import type { Services } from "./services"

const TAB = 7
const NOW = Date.UTC(2026, 10, 22, 10)
const OWN_PAGE = { id: "self" }
const { id: MAREN, emails } = contact
const [EMAIL = ""] = emails

const called: Omit<Fact, "id"> = {
  workspace: REP,
  subject: { kind: "contact", id: MAREN },
  field: "name",
  value: "Maren Lindqvist",
  provenance: { by: "rule", rule: "mail-header", observationId: null, quote: null, at: 1 },
}

let services: Services

beforeEach(async () => {
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => NOW, timeZone: () => "UTC" }
  await saveSettings(db, { homeWorkspace: REP })
  await db.contacts.put(contact)
  await db.facts.put({ id: factId(called), ...called })
})
afterEach(() => services.db.delete())

const event: CalendarObservation = {
  kind: "calendar.events",
  site: "google-calendar",
  url: "https://calendar.google.com/calendar/u/0/r/eventedit/evt1",
  seenAt: NOW,
  account: REP,
  detail: "whole",
  events: [
    {
      id: "evt1",
      title: "Fleet rollout",
      startsAt: NOW + 3_600_000,
      endsAt: NOW + 7_200_000,
      when: "Sunday, 22 November, 11:00",
      organiser: { email: REP, name: null },
      guests: [{ address: { email: EMAIL, name: null }, answer: "yes" }],
      location: null,
      conferenceUrl: null,
      cancelled: false,
    },
  ],
}

const ticket: TicketObservation = {
  kind: "ticket",
  site: "zendesk",
  url: "https://slipway.zendesk.com/agent/tickets/9",
  seenAt: NOW,
  ticketId: "9",
  subject: "Login",
  status: "open",
  requester: { email: EMAIL, name: "Maren Lindqvist" },
  messages: [
    { id: "m1", from: { email: EMAIL, name: "Maren Lindqvist" }, sentAt: NOW, text: "The app is slow." },
  ],
}

/** Observes a page; the rep does something at the moment at which a row of `table` has been read for it. */
async function observeWhile(
  page: PageObservation,
  table: "facts" | "threads",
  act: () => Promise<unknown>,
): Promise<void> {
  let acted: Promise<unknown> | null = null
  services.db[table].hook("reading", (row: unknown) => {
    acted ??= Dexie.ignoreTransaction(act)
    return row
  })
  await observePage(services, page, TAB)
  expect(acted).not.toBeNull()
  await acted
}

const rename = (value: string) =>
  correctFact(services.db, { kind: "contact", id: MAREN, field: "name", value }, NOW)

describe("a correction at the moment of capture", () => {
  it("of a guest's name outlives the event", async () => {
    await observeWhile(event, "facts", () => rename("Maren Berg"))
    expect((await services.db.contacts.get(MAREN))?.name).toBe("Maren Berg")
  })

  it("of a ticket's deal outlives the ticket", async () => {
    await observePage(services, ticket, TAB)
    const thread = threadId(REP, "zendesk", "9")
    const choose = threadIntents(services)["thread.chooseDeal"]
    await observeWhile(ticket, "threads", async () =>
      choose.run({ threadId: thread, dealId: "d1" }, OWN_PAGE),
    )
    expect(await services.db.threads.get(thread)).toMatchObject({ dealId: "d1", dealRule: "rep" })
  })
})

describe("a conversation with people of several open deals", () => {
  const deal: Deal = {
    id: "d1",
    workspace: REP,
    name: "Vans",
    stage: null,
    status: "open",
    amount: null,
    currency: null,
    companyId: null,
    contactIds: [MAREN],
    remote: { connector: "hubspot", id: "1", url: null },
    updatedAt: NOW,
  }

  it("is asked about, and the answer holds for all that follows in it, also where it is none", async () => {
    const { db } = services
    await db.deals.bulkPut([deal, { ...deal, id: "d2", name: "Service" }])
    const thread = threadId(REP, "zendesk", "9")
    const choose = threadIntents(services)["thread.chooseDeal"]
    const [first] = ticket.messages
    if (!first) throw new Error("the ticket says something")
    await observePage(services, ticket, TAB)
    const { record, deals } = await threadPanel(db, thread, NOW)
    expect(record?.thread).toMatchObject({ dealId: null, dealRule: null })
    expect(deals.map(({ id }) => id)).toEqual(["d1", "d2"])

    const again = (id: string) =>
      observePage(services, { ...ticket, messages: [...ticket.messages, { ...first, id }] }, TAB)
    for (const dealId of ["d2", null]) {
      await choose.run({ threadId: thread, dealId }, OWN_PAGE)
      await again(`m-${dealId}`)
      expect(await db.threads.get(thread)).toMatchObject({ dealId, dealRule: "rep" })
    }
  })
})

describe("an event that is seen again", () => {
  it("keeps the deal and the person that the rep has chosen for it", async () => {
    await observePage(services, event, TAB)
    const thread = threadId(REP, "google-calendar", "evt1")
    const intents = threadIntents(services)
    await intents["thread.chooseDeal"].run({ threadId: thread, dealId: "d1" }, OWN_PAGE)
    await intents["thread.chooseContact"].run({ threadId: thread, contactId: MAREN }, OWN_PAGE)
    await observePage(services, event, TAB)
    expect(await services.db.threads.get(thread)).toMatchObject({
      dealId: "d1",
      dealRule: "rep",
      contactId: MAREN,
    })
  })
})
