import type { PageView } from "~src/record/page-view"
import { threadId } from "~src/record/thread"
import type { SlipstreamDatabase } from "~src/store/database"
import { type Known, knownAbout, type Subject } from "~src/store/known-queries"
import { type ListedPerson, listedPeople } from "~src/store/listed-queries"
import { contactsOf, openPage } from "~src/store/page-queries"
import { workspaces } from "~src/store/panel-queries"
import type { StrangeData } from "~src/ui/panel/panel-data"
import type { OpenTab } from "./use-open-tab"

/** What a tab without mail shows, and what the record has of it. */
export interface PageContent {
  page: PageView
  /** The conversation that the page is, where something of it is kept. */
  threadId: string | null
  /** Whom or what it shows, where they are kept. */
  known: Known | null
  candidates: StrangeData["candidates"]
  listed: ListedPerson[]
  mailboxes: string[]
}

/** For a live query; null where no reader has told of the page that is open. `now`: epoch ms. */
export async function pageContent(
  db: SlipstreamDatabase,
  tab: OpenTab,
  now: number,
): Promise<PageContent | null> {
  const page = await openPage(db, tab.id, tab.url)
  if (!page) return null
  const thread = threadOf(page)
  const kept = thread !== null && (await db.threads.get(thread)) !== undefined
  const subject = subjectOf(page)
  return {
    page,
    threadId: kept ? thread : null,
    known: subject && !kept ? await knownAbout(db, subject, now) : null,
    candidates: await candidatesOf(db, page.candidateIds),
    listed: await listedPeople(db, page.listed, now),
    mailboxes: page.workspace === null ? await workspaces(db) : [],
  }
}

/** Under which id the conversation or meeting of a page is kept, if it is. */
export function threadOf({ workspace, observation }: PageView): string | null {
  if (workspace === null) return null
  const { site } = observation
  if (observation.kind === "chat.thread") return threadId(workspace, site, observation.threadId)
  if (observation.kind === "ticket") return threadId(workspace, site, observation.ticketId)
  if (observation.kind !== "calendar.events" || observation.detail !== "whole") return null
  const [event] = observation.events
  return event ? threadId(workspace, site, event.id) : null
}

/** A deal says more than its people, a person more than their company. */
export function subjectOf({ contactId, companyId, dealId }: PageView): Subject | null {
  if (dealId !== null) return { kind: "deal", id: dealId }
  if (contactId !== null) return { kind: "contact", id: contactId }
  return companyId === null ? null : { kind: "company", id: companyId }
}

async function candidatesOf(
  db: SlipstreamDatabase,
  ids: readonly string[],
): Promise<StrangeData["candidates"]> {
  const contacts = await contactsOf(db, ids)
  const companies = await db.companies.bulkGet(contacts.flatMap(({ companyId }) => companyId ?? []))
  return contacts.map((contact) => ({
    contact,
    company: companies.find((company) => company?.id === contact.companyId) ?? null,
  }))
}
