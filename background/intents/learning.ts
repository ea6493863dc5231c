import * as z from "zod"
import { decisionsBehind } from "~src/advice/learn"
import { learningSummary } from "~src/advice/summary"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { allDecisions, learntCases, resetLearning, settledDecisions } from "~src/store/decision-store"
import { adviseAll } from "../advise"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Mailbox = z.object({ workspace: z.string() })
const Trace = z.object({ workspace: z.string(), action: z.string(), cell: z.string().nullable() })

/** Nobody looks through more. */
const MOST_CASES = 200

/** The rep has the last word on what is learnt from them. */
export function learningIntents(
  services: Services,
): Pick<Handlers<IntentMessages>, "learning.reset" | "learning.summary" | "learning.trace"> {
  return {
    "learning.summary": {
      from: fromOwnPage,
      parse: (body) => Mailbox.parse(body),
      run: async ({ workspace }) => learningSummary(await allDecisions(services.db, workspace)),
    },
    "learning.trace": {
      from: fromOwnPage,
      parse: (body) => Trace.parse(body),
      run: async ({ workspace, action, cell }) => {
        const behind = decisionsBehind(await settledDecisions(services.db, workspace), action, cell)
        return learntCases(services.db, behind.slice(0, MOST_CASES))
      },
    },
    "learning.reset": {
      from: fromOwnPage,
      parse: (body) => Mailbox.parse(body),
      run: async ({ workspace }) => {
        await resetLearning(services.db, workspace)
        await adviseAll(services)
        return { ok: true }
      },
    },
  }
}
