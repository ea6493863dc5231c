import type { PageObservation, ProfileObservation } from "~src/record/observed-page"
import type { PageView } from "~src/record/page-view"
import type { KnownData } from "~src/ui/panel/panel-data"
import { activity, ask, commitment, DAY, deal, HOUR, meeting, NOW, step, thread, WORKSPACE } from "./records"
import { typical } from "./typical"

const seen = { site: "linkedin", seenAt: NOW }

export function person(name: string, id: string, headline: string | null = null) {
  const profileUrl = `https://www.linkedin.com/in/${id}/`
  return { sourceId: id, memberId: null, name, headline, profileUrl, location: null }
}

export function profile(change: Partial<ProfileObservation> = {}): ProfileObservation {
  return {
    ...seen,
    kind: "person.profile",
    url: "https://www.linkedin.com/in/maren-lindqvist/",
    person: person("Maren Lindqvist", "maren-lindqvist", "Fleet and cold chain | Speaker | Two-time founder"),
    location: "Göteborg, Sweden",
    positions: [
      {
        title: "Director of Fleet Operations",
        company: "Norrsken Freight",
        companyUrl: null,
        period: "Mar 2022 – Present",
        current: true,
      },
      {
        title: "Fleet Manager",
        company: "Skanfrakt",
        companyUrl: null,
        period: "2015 – 2022",
        current: false,
      },
    ],
    emails: [],
    ...change,
  }
}

export function pageView(observation: PageObservation, change: Partial<PageView> = {}): PageView {
  return {
    tabId: 7,
    workspace: WORKSPACE,
    observation,
    contactId: null,
    companyId: null,
    dealId: null,
    candidateIds: [],
    listed: [],
    at: NOW,
    ...change,
  }
}

const activities = [
  activity({ id: "e1", threadId: "t2", at: NOW - 33 * DAY, subject: "Trial sensors", text: "They work." }),
  ...typical.record.activities,
  activity({
    id: "chat1",
    kind: "message",
    site: "linkedin",
    threadId: "t3",
    subject: "Petra Vondrak",
    at: NOW - 5 * HOUR,
    text: "Congratulations on the new depot! Does it open before Christmas?",
    direction: "out",
  }),
  activity({
    id: "ticket1",
    kind: "ticket",
    site: "zendesk",
    threadId: "t4",
    subject: "Sensor 44 reports 3 °C too much",
    at: NOW - 3 * HOUR,
    text: "Since this morning it shows −15 where the others show −18.",
  }),
  activity({
    id: "next",
    kind: "meeting",
    threadId: "t5",
    subject: "Calibration with the CFO",
    at: NOW + 2 * DAY,
    text: "",
    direction: "out",
    contactIds: ["petra", "ondrej"],
  }),
]

/** Somebody of the record over all conversations: mails, a chat, a ticket, meetings held and planned. */
export const knownPerson: KnownData = {
  listed: [],
  about: { kind: "contact", id: "petra" },
  record: {
    activities,
    cancelled: [],
    contacts: typical.record.contacts,
    companies: typical.record.companies,
    facts: typical.record.facts,
    asks: [
      ask(),
      ask({
        id: "ask2",
        contactId: null,
        activityId: "chat1",
        at: NOW - 5 * HOUR,
        quote: "Does it open before Christmas?",
      }),
    ],
    commitments: [commitment()],
    signals: typical.record.signals,
    replyLatencies: typical.record.replyLatencies,
    notices: [],
  },
  deals: [
    deal(),
    deal({ id: "deal0", name: "Trial of 12 sensors", status: "won", stage: null, amount: 2400 }),
  ],
  steps: [
    ...typical.steps,
    step({ id: "step9", threadId: "t4", title: "Tell Petra when sensor 44 is replaced" }),
  ],
  related: [],
  threads: [thread(), thread({ id: "t4", site: "zendesk", subject: "Sensor 44 reports 3 °C too much" })],
  meetings: [
    meeting(),
    meeting({
      id: "next",
      startsAt: NOW + 2 * DAY,
      endsAt: NOW + 2 * DAY + HOUR / 2,
      location: null,
      conferenceUrl: "https://meet.google.com/abc-defg-hij",
    }),
  ],
  theirs: typical.theirs ?? [],
  outbox: typical.outbox,
  connections: typical.connections,
}
