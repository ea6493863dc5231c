import * as z from "zod"
import { previewOf } from "~src/crm/preview"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { materialOf, outboxId } from "~src/store/outbox-table"
import { changeSettings } from "~src/store/settings-store"
import { connectorOf } from "../crm"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const OfActivity = z.object({ activityId: z.string() })
/** Of one deal, of one pipeline (`pipelineKey`), or of every matched mail. */
const Automatic = z.object({
  dealId: z.string().nullable(),
  pipeline: z.string().max(1000).nullable(),
  on: z.boolean(),
})
const Nothing = z.object({}).strict()

/** What is logged, shown before it is; and what is logged without a click. */
export function loggingIntents(
  services: Services,
): Pick<Handlers<IntentMessages>, "log.preview" | "log.automatic" | "log.digestSeen"> {
  const { db, now } = services
  return {
    "log.preview": {
      from: fromOwnPage,
      parse: (body) => OfActivity.parse(body),
      run: async ({ activityId }) => {
        const [connection] = await db.connections.toArray()
        if (!connection) return { ok: false, message: "No CRM is connected yet. Connect one in the options." }
        const material = await materialOf(db, { activityId, connectionId: connection.id })
        if (!material) return { ok: false, message: "This activity was erased here." }
        const connector = await connectorOf(services, connection.id)
        const preview = await previewOf(outboxId(connection.id, activityId), material, connector)
        return { ok: true, preview }
      },
    },
    "log.automatic": {
      from: fromOwnPage,
      parse: (body) => Automatic.parse(body),
      run: async ({ dealId, pipeline, on }) => {
        await changeSettings(db, ({ autoLog }) => {
          const switched = (before: Readonly<Record<string, number>>, id: string) => {
            const { [id]: _before, ...others } = before
            return on ? { ...others, [id]: now() } : others
          }
          const change =
            dealId !== null
              ? { deals: switched(autoLog.deals, dealId) }
              : pipeline !== null
                ? { pipelines: switched(autoLog.pipelines, pipeline) }
                : { everyMatchedSince: on ? now() : null }
          return { autoLog: { ...autoLog, ...change } }
        })
        return { ok: true }
      },
    },
    "log.digestSeen": {
      from: fromOwnPage,
      parse: (body) => Nothing.parse(body),
      run: async () => {
        await changeSettings(db, ({ autoLog }) => ({ autoLog: { ...autoLog, seenAt: now() } }))
        return { ok: true }
      },
    },
  }
}
