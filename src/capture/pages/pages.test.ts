import { describe, expect, it } from "vitest"
import type { Contact } from "~src/record/contact"
import { meetingState } from "~src/record/meeting"
import type {
  CalendarObservation,
  ChatObservation,
  ObservedEvent,
  ProfileObservation,
  TicketObservation,
} from "~src/record/observed-page"
import { emptyContext, REP, SENT_AT } from "../testing/message"
import { captureEvent } from "./event"
import { contactOfProfile, factsOfProfile, profileKey, whoIs } from "./profile"
import { captureChat, captureTicket } from "./spoken"

const HOUR = 3_600_000

const maren: Contact = {
  id: "c1",
  workspace: REP,
  emails: ["maren@norrsken.com"],
  kind: "person",
  companyId: "k1",
  name: "Maren Lindqvist",
  optedOut: false,
  firstSeenAt: 1,
  lastActivityAt: 1,
}

const profile: ProfileObservation = {
  kind: "person.profile",
  site: "linkedin",
  url: "https://www.linkedin.com/in/maren-lindqvist/?miniProfileUrn=x",
  seenAt: SENT_AT,
  person: {
    sourceId: "maren-lindqvist",
    memberId: "ACoAABmaren-0123456789",
    name: "Maren Lindqvist",
    headline: "Moving freight with fewer miles",
    profileUrl: "https://www.linkedin.com/in/maren-lindqvist/",
    location: "Gothenburg",
  },
  location: "Gothenburg",
  positions: [
    { title: "COO", company: "Norrsken Freight", companyUrl: null, period: "2024 – Present", current: true },
    { title: "Planner", company: "Oresund", companyUrl: null, period: "2019 – 2024", current: false },
  ],
  emails: [],
}

describe("whose profile it is", () => {
  const context = { workspace: REP, contacts: [maren], facts: [] }

  it("is certain by the profile's address, in whatever spelling", () => {
    const facts = factsOfProfile(profile, "c1", REP)
    const person = {
      ...profile.person,
      name: "Someone",
      profileUrl: "http://se.linkedin.com/in/Maren-Lindqvist?x=1",
    }
    expect(whoIs(person, [], { ...context, facts })).toEqual({ contactId: "c1", candidateIds: [] })
  })

  it("is certain by the site's inner id, where there is no other", () => {
    const facts = factsOfProfile(profile, "c1", REP)
    expect(facts.find(({ field }) => field === "profile_id")?.provenance.quote).toBe(profile.person.memberId)
    const partner = {
      ...profile.person,
      sourceId: profile.person.memberId,
      profileUrl: `https://www.linkedin.com/in/${profile.person.memberId}/`,
      name: "M. L.",
    }
    expect(whoIs(partner, [], { ...context, facts }).contactId).toBe("c1")
    const other = { ...partner, memberId: "ACoAABother-0123456789" }
    expect(whoIs(other, [], { ...context, facts }).contactId).toBeNull()
  })

  it("is nobody's where neither has an id", () => {
    const facts = factsOfProfile({ ...profile, person: { ...profile.person, memberId: null } }, "c1", REP)
    expect(facts.map(({ field }) => field)).not.toContain("profile_id")
    const nameless = { ...profile.person, memberId: null, profileUrl: null, name: "M. L." }
    expect(whoIs(nameless, [], { ...context, facts }).contactId).toBeNull()
  })

  it("is certain by a mail address that it shows", () => {
    expect(whoIs(profile.person, ["Maren@Norrsken.com"], context).contactId).toBe("c1")
  })

  it("is only asked where the name alone agrees", () => {
    expect(whoIs(profile.person, [], context)).toEqual({ contactId: null, candidateIds: ["c1"] })
    expect(whoIs({ ...profile.person, name: "Maren" }, [], context).candidateIds).toEqual([])
  })

  it.each(["https://www.linkedin.com/company/norrsken", "not a url", "javascript:alert(1)"])(
    "is nobody's at %s",
    (url) => {
      expect(profileKey(url)).toBeNull()
    },
  )
})

describe("what a profile says", () => {
  it("is what its owner does now, not before, each with its words", () => {
    const facts = factsOfProfile(profile, "c1", REP)
    const said = Object.fromEntries(facts.map((fact) => [fact.field, fact.value]))
    expect(said).toMatchObject({ position: "COO", organisation: "Norrsken Freight" })
    expect(facts.every((fact) => fact.provenance.quote !== null)).toBe(true)
  })

  it("is no position where none is current", () => {
    const former = { ...profile, positions: profile.positions.slice(1) }
    expect(factsOfProfile(former, "c1", REP).map((fact) => fact.field)).not.toContain("position")
  })

  it("makes a contact without an address, the same one every time", () => {
    const contact = contactOfProfile(profile, REP, "k1")
    expect(contact).toMatchObject({ emails: [], name: "Maren Lindqvist", companyId: "k1" })
    const again = { ...profile, url: "https://www.linkedin.com/in/maren-lindqvist" }
    expect(contactOfProfile(again, REP, null).id).toBe(contact.id)
  })
})

const chat: ChatObservation = {
  kind: "chat.thread",
  site: "linkedin",
  url: "https://www.linkedin.com/messaging/thread/2-abc/",
  seenAt: SENT_AT,
  threadId: "2-abc",
  partners: [profile.person],
  messages: [
    {
      id: "m1",
      from: profile.person,
      sentAt: SENT_AT,
      sentAtText: "9:00",
      text: "Can you send me the offer by Friday?",
    },
    {
      id: "m2",
      from: null,
      sentAt: SENT_AT + HOUR,
      sentAtText: "10:00",
      text: "Sure, I will send it tomorrow.",
    },
    {
      id: "m3",
      from: { ...profile.person, sourceId: "stranger", memberId: null },
      sentAt: null,
      sentAtText: "",
      text: "Psst",
    },
  ],
}

