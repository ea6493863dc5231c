import type { PageObservation } from "~src/record/observed-page"
import type { StrangeData } from "~src/ui/panel/panel-data"
import { overfull } from "./hard"
import { knownPerson, pageView, person, profile } from "./pages"
import type { PanelState } from "./panel-states"
import { activity, company, contact, DAY, HOUR, meeting, NOW, thread, view, WORKSPACE } from "./records"
import { calm } from "./today"
import { drafted, typical } from "./typical"

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

function of(shown: PanelState["shown"], clicks: string[] = []): PanelState {
  const here = view({ kind: "other", threadId: null, site: "linkedin" })
  return { shown, home: calm, view: here, online: true, lost: null, clicks }
}

function strange(observation: PageObservation, change: Partial<StrangeData> = {}): PanelState {
  const data = { page: pageView(observation), candidates: [], listed: [], mailboxes: [], ...change }
  return of({ kind: "strange", data })
}

const seen = { site: "linkedin", url: "https://www.linkedin.com/x", seenAt: NOW }

/** Of a list of people: somebody with a step, somebody who was only kept, somebody of the same name. */
const listed = [
  {
    contact: contact({ id: "petra", name: "Petra Novák" }),
    company: company({ name: "Brightcold Logistics" }),
    last: activity({ at: NOW - 3 * DAY, subject: "Re: Refrigerated vans, delivery in March" }),
    step: typical.steps[0] ?? null,
    sure: true,
  },
  {
    contact: contact({ id: "tom", name: `Tom ${LONG}` }),
    company: company({ name: LONG }),
    last: null,
    step: null,
    sure: true,
  },
  {
    contact: contact({ id: "li", name: "Li Wei" }),
    company: null,
    last: activity({ at: NOW - 40 * DAY, subject: "Samples" }),
    step: null,
    sure: false,
  },
]

const chat: PageObservation = {
  ...seen,
  kind: "chat.thread",
  threadId: "2-abc",
  partners: ["Ana Costa", "Li Wei", "Tom Berg", "Sara Holm"].map((name) => person(name, name)),
  messages: [],
}

const crmRecord = (kind: "contact" | "deal", name: string): PageObservation => ({
  ...seen,
  site: "hubspot",
  kind: "crm.record",
  connector: "hubspot",
  host: "app.hubspot.com",
  record: { kind, id: "901", name, email: null, company: null, stage: null },
})

const event = {
  id: "e1",
  title: "Roadmap review",
  startsAt: NOW,
  endsAt: null,
  when: "",
  organiser: null,
  guests: [],
  location: null,
  conferenceUrl: null,
  cancelled: false,
}

/** A chat of somebody known: shown like a conversation by mail, its draft is only copied. */
const chatWithPetra = {
  ...drafted,
  record: {
    ...drafted.record,
    thread: thread({ site: "linkedin", subject: "Petra Vondrak" }),
    activities: [
      activity({
        id: "a2",
        kind: "message",
        at: NOW - DAY,
        direction: "out",
        text: "Does the depot open before Christmas?",
      }),
      activity({ kind: "message", at: NOW - HOUR, text: "It does! Is calibration part of the yearly fee?" }),
    ],
  },
  collapsed: 0,
} satisfies typeof drafted

const cancelled = meeting({ id: "a3", cancelled: true })

const blind = view({ status: "blind", kind: "other", missing: ["profileName"], at: NOW - 2 * HOUR })

/** States of the panel beside pages that are no mail. */
export const pageStates: Record<string, PanelState> = {
  profile_known: of({ kind: "known", data: knownPerson }),
  profile_meeting: of({ kind: "known", data: { ...knownPerson, steps: [] } }, ["Meeting planned"]),
  profile_quiet: of({
    kind: "known",
    data: {
      ...knownPerson,
      record: { ...knownPerson.record, activities: [], asks: [], commitments: [], signals: [] },
      deals: [],
      steps: [],
      meetings: [],
      outbox: [],
    },
  }),
  profile_stranger: strange(profile()),
  profile_candidates: strange(profile(), {
    candidates: [
      {
        contact: contact({ id: "maren", name: "Maren Lindqvist", emails: ["maren@norrsken.example"] }),
        company: company({ name: "Norrsken Freight" }),
      },
      {
        contact: contact({
          id: "maren2",
          name: "Maren Lindqvist",
          emails: [`maren@${LONG.toLowerCase()}.example`],
        }),
        company: null,
      },
    ],
  }),
  profile_overlong: strange(
    profile({
      person: person(`${LONG} ${LONG}`, "x", `${LONG} ${"and so on ".repeat(40)}`),
      positions: Array.from({ length: 9 }, (_, index) => ({
        title: `${index} ${LONG}`,
        company: LONG,
        companyUrl: null,
        period: null,
        current: true,
      })),
    }),
  ),
  which_mailbox: strange(profile(), {
    page: pageView(profile(), { workspace: null }),
    mailboxes: [WORKSPACE, `ines@${LONG.toLowerCase()}.example`],
  }),
  no_mailbox: strange(profile(), { page: pageView(profile(), { workspace: null }) }),
  chat_known: of({ kind: "thread", data: chatWithPetra }),
  chat_strangers: strange(chat),
  people_list: strange({ ...seen, kind: "people.list", people: [] }),
  people_list_known: strange({ ...seen, kind: "people.list", people: [] }, { listed }),
  company_strangers: strange({
    ...seen,
    kind: "company.profile",
    sourceId: "norrsken",
    companyId: null,
    name: "Norrsken Freight",
    tagline: null,
    industry: null,
    size: null,
    headquarters: null,
    website: null,
    people: [],
  }),
  company_known: of({
    kind: "known",
    data: { ...knownPerson, about: { kind: "company", id: "alpenfrisch" } },
  }),
  company_known_hard: of({
    kind: "known",
    data: {
      ...knownPerson,
      record: overfull.record,
      about: { kind: "company", id: "alpenfrisch" },
    },
  }),
  company_known_origin: of(
    {
      kind: "known",
      data: { ...knownPerson, about: { kind: "company", id: "alpenfrisch" } },
    },
    ["201-500 employees"],
  ),
  crm_deal: of({ kind: "known", data: { ...knownPerson, about: { kind: "deal", id: "deal1" } } }),
  crm_stranger: strange(crmRecord("contact", "Olga Petrova")),
  crm_nameless: strange(crmRecord("deal", "")),
  calendar: strange({ ...seen, kind: "calendar.events", account: null, detail: "grid", events: [] }),
  event_among_us: strange({
    ...seen,
    kind: "calendar.events",
    account: null,
    detail: "whole",
    events: [event],
  }),
  event_cancelled: of({ kind: "thread", data: { ...typical, steps: [], meetings: [cancelled] } }),
  ticket_stranger: strange({
    ...seen,
    kind: "ticket",
    ticketId: "44",
    subject: "Sensor 44 reports 3 °C too much",
    status: "open",
    requester: null,
    messages: [],
  }),
  blind_linkedin: { ...of({ kind: "blind", view: blind, kept: null }, ["Copy a report"]), view: blind },
}
