import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { CompanyLink } from "~src/record/company-link"
import { decideLink } from "~src/store/company-link-store"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Decide = z.object({ linkId: z.string(), state: CompanyLink.shape.state })

/** The rep says whether two companies belong together. */
export function companyIntents({ db }: Services): Pick<Handlers<IntentMessages>, "companies.decideLink"> {
  return {
    "companies.decideLink": {
      from: fromOwnPage,
      parse: (body) => Decide.parse(body),
      run: async ({ linkId, state }) => {
        await decideLink(db, linkId, state)
        return { ok: true }
      },
    },
  }
}
