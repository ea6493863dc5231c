import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { insight, today } from "../insight"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Mailbox = z.object({ workspace: z.string() })
const Conversation = z.object({ threadId: z.string() })
/** What the panel asks about today or a conversation. Nothing here changes anything. */
export function insightIntents(
  services: Services,
): Pick<Handlers<IntentMessages>, "today.list" | "thread.insight"> {
  return {
    "today.list": {
      from: fromOwnPage,
      parse: (body) => Mailbox.parse(body),
      run: ({ workspace }) => today(services, workspace),
    },
    "thread.insight": {
      from: fromOwnPage,
      parse: (body) => Conversation.parse(body),
      run: ({ threadId }) => insight(services, threadId),
    },
  }
}