describe("a chat with somebody of the record", () => {
  const changes = captureChat(chat, new Map([["maren-lindqvist", maren]]), emptyContext())

  it("is kept message by message, theirs and ours, without strangers", () => {
    expect(
      changes.activities.map((activity) => [activity.kind, activity.direction, activity.sourceId]),
    ).toEqual([
      ["message", "in", "m1"],
      ["message", "out", "m2"],
    ])
  })

  it("is kept the same where the chat knows them by their inner id", () => {
    const byId = captureChat(chat, new Map([[profile.person.memberId ?? "", maren]]), emptyContext())
    expect(byId.activities).toEqual(changes.activities)
    const both = new Map([
      ["maren-lindqvist", maren],
      [profile.person.memberId ?? "", maren],
    ])
    expect(captureChat(chat, both, emptyContext()).activities).toEqual(changes.activities)
  })

  it("is heard like mail", () => {
    expect(changes.asks).toMatchObject([{ contactId: "c1", kind: "request" }])
    expect(changes.commitments).toMatchObject([{ by: "us" }])
  })
})

describe("a ticket of somebody of the record", () => {
  it("tells their words from ours", () => {
    const ticket: TicketObservation = {
      kind: "ticket",
      site: "zendesk",
      url: "https://lumen.zendesk.com/agent/tickets/7",
      seenAt: SENT_AT,
      ticketId: "7",
      subject: "App stops",
      status: "open",
      requester: { email: "maren@norrsken.com", name: "Maren Lindqvist" },
      messages: [
        {
          id: "1",
          from: { name: "Maren Lindqvist", email: null },
          sentAt: SENT_AT,
          text: "The app stops every day.",
        },
        {
          id: "2",
          from: { name: "Support", email: "help@slipway.com" },
          sentAt: null,
          text: "We are looking.",
        },
      ],
    }
    const { activities } = captureTicket(ticket, maren, emptyContext())
    expect(activities.map((activity) => [activity.direction, activity.atIsGuess])).toEqual([
      ["in", false],
      ["out", true],
    ])
  })
})

const event: ObservedEvent = {
  id: "evt1",
  title: "Fleet rollout: next steps",
  startsAt: SENT_AT + 24 * HOUR,
  endsAt: SENT_AT + 25 * HOUR,
  when: "Thursday, 19 November, 10:00 – 11:00",
  organiser: { email: REP, name: "Jonas Falk" },
  guests: [
    { address: { email: REP, name: null }, answer: "yes" },
    { address: { email: "maren@norrsken.com", name: "Maren Lindqvist" }, answer: "yes" },
    { address: { email: "piet@norrsken.com", name: null }, answer: "none" },
  ],
  location: null,
  conferenceUrl: "https://meet.google.com/abc",
  cancelled: false,
}

function calendar(change: Partial<ObservedEvent> = {}, detail: "whole" | "grid" = "whole") {
  const observation: CalendarObservation = {
    kind: "calendar.events",
    site: "google-calendar",
    url: "https://calendar.google.com/calendar/u/0/r/eventedit/evt1",
    seenAt: SENT_AT,
    account: REP,
    detail,
    events: [],
  }
  return captureEvent(observation, { ...event, ...change }, emptyContext())
}

describe("a meeting", () => {
  it("with outside guests is kept, with their answers", () => {
    const changes = calendar()
    const [meeting] = changes.meetings
    expect(changes.activities).toMatchObject([{ kind: "meeting", direction: "out", at: event.startsAt }])
    expect(meeting?.guests.map((guest) => guest.answer)).toEqual(["yes", "none"])
    expect(changes.contacts).toHaveLength(2)
  })

  it("stays the same one when it moves or is cancelled", () => {
    const moved = calendar({ startsAt: SENT_AT + 48 * HOUR, cancelled: true })
    expect(moved.meetings[0]?.id).toBe(calendar().meetings[0]?.id)
    expect(moved.meetings[0]).toMatchObject({ startsAt: SENT_AT + 48 * HOUR, cancelled: true })
  })

  it("among ourselves or with private mailboxes only is not kept, and leaves nothing but the reason", () => {
    const guests = [{ address: { email: "doctor@gmail.com", name: "Dr. House" }, answer: "yes" as const }]
    const changes = calendar({ title: "Blood test", guests })
    expect(changes.meetings).toEqual([])
    expect(changes.skips).toMatchObject([{ reason: "personal" }])
    expect(JSON.stringify(changes)).not.toContain("Blood")
    expect(calendar({ guests: [] }).skips).toMatchObject([{ reason: "internal" }])
  })

  it("without a readable time, or seen in a grid only, is not kept", () => {
    expect(calendar({ startsAt: null }).meetings).toEqual([])
    expect(calendar({}, "grid").activities).toEqual([])
  })

  it("is planned, then held, unless it was cancelled", () => {
    const [meeting] = calendar().meetings
    if (!meeting) throw new Error("no meeting")
    expect(meetingState(meeting, SENT_AT)).toBe("planned")
    expect(meetingState(meeting, SENT_AT + 26 * HOUR)).toBe("held")
    expect(meetingState({ ...meeting, cancelled: true }, SENT_AT + 26 * HOUR)).toBe("cancelled")
  })
})
