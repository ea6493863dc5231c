import type { ThreadObservation } from "~src/record/observation"
import type { Services } from "./services"

/** How far the page's time, in minutes, may be from the click on "send". */
const APART = 2 * 60_000

/**
 * The conversation with those messages under their first id that were captured as they were sent: Outlook gives a
 * message another id than its draft had. Told by subject, time and recipients; one that isn't certain stays what it is.
 */
export async function withFirstIds(
  { db }: Services,
  observation: ThreadObservation,
): Promise<ThreadObservation> {
  const { workspace, site, subject } = observation
  const messages = await Promise.all(
    observation.messages.map(async (message) => {
      if (site !== "outlook" || !message.outgoing || message.sentAt === null) return message
      const near = await db.activities
        .where("[workspace+at]")
        .between([workspace, message.sentAt - APART], [workspace, message.sentAt + APART], true, true)
        .filter((one) => one.site === site && one.sourceId.startsWith("draft:") && one.subject === subject)
        .toArray()
      const shown = new Set([...message.to, ...message.cc, ...message.bcc].map(({ email }) => email))
      const same = near.filter((one) => one.participants.some(({ email }) => shown.has(email)))
      const [only] = same
      return only !== undefined && same.length === 1 ? { ...message, id: only.sourceId } : message
    }),
  )
  return { ...observation, messages }
}
