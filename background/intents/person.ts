import * as z from "zod"
import { contactOfProfile, factsOfProfile } from "~src/capture/pages/profile"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { learnOf, pageOfTab, setPage } from "~src/store/page-view-store"
import { employerOf } from "../known-company"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Keep = z.object({ tabId: z.number(), contactId: z.string().nullable() })

/** The rep keeps somebody whose profile is open, or says who it is. */
export function personIntents(services: Services): Pick<Handlers<IntentMessages>, "person.keep"> {
  const { db } = services
  return {
    "person.keep": {
      from: fromOwnPage,
      parse: (body) => Keep.parse(body),
      run: async ({ tabId, contactId }) => {
        const page = await pageOfTab(db, tabId)
        if (page?.observation.kind !== "person.profile") {
          return { ok: false, message: "No profile is open in this tab any more." }
        }
        const { workspace, observation } = page
        if (workspace === null) {
          return { ok: false, message: "Say in the options which mailbox LinkedIn belongs to." }
        }
        const known = contactId === null ? null : await db.contacts.get(contactId)
        if (contactId !== null && known?.workspace !== workspace) {
          return { ok: false, message: "This person is not kept any more." }
        }
        const employer = await employerOf(services, observation, workspace)
        const contact = known ?? contactOfProfile(observation, workspace, employer?.id ?? null)
        await learnOf(db, contact, factsOfProfile(observation, contact.id, workspace))
        await setPage(db, { ...page, contactId: contact.id, companyId: contact.companyId, candidateIds: [] })
        return { ok: true }
      },
    },
  }
}
