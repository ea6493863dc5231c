import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { resetLearning } from "~src/store/decision-store"
import { adviseAll } from "../advise"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Reset = z.object({ workspace: z.string() })

/** The rep has the last word on what is learnt from them. */
export function learningIntents(services: Services): Pick<Handlers<IntentMessages>, "learning.reset"> {
  return {
    "learning.reset": {
      from: fromOwnPage,
      parse: (body) => Reset.parse(body),
      run: async ({ workspace }) => {
        await resetLearning(services.db, workspace)
        await adviseAll(services)
        return { ok: true }
      },
    },
  }
}
