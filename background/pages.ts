import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { BlindPage, PageMessages } from "~src/messages/protocol"
import { type MailObservation, Observation } from "~src/record/observation"
import { type Thread, threadId } from "~src/record/thread"
import { noteHits, selectorsOf } from "~src/store/own-selector-store"
import { readSettings } from "~src/store/settings-store"
import { conversationAt, noteNewer, setView } from "~src/store/view-store"
import { captureConversation } from "./capture-page"
import { observePage } from "./observe-page"
import { readWithModel } from "./read-with-model"
import { refreshDeals } from "./refresh-deals"
import { fromReader, tabOf } from "./senders"
import type { Services } from "./services"

const SiteRequest = z.object({ site: z.string().max(50) })
const HitsRequest = z.object({
  site: z.string().max(50),
  hits: z.record(z.string().max(100), z.string().max(300)),
})
const BlindRequest = z.object({
  site: z.string().max(50),
  workspace: z.string().max(320).nullable(),
  url: z.string().max(4000),
  missing: z.array(z.string().max(100)).max(100),
})

/** What readers in pages may tell us. */
export function pageHandlers(services: Services): Handlers<PageMessages> {
  return {
    "page.allowed": {
      from: fromReader,
      parse: (body) => SiteRequest.parse(body),
      run: async ({ site }) => ({
        allowed: !(await isPaused(services, site)),
        selectors: await selectorsOf(services.db, site),
      }),
    },
    "page.selectors": {
      from: fromReader,
      parse: (body) => HitsRequest.parse(body),
      run: async ({ site, hits }) => {
        await noteHits(services.db, site, hits, services.now())
        return { ok: true }
      },
    },
    "page.observed": {
      from: fromReader,
      parse: (body) => Observation.parse(body),
      run: async (observation, sender) => {
        if (await isPaused(services, observation.site)) {
          return { ok: false, message: "Slipstream is switched off for this site." }
        }
        await observe(services, observation, tabOf(sender))
        return { ok: true }
      },
    },
    "page.blind": {
      from: fromReader,
      parse: (body) => BlindRequest.parse(body),
      run: async (page, sender) => {
        const known = await conversationAt(services.db, page.workspace, page.url)
        await setView(services.db, blindView(page, known, tabOf(sender), services.now()))
        return { ok: true }
      },
    },
  }
}

async function isPaused({ db }: Services, site: string): Promise<boolean> {
  return (await readSettings(db)).pausedSites.includes(site)
}

async function observe(services: Services, observation: Observation, tabId: number): Promise<void> {
  if (isMail(observation)) await observeMail(services, observation, tabId)
  else await observePage(services, observation, tabId)
}

function isMail(observation: Observation): observation is MailObservation {
  return observation.kind.startsWith("mail.")
}

async function observeMail(services: Services, observation: MailObservation, tabId: number): Promise<void> {
  const { db } = services
  const { workspace, site, url, seenAt } = observation
  const shown = { tabId, workspace, site, url, missing: [], at: seenAt }
  if (observation.kind === "mail.list") {
    await noteNewer(db, observation)
    await setView(db, { ...shown, kind: "list", threadId: null, subject: null, status: "read", collapsed: 0 })
    return
  }
  if (observation.kind === "mail.sent") {
    await captureConversation(services, observation)
    return
  }
  const view = {
    ...shown,
    kind: "thread",
    threadId: threadId(workspace, site, observation.threadId),
    subject: observation.subject,
    collapsed: observation.collapsed,
  } as const
  await setView(db, { ...view, status: "reading" })
  try {
    await captureConversation(services, observation)
    await setView(db, { ...view, status: "read" })
    // What follows adds to what is kept already: where it fails, the panel still has all that the page showed.
    await refreshDeals(services, view.threadId).catch((cause) => console.warn("deals", cause))
    await readWithModel(services, view.threadId).catch((cause) => console.warn("model reading", cause))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    await setView(db, { ...view, status: "failed", missing: [reason.slice(0, 500)] })
    throw cause
  }
}

/** `known`: the conversation that was read at this address before; the panel goes on showing it. */
function blindView(page: BlindPage, known: Thread | null, tabId: number, now: number) {
  return {
    tabId,
    workspace: known?.workspace ?? page.workspace ?? "",
    site: page.site,
    url: page.url,
    kind: known ? "thread" : "other",
    threadId: known?.id ?? null,
    subject: known?.subject ?? null,
    status: "blind",
    missing: page.missing,
    collapsed: 0,
    at: now,
  } as const
}
