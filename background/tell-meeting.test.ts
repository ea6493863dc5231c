import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { ThreadObservation } from "~src/record/observation"
import type { CalendarObservation } from "~src/record/observed-page"
import { saveSettings } from "~src/store/settings-store"
import { contact, emptyDatabase, REP } from "~src/store/testing/rows"
import { captureConversation } from "./capture-page"
import { observePage } from "./observe-page"
import type { Services } from "./services"

const NOW = Date.UTC(2026, 10, 22, 10)
const HOUR = 3_600_000
const [GUEST = ""] = contact.emails

let services: Services

beforeEach(async () => {
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => NOW, timeZone: () => "UTC" }
  await saveSettings(db, { homeWorkspace: REP })
  await db.contacts.put(contact)
})
afterEach(() => services.db.delete())

type Event = CalendarObservation["events"][number]

/** Google Calendar shows the event: opened, or in a week. */
const seeEvent = (detail: "whole" | "grid", change: Partial<Event> = {}, seenAt = NOW) =>
  observePage(
    services,
    {
      kind: "calendar.events",
      site: "google-calendar",
      url: "https://calendar.google.com/calendar/u/0/r/week",
      seenAt,
      account: REP,
      detail,
      events: [
        {
          id: "evt1",
          title: "Fleet rollout",
          startsAt: NOW + 24 * HOUR,
          endsAt: NOW + 25 * HOUR,
          when: "tomorrow",
          organiser: { email: GUEST, name: null },
          guests: detail === "grid" ? [] : [{ address: { email: REP, name: null }, answer: "yes" }],
          location: null,
          conferenceUrl: null,
          cancelled: false,
          ...change,
        },
      ],
    },
    7,
  )

/** A mail about the event stands open in Gmail. */
function openMail(from: string, sentAt: number, change: { startsAt?: number; cancelled?: boolean }) {
  const observation: ThreadObservation = {
    kind: "mail.thread",
    site: "gmail",
    workspace: REP,
    url: "https://mail.google.com/mail/u/0/#inbox/x",
    seenAt: NOW,
    threadId: `thread-f:${sentAt}`,
    subject: "Fleet rollout",
    view: "full",
    collapsed: 0,
    messages: [
      {
        id: `msg-f:${sentAt}`,
        from: { email: from, name: null },
        to: [{ email: REP, name: null }],
        cc: [],
        bcc: [],
        sentAt,
        sentAtText: "",
        html: "<p>The event has changed.</p>",
        truncated: false,
        attachments: ["invite.ics"],
        invitation: {
          eventId: "evt1",
          cancelled: change.cancelled ?? false,
          title: "Fleet rollout",
          startsAt: change.startsAt ?? NOW + 24 * HOUR,
          endsAt: (change.startsAt ?? NOW + 24 * HOUR) + HOUR,
          when: "",
          location: null,
          guests: [],
        },
        outgoing: false,
        bulk: { unsubscribe: false, mailingList: null },
      },
    ],
  }
  return captureConversation(services, observation)
}

async function meeting() {
  const [kept] = await services.db.meetings.toArray()
  const activity = await services.db.activities.get(kept?.id ?? "")
  const thread = await services.db.threads.get(activity?.threadId ?? "")
  return {
    startsAt: kept?.startsAt,
    endsAt: kept?.endsAt,
    cancelled: kept?.cancelled,
    at: activity?.at,
    last: thread?.lastActivityAt,
  }
}

const at = (startsAt: number, cancelled = false) => ({
  startsAt,
  endsAt: startsAt + HOUR,
  cancelled,
  at: startsAt,
  last: startsAt,
})
const steps = async () => (await services.db.steps.toArray()).map((step) => step.action)

describe("a meeting that is kept", () => {
  beforeEach(() => seeEvent("whole"))

  it("moves with the week that shows it elsewhere", async () => {
    expect(await meeting()).toEqual(at(NOW + 24 * HOUR))
    await seeEvent("grid", { startsAt: NOW + 48 * HOUR, endsAt: NOW + 49 * HOUR }, NOW + 1)
    expect(await meeting()).toEqual(at(NOW + 48 * HOUR))
  })

  it("is called off by the page that says so, and is not prepared any more", async () => {
    expect(await steps()).toContain("prepare_meeting")
    await seeEvent("grid", { startsAt: null, endsAt: null, cancelled: true }, NOW + 1)
    expect(await meeting()).toEqual(at(NOW + 24 * HOUR, true))
    expect(await steps()).not.toContain("prepare_meeting")
  })

  it("is moved and called off by mails of who has invited", async () => {
    await openMail(GUEST, NOW + 1, { startsAt: NOW + 72 * HOUR })
    expect(await meeting()).toEqual(at(NOW + 72 * HOUR))
    await openMail(GUEST, NOW + 2, { startsAt: NOW + 72 * HOUR, cancelled: true })
    expect(await meeting()).toEqual(at(NOW + 72 * HOUR, true))
    // The calendar shows it again: it stands after all.
    await seeEvent("whole", {}, NOW + 3)
    expect(await meeting()).toEqual(at(NOW + 24 * HOUR))
  })

  it("stays where an older mail, or anybody else's, says otherwise", async () => {
    await openMail(GUEST, NOW - HOUR, { cancelled: true })
    await openMail("mallory@evil.example", NOW + 1, { cancelled: true })
    await openMail(REP, NOW + 2, { cancelled: true })
    expect(await meeting()).toEqual(at(NOW + 24 * HOUR))
  })
})

it("makes no meeting of a mail about an event that was never seen", async () => {
  await openMail(GUEST, NOW, {})
  expect(await services.db.meetings.count()).toBe(0)
})
