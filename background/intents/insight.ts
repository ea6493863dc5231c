import * as z from "zod"
import { composeWarnings } from "~src/advice/centres/compliance"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { threadRecord } from "~src/store/record-queries"
import { insight, today } from "../insight"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Mailbox = z.object({ workspace: z.string() })
const Conversation = z.object({ threadId: z.string() })
const Compose = z.object({
  threadId: z.string(),
  text: z.string().max(100_000),
  recipients: z.array(z.string().max(320)).max(200),
  attachments: z.array(z.string().max(1000)).max(100),
})

/** What the panel asks about today, a conversation, or a mail that is being written. Nothing here changes anything. */
export function insightIntents(
  services: Services,
): Pick<Handlers<IntentMessages>, "today.list" | "thread.insight" | "compose.check"> {
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
    "compose.check": {
      from: fromOwnPage,
      parse: (body) => Compose.parse(body),
      run: async ({ threadId, recipients, ...composed }) => {
        const record = await threadRecord(services.db, threadId)
        if (!record) return []
        const lowered = recipients.map((email) => email.toLowerCase())
        return composeWarnings({ ...composed, recipients: lowered }, record)
      },
    },
  }
}
