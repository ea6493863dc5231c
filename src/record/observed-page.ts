import * as z from "zod"
import { Address } from "./address"

/**
 * What pages other than mail show. They do not tell whose mailbox the rep works in: the background knows, or asks
 * (`Settings.homeWorkspace`).
 */
const seen = {
  site: z.string().max(50),
  url: z.string().max(4000),
  /** Epoch milliseconds. */
  seenAt: z.number(),
}

const text = z.string().max(2000)

/** A person as a profile or a list shows them. `profileUrl` without query; null where the page shows none. */
export const ObservedPerson = z.object({
  /** The site's own id of the person: for LinkedIn the public identifier in `/in/<id>`. */
  sourceId: z.string().max(300).nullable(),
  /** The site's inner id of the same person, where the page shows it: for LinkedIn the opaque `ACoAA…` of chats. */
  memberId: z.string().max(300).nullable(),
  name: text,
  headline: text.nullable(),
  profileUrl: text.nullable(),
  /** Where they live, as the page writes it. */
  location: text.nullable(),
})
export type ObservedPerson = z.infer<typeof ObservedPerson>

export const ObservedPosition = z.object({
  title: text.nullable(),
  company: text.nullable(),
  companyUrl: text.nullable(),
  /** As the page writes it: "Jan 2021 – Present · 4 yrs". */
  period: text.nullable(),
  current: z.boolean(),
})
export type ObservedPosition = z.infer<typeof ObservedPosition>

export const ProfileObservation = z.object({
  ...seen,
  kind: z.literal("person.profile"),
  person: ObservedPerson,
  location: text.nullable(),
  positions: z.array(ObservedPosition).max(100),
  /** Only where the page shows them. */
  emails: z.array(z.string().max(320)).max(20),
})
export type ProfileObservation = z.infer<typeof ProfileObservation>

export const CompanyObservation = z.object({
  ...seen,
  kind: z.literal("company.profile"),
  /** The id in the page's own address: for LinkedIn the name in `/company/<name>`, or a number. */
  sourceId: z.string().max(300),
  /** The site's number of the company, by which positions link to it, where the page shows it. */
  companyId: z.string().max(300).nullable(),
  name: text,
  tagline: text.nullable(),
  industry: text.nullable(),
  size: text.nullable(),
  headquarters: text.nullable(),
  website: text.nullable(),
  people: z.array(ObservedPerson).max(500),
})
export type CompanyObservation = z.infer<typeof CompanyObservation>

/** People that a page lists: search results, connections. */
export const PeopleObservation = z.object({
  ...seen,
  kind: z.literal("people.list"),
  people: z.array(ObservedPerson).max(500),
})
export type PeopleObservation = z.infer<typeof PeopleObservation>

export const ObservedChatMessage = z.object({
  id: z.string().min(1).max(500),
  /** Null: the rep wrote it. */
  from: ObservedPerson.nullable(),
  sentAt: z.number().nullable(),
  sentAtText: z.string().max(200),
  text: z.string().max(100_000),
})
export type ObservedChatMessage = z.infer<typeof ObservedChatMessage>

export const ChatObservation = z.object({
  ...seen,
  kind: z.literal("chat.thread"),
  threadId: z.string().min(1).max(500),
  partners: z.array(ObservedPerson).max(100),
  messages: z.array(ObservedChatMessage).max(500),
})
export type ChatObservation = z.infer<typeof ChatObservation>

export const ObservedEvent = z.object({
  id: z.string().min(1).max(500),
  title: text,
  startsAt: z.number().nullable(),
  endsAt: z.number().nullable(),
  /** As the page writes it: the evidence for the instants. */
  when: z.string().max(500),
  organiser: Address.nullable(),
  guests: z.array(z.object({ address: Address, answer: z.enum(["yes", "no", "maybe", "none"]) })).max(1000),
  location: text.nullable(),
  conferenceUrl: text.nullable(),
  cancelled: z.boolean(),
})
export type ObservedEvent = z.infer<typeof ObservedEvent>

/** One event that is open, or the events of a day or week grid (with what the grid shows of them). */
export const CalendarObservation = z.object({
  ...seen,
  kind: z.literal("calendar.events"),
  /** The calendar's own address, where the page shows it. */
  account: z.string().max(320).nullable(),
  /** `whole`: everything that the page knows of one event; `grid`: title and times only. */
  detail: z.enum(["whole", "grid"]),
  events: z.array(ObservedEvent).max(500),
})
export type CalendarObservation = z.infer<typeof CalendarObservation>

/** The record that is open in a web CRM. */
export const CrmRecordObservation = z.object({
  ...seen,
  kind: z.literal("crm.record"),
  /** Name of the connector that this CRM belongs to. */
  connector: z.string().max(50),
  host: z.string().max(300),
  record: z.object({
    kind: z.enum(["contact", "company", "deal", "lead"]),
    id: z.string().min(1).max(200),
    name: text.nullable(),
    email: z.string().max(320).nullable(),
    company: text.nullable(),
    stage: text.nullable(),
  }),
})
export type CrmRecordObservation = z.infer<typeof CrmRecordObservation>

export const TicketObservation = z.object({
  ...seen,
  kind: z.literal("ticket"),
  ticketId: z.string().min(1).max(200),
  subject: text,
  status: text.nullable(),
  requester: Address.nullable(),
  messages: z
    .array(
      z.object({
        id: z.string().min(1).max(500),
        from: z.object({ name: text.nullable(), email: z.string().max(320).nullable() }),
        sentAt: z.number().nullable(),
        text: z.string().max(100_000),
      }),
    )
    .max(500),
})
export type TicketObservation = z.infer<typeof TicketObservation>

/** What a page that shows no mail says. */
export const PageObservation = z.discriminatedUnion("kind", [
  ProfileObservation,
  CompanyObservation,
  PeopleObservation,
  ChatObservation,
  CalendarObservation,
  CrmRecordObservation,
  TicketObservation,
])
export type PageObservation = z.infer<typeof PageObservation>
