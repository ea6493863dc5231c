import { keysOfPeople } from "~src/capture/capture"
import { factsOfPartner } from "~src/capture/pages/profile"
import { captureChat, captureTicket } from "~src/capture/pages/spoken"
import { isExcluded } from "~src/capture/triage/excluded"
import type { Contact } from "~src/record/contact"
import type { ChatObservation, TicketObservation } from "~src/record/observed-page"
import { threadId } from "~src/record/thread"
import { type CaptureKeys, commitCapture } from "~src/store/capture-store"
import { learnOf } from "~src/store/page-view-store"
import { advise } from "./advise"
import { autoLog } from "./auto-log"
import { type Found, findPerson, NOBODY, named } from "./person-on-page"
import type { Services } from "./services"

/** A chat: what was said with people of the record is kept like mail. */
export async function chat(
  services: Services,
  observation: ChatObservation,
  workspace: string,
): Promise<Found> {
  const partners = new Map<string, Contact>()
  const candidateIds: string[] = []
  for (const partner of observation.partners) {
    const found = await findPerson(services, partner, [], workspace)
    if (found.contact) {
      const learnt = factsOfPartner(partner, observation.seenAt, found.contact.id, workspace)
      await learnOf(services.db, found.contact, learnt)
      for (const id of [partner.memberId, partner.sourceId]) if (id !== null) partners.set(id, found.contact)
    }
    candidateIds.push(...found.candidateIds)
  }
  const [first] = partners.values()
  if (!first) return { ...NOBODY, candidateIds }
  if (await areExcluded(services, [...partners.values()], workspace)) return NOBODY
  const thread = threadId(workspace, observation.site, observation.threadId)
  const keys = spokenKeys(workspace, thread, [...partners.values()])
  await commitCapture(services.db, keys, surroundings(services), (context) =>
    captureChat(observation, partners, context),
  )
  await autoLog(services, thread)
  await advise(services, thread)
  return { ...NOBODY, contactId: first.id, companyId: first.companyId }
}

/** A support ticket of somebody of the record, kept likewise. */
export async function ticket(
  services: Services,
  observation: TicketObservation,
  workspace: string,
): Promise<Found> {
  const { requester } = observation
  if (!requester) return NOBODY
  const person = named(requester.name)
  const { contact, candidateIds } = await findPerson(services, person, [requester.email], workspace)
  if (!contact) return { ...NOBODY, candidateIds }
  if (await areExcluded(services, [contact], workspace)) return NOBODY
  const thread = threadId(workspace, observation.site, observation.ticketId)
  await commitCapture(
    services.db,
    spokenKeys(workspace, thread, [contact]),
    surroundings(services),
    (context) => captureTicket(observation, contact, context),
  )
  await autoLog(services, thread)
  await advise(services, thread)
  return { ...NOBODY, contactId: contact.id, companyId: contact.companyId }
}

/** Does the rep want nothing of one of these people? Nothing of what is said with them is kept then. */
async function areExcluded(
  { db }: Services,
  people: readonly Contact[],
  workspace: string,
): Promise<boolean> {
  const rules = await db.triageRules.where({ workspace }).toArray()
  return people.some((person) => isExcluded(person, rules))
}

function spokenKeys(workspace: string, thread: string, people: readonly Contact[]): CaptureKeys {
  const emails = people.flatMap((person) => person.emails)
  const keys = keysOfPeople(workspace, emails)
  // Whoever is known from a profile may have no address.
  const contactIds = [...new Set([...keys.contactIds, ...people.map((person) => person.id)])]
  return { workspace, threadId: thread, ...keys, contactIds }
}

const surroundings = ({ now, timeZone }: Services) => ({ now: now(), timeZone: timeZone() })
