import { profileKey, whoIs } from "~src/capture/pages/profile"
import type { ObservedPerson } from "~src/record/observed-page"
import type { PageView } from "~src/record/page-view"
import { knownPeople } from "~src/store/page-view-store"
import type { Services } from "./services"

/** Whom and what of the record a page without mail shows. */
export type Found = Pick<PageView, "contactId" | "companyId" | "dealId" | "candidateIds" | "listed">
export const NOBODY: Found = { contactId: null, companyId: null, dealId: null, candidateIds: [], listed: [] }

/** Who of the record somebody on a page is, by profile, inner id or address; else who may be, by name. */
export async function findPerson(
  { db }: Services,
  person: ObservedPerson,
  emails: readonly string[],
  workspace: string,
) {
  const profile = profileKey(person.profileUrl)
  const known = await knownPeople(db, workspace, {
    profiles: profile ? [profile] : [],
    profileIds: person.memberId ? [person.memberId] : [],
    emails,
    names: [person.name],
  })
  const { contactId, candidateIds } = whoIs(person, emails, { workspace, ...known })
  return { contact: known.contacts.find(({ id }) => id === contactId) ?? null, candidateIds }
}

/** Somebody of whom the page shows the name only. */
export const named = (name: string | null): ObservedPerson => ({
  sourceId: null,
  memberId: null,
  name: name ?? "",
  headline: null,
  profileUrl: null,
  location: null,
})
