import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { changeSettings } from "~src/store/settings-store"
import { onDemandReaders, registeredMatches, switchOff, switchOn } from "../on-demand-readers"
import { startReadersInOpenTabs } from "../open-tabs"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Nothing = z.object({}).strict()
const Enable = z.object({ name: z.string().max(50), matches: z.array(z.string().max(300)).min(1).max(100) })
const Disable = z.object({ name: z.string().max(50) })

/** The rep switches sites on that are not read from the start. */
export function siteIntents({
  db,
}: Services): Pick<Handlers<IntentMessages>, "sites.list" | "site.enable" | "site.disable"> {
  return {
    "sites.list": {
      from: fromOwnPage,
      parse: (body) => Nothing.parse(body),
      run: async () => {
        const readers = await onDemandReaders()
        return Promise.all(
          readers.map(async ({ name, matches }) => ({ name, matches, on: await registeredMatches(name) })),
        )
      },
    },
    "site.enable": {
      from: fromOwnPage,
      parse: (body) => Enable.parse(body),
      run: async ({ name, matches }) => {
        try {
          await switchOn(name, matches)
        } catch (cause) {
          return { ok: false, message: cause instanceof Error ? cause.message : String(cause) }
        }
        const on = await registeredMatches(name)
        await changeSettings(db, ({ readersOn }) => ({ readersOn: { ...readersOn, [name]: on } }))
        await startReadersInOpenTabs(matches)
        return { ok: true }
      },
    },
    "site.disable": {
      from: fromOwnPage,
      parse: (body) => Disable.parse(body),
      run: async ({ name }) => {
        await switchOff(name)
        await changeSettings(db, ({ readersOn: { [name]: _, ...rest } }) => ({ readersOn: rest }))
        return { ok: true }
      },
    },
  }
}
