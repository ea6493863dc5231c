import type { Activity } from "~src/record/activity"
import type { Company } from "~src/record/company"
import type { Contact } from "~src/record/contact"
import type { PageView } from "~src/record/page-view"
import type { Step } from "~src/record/step"
import type { SlipstreamDatabase } from "./database"
import { activitiesOfContact } from "./record-queries"

/** Somebody of the record whom the open page lists. */
export interface ListedPerson {
  contact: Contact
  company: Company | null
  /** What was captured with them last; null for somebody who is kept and has not been heard of. */
  last: Activity | null
  /** The best open step of that conversation. */
  step: Step | null
  /** False: they have the name of somebody on the page, and no more is known. */
  sure: boolean
}

/** So many are looked up: no rep reads further, and each costs. */
const MOST = 50

/** For a live query: the people of `listed` who are kept (still), those who are sure first. `now`: epoch ms. */
export async function listedPeople(
  db: SlipstreamDatabase,
  listed: PageView["listed"],
  now: number,
): Promise<ListedPerson[]> {
  const shown = listed.slice(0, MOST)
  const contacts = await db.contacts.bulkGet(shown.map(({ contactId }) => contactId))
  const people = await Promise.all(
    contacts.map(async (contact, index) => {
      if (contact === undefined) return null
      const [last = null] = await activitiesOfContact(db, contact.id, 1)
      const company = contact.companyId === null ? undefined : await db.companies.get(contact.companyId)
      const step = last === null ? null : await bestStep(db, last.threadId, now)
      return { contact, company: company ?? null, last, step, sure: shown[index]?.sure ?? false }
    }),
  )
  return people.filter((person) => person !== null)
}

async function bestStep(db: SlipstreamDatabase, threadId: string, now: number): Promise<Step | null> {
  const steps = await db.steps.where({ threadId }).toArray()
  const open = steps.filter(
    ({ state, snoozedUntil }) => state === "open" || (state === "snoozed" && (snoozedUntil ?? 0) <= now),
  )
  return open.sort((a, b) => b.score - a.score)[0] ?? null
}
