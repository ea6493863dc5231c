import { profileKey, whoIs } from "~src/capture/pages/profile"
import type { ObservedPerson } from "~src/record/observed-page"
import type { PageView } from "~src/record/page-view"
import { knownPeople } from "~src/store/page-view-store"
import type { Services } from "./services"

/** A name says little where half a page of results has it. */
const MOST_NAMESAKES = 3

/**
 * Who of the people that a page lists is kept: for certain by profile or inner id, or perhaps, by the same name. Nobody
 * is kept, and nothing learnt of them, because a list shows them.
 */
export async function listedPeople(
  { db }: Services,
  people: readonly ObservedPerson[],
  workspace: string,
): Promise<PageView["listed"]> {
  const known = await knownPeople(db, workspace, {
    profiles: people.flatMap(({ profileUrl }) => profileKey(profileUrl) ?? []),
    profileIds: people.flatMap(({ memberId }) => memberId ?? []),
    emails: [],
    names: people.map(({ name }) => name),
  })
  const found = people.map((person) => whoIs(person, [], { workspace, ...known }))
  const sure = new Set(found.flatMap(({ contactId }) => contactId ?? []))
  const perhaps = new Set(
    found
      .filter(({ contactId, candidateIds }) => contactId === null && candidateIds.length <= MOST_NAMESAKES)
      .flatMap(({ candidateIds }) => candidateIds)
      .filter((id) => !sure.has(id)),
  )
  return [
    ...[...sure].map((contactId) => ({ contactId, sure: true })),
    ...[...perhaps].map((contactId) => ({ contactId, sure: false })),
  ]
}
