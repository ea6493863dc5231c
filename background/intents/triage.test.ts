import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { message, SENT_AT } from "~src/capture/testing/message"
import type { PageObservation } from "~src/record/observed-page"
import { saveSettings } from "~src/store/settings-store"
import { emptyDatabase, REP } from "~src/store/testing/rows"
import { keep } from "../capture-page"
import { observePage } from "../observe-page"
import type { Services } from "../services"
import { triageIntents } from "./triage"

const TAB = 7
const MAREN = { email: "maren@norrsken.example", name: "Maren Lindqvist" }
const BO = { email: "bo@altamar.example", name: "Bo Berg" }
let services: Services

beforeEach(async () => {
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => SENT_AT, timeZone: () => "UTC" }
  vi.stubGlobal("chrome", { tabs: { sendMessage: async () => undefined } })
  await saveSettings(db, { homeWorkspace: REP })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await services.db.delete()
})

const mail = (id: string, from: typeof MAREN, to: (typeof MAREN)[] = []) =>
  keep(services, {
    kind: "mail.thread",
    site: "gmail",
    workspace: REP,
    url: `https://mail.google.com/mail/u/0/#inbox/${id}`,
    seenAt: SENT_AT,
    threadId: id,
    subject: "Vans",
    view: "full",
    messages: [message({ id: `m-${id}`, from, to: [{ email: REP, name: null }, ...to] })],
    collapsed: 0,
  })

function meeting(id: string, organiser: typeof MAREN | null, guests: (typeof MAREN)[]): PageObservation {
  return {
    kind: "calendar.events",
    site: "google-calendar",
    url: `https://calendar.google.com/calendar/u/0/r/eventedit/${id}`,
    seenAt: SENT_AT,
    account: REP,
    detail: "whole",
    events: [
      {
        id,
        title: "Vans",
        startsAt: SENT_AT,
        endsAt: null,
        when: "today",
        cancelled: false,
        organiser,
        guests: guests.map((address) => ({ address, answer: "yes" })),
        location: null,
        conferenceUrl: null,
      },
    ],
  } as unknown as PageObservation
}

function ticket(): PageObservation {
  return {
    kind: "ticket",
    site: "zendesk",
    url: "https://slipway.zendesk.com/agent/tickets/1",
    seenAt: SENT_AT,
    ticketId: "1",
    subject: "Broken",
    status: null,
    requester: MAREN,
    messages: [{ id: "1", from: MAREN, sentAt: SENT_AT, text: "It is broken." }],
  } as unknown as PageObservation
}

const exclude = (value: string, scope: "address" | "domain" = "address") =>
  triageIntents(services)["triage.decide"].run(
    { workspace: REP, scope, value, verdict: "exclude" },
    { id: "self" },
  )
const kinds = async () => (await services.db.activities.toArray()).map(({ kind }) => kind).sort()

describe("somebody whom the rep excludes", () => {
  it.each([
    ["address", MAREN.email],
    ["domain", "norrsken.example"],
  ] as const)("is forgotten by %s with their mail, meetings and tickets", async (scope, value) => {
    await mail("t1", MAREN)
    await observePage(services, meeting("e1", MAREN, [{ email: REP, name: "Jo" }]), TAB)
    await observePage(services, ticket(), TAB)
    expect(await kinds()).toEqual(["email", "meeting", "ticket"])
    await exclude(value, scope)
    expect(await kinds()).toEqual([])
    expect(await services.db.contacts.count()).toBe(0)
    expect(await services.db.meetings.count()).toBe(0)
  })

  it("stays in what others wrote, and is not heard of again elsewhere", async () => {
    await mail("t1", BO, [MAREN])
    await observePage(services, meeting("e1", BO, [MAREN, { email: REP, name: "Jo" }]), TAB)
    await exclude(MAREN.email)
    expect(await kinds()).toEqual(["email", "meeting"])
    await observePage(services, ticket(), TAB)
    expect(await kinds()).toEqual(["email", "meeting"])
  })
})
