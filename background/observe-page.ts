import { keysOfPeople } from "~src/capture/capture"
import { captureEvent, invitationOf, threadOfEvent } from "~src/capture/pages/event"
import { factsOfProfile } from "~src/capture/pages/profile"
import { outsiders } from "~src/capture/triage/triage"
import { activityId } from "~src/record/activity"
import { dealIdOf } from "~src/record/deal"
import type {
  CalendarObservation,
  CompanyObservation,
  CrmRecordObservation,
  ObservedEvent,
  PageObservation,
  ProfileObservation,
} from "~src/record/observed-page"
import { commitCapture } from "~src/store/capture-store"
import { keptAs } from "~src/store/merged-contacts"
import { homeWorkspace, learnOf, setPage } from "~src/store/page-view-store"
import { setView } from "~src/store/view-store"
import { advise } from "./advise"
import { companyOfPage } from "./known-company"
import { listedPeople } from "./listed-people"
import { chat, ticket } from "./observe-spoken"
import { type Found, findPerson, NOBODY, named } from "./person-on-page"
import type { Services } from "./services"
import { tellMeeting } from "./tell-meeting"

/**
 * What a page without mail means. Looking at it makes no record of anybody: a known person is enriched, what was
 * said with known people is kept like mail, and everything else goes with the tab.
 */
export async function observePage(
  services: Services,
  observation: PageObservation,
  tabId: number,
): Promise<void> {
  const { db } = services
  const account = observation.kind === "calendar.events" ? observation.account : null
  const workspace = account ?? (await homeWorkspace(db))
  const { site, url, seenAt } = observation
  const found = workspace ? await whoIsHere(services, observation, workspace) : NOBODY
  await setPage(db, { tabId, workspace, observation, ...found, at: seenAt })
  await setView(db, {
    tabId,
    workspace: workspace ?? "",
    site,
    url,
    kind: "other",
    threadId: null,
    subject: null,
    status: "read",
    missing: [],
    collapsed: 0,
    at: seenAt,
  })
}

async function whoIsHere(
  services: Services,
  observation: PageObservation,
  workspace: string,
): Promise<Found> {
  switch (observation.kind) {
    case "person.profile":
      return profile(services, observation, workspace)
    case "chat.thread":
      return chat(services, observation, workspace)
    case "calendar.events":
      return calendar(services, observation, workspace)
    case "ticket":
      return ticket(services, observation, workspace)
    case "crm.record":
      return crmRecord(services, observation, workspace)
    case "company.profile":
      return company(services, observation, workspace)
    case "people.list":
      return { ...NOBODY, listed: await listedPeople(services, observation.people, workspace) }
  }
}

async function profile(
  services: Services,
  observation: ProfileObservation,
  workspace: string,
): Promise<Found> {
  const { contact, candidateIds } = await findPerson(
    services,
    observation.person,
    observation.emails,
    workspace,
  )
  if (contact) await learnOf(services.db, contact, factsOfProfile(observation, contact.id, workspace))
  return { ...NOBODY, contactId: contact?.id ?? null, companyId: contact?.companyId ?? null, candidateIds }
}

async function company(
  services: Services,
  observation: CompanyObservation,
  workspace: string,
): Promise<Found> {
  const known = await companyOfPage(services, observation, workspace)
  const listed = await listedPeople(services, observation.people, workspace)
  return { ...NOBODY, companyId: known?.id ?? null, listed }
}

const surroundings = ({ now, timeZone }: Services) => ({ now: now(), timeZone: timeZone() })

async function calendar(
  services: Services,
  observation: CalendarObservation,
  workspace: string,
): Promise<Found> {
  const kept: Found[] = []
  for (const event of observation.events) {
    const { startsAt, endsAt, cancelled } = event
    // A grid tells no guests: of a meeting that is kept already it tells when it is now.
    if (observation.detail === "grid") {
      const id = activityId(workspace, observation.site, event.id)
      await tellMeeting(services, id, { startsAt, endsAt, cancelled, at: observation.seenAt })
    } else kept.push(await keepEvent(services, observation, event, workspace))
  }
  return kept[0] ?? NOBODY
}

async function keepEvent(
  services: Services,
  observation: CalendarObservation,
  event: ObservedEvent,
  workspace: string,
): Promise<Found> {
  const thread = threadOfEvent(observation.site, event, workspace)
  const guests = outsiders(invitationOf(event, workspace), workspace)
  const keys = keysOfPeople(
    workspace,
    guests.map((guest) => guest.email),
  )
  const changes = await commitCapture(
    services.db,
    { workspace, threadId: thread, ...keys },
    surroundings(services),
    (context) => captureEvent(observation, event, context),
  )
  if (changes.meetings.length > 0) await advise(services, thread)
  const [contactId] = changes.activities[0]?.contactIds ?? []
  return { ...NOBODY, contactId: contactId ?? null }
}

/** The record of ours that an open CRM record is: by its id where it was linked before, else by its mail address. */
async function crmRecord(
  services: Services,
  { connector, record }: CrmRecordObservation,
  workspace: string,
): Promise<Found> {
  const { db } = services
  if (record.kind === "deal") {
    const dealId = dealIdOf(workspace, connector, record.id)
    const deal = await db.deals.get(dealId)
    return deal
      ? { ...NOBODY, dealId, contactId: deal.contactIds[0] ?? null, companyId: deal.companyId }
      : NOBODY
  }
  // A CRM may give a person and a company the same number, and two mailboxes may be linked with one record.
  const links = await db.remoteLinks
    .where({ connectionId: connector })
    .filter((link) => link.remoteId === record.id)
    .toArray()
  const ids = links.map(({ subjectId }) => subjectId)
  const ofMailbox = (one: { workspace: string } | undefined) => one?.workspace === workspace
  if (record.kind === "contact") {
    const kept = await keptAs(db, ids)
    const contact = (await db.contacts.bulkGet(ids.map((id) => kept.get(id) ?? id))).find(ofMailbox)
    if (contact) return { ...NOBODY, contactId: contact.id, companyId: contact.companyId }
  }
  if (record.kind === "company") {
    const company = (await db.companies.bulkGet(ids)).find(ofMailbox)
    return { ...NOBODY, companyId: company?.id ?? null }
  }
  if (!record.email) return NOBODY
  const person = named(record.name)
  const { contact, candidateIds } = await findPerson(
    services,
    person,
    [record.email.toLowerCase()],
    workspace,
  )
  return { ...NOBODY, contactId: contact?.id ?? null, companyId: contact?.companyId ?? null, candidateIds }
}
