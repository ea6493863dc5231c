import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { merge, separate } from "~src/store/merge-store"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const OfProposal = z.object({ proposalId: z.string() })

/** The rep says whether two contacts are one person. */
export function mergeIntents({
  db,
}: Services): Pick<Handlers<IntentMessages>, "people.merge" | "people.separate" | "people.refuseMerge"> {
  return {
    "people.merge": {
      from: fromOwnPage,
      parse: (body) => OfProposal.parse(body),
      run: async ({ proposalId }) => {
        await merge(db, proposalId)
        return { ok: true }
      },
    },
    "people.separate": {
      from: fromOwnPage,
      parse: (body) => OfProposal.parse(body),
      run: async ({ proposalId }) => {
        await separate(db, proposalId)
        return { ok: true }
      },
    },
    "people.refuseMerge": {
      from: fromOwnPage,
      parse: (body) => OfProposal.parse(body),
      run: async ({ proposalId }) => {
        await db.mergeProposals.update(proposalId, { state: "refused" })
        return { ok: true }
      },
    },
  }
}
