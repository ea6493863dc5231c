import { nameSpellings } from "~src/capture/identity/name-order"
import { replyChains } from "~src/capture/identity/reply-chain"
import { samePerson } from "~src/capture/identity/same-person"
import { mergeCandidates, putProposals } from "~src/store/merge-store"
import { activitiesOf } from "~src/store/record-queries"
import type { Services } from "./services"

/** Looks whether somebody in a thread is known under another address already, and asks the rep. */
export async function proposeMerges({ db, now }: Services, threadId: string): Promise<void> {
  const activities = await activitiesOf(db, threadId)
  const contactIds = [...new Set(activities.flatMap((activity) => activity.contactIds))]
  const { known, met } = await mergeCandidates(db, contactIds, nameSpellings)
  const chains = replyChains(activities, new Map(known.map(({ contact }) => [contact.id, contact])))
  await putProposals(
    db,
    met.flatMap((person) => samePerson(person, known, now(), chains)),
  )
}
