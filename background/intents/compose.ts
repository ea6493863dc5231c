import * as z from "zod"
import { composeWarnings } from "~src/advice/centres/compliance"
import { replyRecipients } from "~src/advice/centres/reply-recipients"
import { isOwn } from "~src/capture/identity/organisation"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { sendToTab } from "~src/messages/send"
import type { ThreadRecord } from "~src/record/thread-record"
import type { SlipstreamDatabase } from "~src/store/database"
import { optedOutAmong } from "~src/store/opt-out-store"
import { threadRecord } from "~src/store/record-queries"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Draft = z.object({ threadId: z.string(), text: z.string().max(100_000) })
const Open = z.object({ threadId: z.string(), tabId: z.number() })
/** A content script answers from inside somebody else's page: its word is checked like any other. */
const Written = z.object({
  text: z.string().max(100_000),
  recipients: z.array(z.string().max(320)).max(500).nullable(),
  attachments: z.array(z.string().max(1000)).max(500),
})

const NOT_READ = {
  no_composer: "No reply box is open in this conversation. Click Reply in the mail, write, then check again.",
  wrong_thread: "Another conversation is open in the tab.",
} as const

/** Looks at a mail before it goes out. It warns, holds nothing back and keeps nothing. */
export function composeIntents({
  db,
}: Services): Pick<Handlers<IntentMessages>, "compose.check" | "compose.checkOpen"> {
  return {
    "compose.check": {
      from: fromOwnPage,
      parse: (body) => Draft.parse(body),
      run: async ({ threadId, text }) => {
        const record = await threadRecord(db, threadId)
        return record ? warningsOf(db, { text, recipients: null, attachments: [] }, record) : []
      },
    },
    "compose.checkOpen": {
      from: fromOwnPage,
      parse: (body) => Open.parse(body),
      run: async ({ threadId, tabId }) => {
        const record = await threadRecord(db, threadId)
        const view = await db.views.get(tabId)
        if (!record || view?.workspace !== record.thread.workspace) {
          return { ok: false, message: NOT_READ.wrong_thread }
        }
        const read = await sendToTab(tabId, "composer.read", { threadId: record.thread.sourceId })
        if (read.result !== "read") return { ok: false, message: NOT_READ[read.result] }
        return { ok: true, warnings: await warningsOf(db, Written.parse(read), record) }
      },
    },
  }
}

/** `recipients` null: those whom a reply reaches. Colleagues are no strangers. */
async function warningsOf(
  db: SlipstreamDatabase,
  { recipients, ...written }: z.infer<typeof Written>,
  record: ThreadRecord,
) {
  const emails = recipients?.map((email) => email.toLowerCase()) ?? replyRecipients(record)
  const outside = emails.filter((email) => !isOwn(email, record.thread.workspace))
  return composeWarnings({ ...written, recipients: outside }, record, await optedOutAmong(db, outside))
}
