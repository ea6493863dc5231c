import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { ModelError } from "~src/models/model"
import { readSettings, saveSettings } from "~src/store/settings-store"
import { configuredModel, MODEL_SECRET } from "../configured-model"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Save = z.union([
  z.object({ remove: z.literal(true) }),
  z.object({
    baseUrl: z.url({ protocol: /^https?$/ }),
    name: z.string().min(1).max(200),
    /** Null keeps the key that is stored. */
    apiKey: z.string().max(1000).nullable(),
  }),
])
const Nothing = z.object({}).strict()
/** A check is a click that somebody waits for. */
const CHECK_MS = 30_000

/** The rep sets up a model, or does without. */
export function modelIntents(
  services: Services,
): Pick<Handlers<IntentMessages>, "model.save" | "model.check"> {
  const { db } = services
  return {
    "model.save": {
      from: fromOwnPage,
      parse: (body) => Save.parse(body),
      run: async (request) => {
        if ("remove" in request) {
          await db.secrets.delete(MODEL_SECRET)
          await saveSettings(db, { model: null })
          return { ok: true }
        }
        const { baseUrl, name, apiKey } = request
        const before = (await readSettings(db)).model
        // A key belongs to its server: it is never sent to another one. Without one before, nobody knows whose it is.
        if (!before || new URL(before.baseUrl).origin !== new URL(baseUrl).origin) {
          await db.secrets.delete(MODEL_SECRET)
        }
        await saveSettings(db, { model: { baseUrl, name } })
        if (apiKey !== null) await db.secrets.put({ id: MODEL_SECRET, value: apiKey })
        return { ok: true }
      },
    },
    "model.check": {
      from: fromOwnPage,
      parse: (body) => Nothing.parse(body),
      run: async () => {
        const model = await configuredModel(services, await readSettings(services.db))
        if (!model) return { ok: false, message: "No model is set up. Everything works without one." }
        try {
          await model.check(AbortSignal.timeout(CHECK_MS))
          return { ok: true }
        } catch (cause) {
          if (cause instanceof ModelError) return { ok: false, message: cause.message }
          throw cause
        }
      },
    },
  }
}
