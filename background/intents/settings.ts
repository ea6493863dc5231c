import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { Settings } from "~src/record/settings"
import { changeSettings, saveSettings } from "~src/store/settings-store"
import { eraseRecord } from "../erase-record"
import { takeUpRestored } from "../lifecycle"
import { pauseReaders, readTabAgain } from "../open-tabs"
import { reportOn } from "../report"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Change = Settings.omit({ id: true, model: true }).partial().strict()
const Pause = z.object({ site: z.string().max(50), paused: z.boolean() })
const Tab = z.object({ tabId: z.number() })
const Nothing = z.object({}).strict()

/** Choices of the rep that are about no single record. */
export function settingsIntents(
  services: Services,
): Pick<
  Handlers<IntentMessages>,
  "settings.save" | "site.pause" | "view.refresh" | "view.report" | "data.restored" | "data.erase"
> {
  const { db } = services
  return {
    "settings.save": {
      from: fromOwnPage,
      parse: (body) => Change.parse(body),
      run: async (change) => {
        await saveSettings(db, change)
        return { ok: true }
      },
    },
    "site.pause": {
      from: fromOwnPage,
      parse: (body) => Pause.parse(body),
      run: async ({ site, paused }) => {
        await changeSettings(db, ({ pausedSites }) => {
          const others = pausedSites.filter((name) => name !== site)
          return { pausedSites: paused ? [...others, site] : others }
        })
        await pauseReaders(services, site, paused)
        return { ok: true }
      },
    },
    "view.refresh": {
      from: fromOwnPage,
      parse: (body) => Tab.parse(body),
      run: async ({ tabId }) => {
        await readTabAgain(tabId)
        return { ok: true }
      },
    },
    "view.report": {
      from: fromOwnPage,
      parse: (body) => Tab.parse(body),
      run: async ({ tabId }) => reportOn(services, tabId),
    },
    "data.restored": {
      from: fromOwnPage,
      parse: (body) => Nothing.parse(body),
      run: async () => {
        takeUpRestored(services)
        return { ok: true }
      },
    },
    "data.erase": {
      from: fromOwnPage,
      parse: (body) => Nothing.parse(body),
      run: async () => {
        await eraseRecord(services)
        return { ok: true }
      },
    },
  }
}
