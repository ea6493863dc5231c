import { isDisposable, isFreeMail, registrableDomain } from "~src/capture/identity/organisation"
import { domainOf } from "~src/record/address"
import { autoLogs } from "~src/record/auto-log"
import type { Settings } from "~src/record/settings"
import type { TriageRule } from "~src/record/triage-rule"
import { enqueue, outboxId } from "~src/store/outbox-table"
import { latestThreads, workspaces } from "~src/store/panel-queries"
import { openDealsIn } from "~src/store/pipeline-queries"
import { activitiesOf } from "~src/store/record-queries"
import { readSettings } from "~src/store/settings-store"
import { moveOutbox } from "./move-outbox"
import type { Services } from "./services"

const WATCHED_THREADS = 300

/** Logs what the rep wants logged by itself of a conversation. What waits is sent as after a click. */
export async function autoLog(services: Services, threadId: string): Promise<void> {
  const { autoLog: choices } = await readSettings(services.db)
  await logByChoice(services, threadId, choices)
}

async function logByChoice(
  services: Services,
  threadId: string,
  choices: Settings["autoLog"],
): Promise<void> {
  const { db, strictDb, now } = services
  if (!isOn(choices)) return
  const [thread, connections] = await Promise.all([db.threads.get(threadId), db.connections.toArray()])
  const [connection] = connections
  if (!thread?.dealId || !connection) return
  const deal = (await db.deals.get(thread.dealId)) ?? null
  const rules = await db.triageRules.where({ workspace: thread.workspace }).toArray()
  const personal = (email: string) => looksPrivate(email) && !isCalledBusiness(email, rules)
  let logged = false
  for (const activity of await activitiesOf(db, threadId)) {
    const entry = (await db.outbox.get(outboxId(connection.id, activity.id))) ?? null
    const meeting = (await db.meetings.get(activity.id)) ?? null
    const decision = autoLogs({ activity, thread, deal, meeting, entry, choices, personal, now: now() })
    if (!decision.log) continue
    await enqueue(strictDb, connection.id, [activity], now(), { rule: decision.rule })
    logged = true
  }
  // The page's reading does not wait for the CRM; what goes wrong there stands on the entry.
  if (logged) moveOutbox(services).catch((cause) => console.error("outbox", cause))
}

/**
 * Does the same for conversations that nobody has opened since: a planned meeting was held, a deal was found. As many
 * as are thought about again as time passes.
 */
export async function autoLogAll(services: Services): Promise<void> {
  const { db } = services
  const { autoLog: choices } = await readSettings(db)
  const ofPipelines = await openDealsIn(db, Object.keys(choices.pipelines))
  const dealIds = [...Object.keys(choices.deals), ...ofPipelines]
  const threads = new Set<string>(await db.threads.where("dealId").anyOf(dealIds).primaryKeys())
  if (choices.everyMatchedSince !== null) {
    for (const workspace of await workspaces(db)) {
      for (const { id } of await latestThreads(db, workspace, WATCHED_THREADS)) threads.add(id)
    }
  }
  for (const threadId of threads) await logByChoice(services, threadId, choices)
}

function isOn({ deals, pipelines, everyMatchedSince }: Settings["autoLog"]): boolean {
  return everyMatchedSince !== null || Object.keys(deals).length + Object.keys(pipelines).length > 0
}

function looksPrivate(email: string): boolean {
  return email === "" || isFreeMail(email) || isDisposable(email)
}

/** The rep's own word: this address, or everybody there, is business. */
function isCalledBusiness(email: string, rules: readonly TriageRule[]): boolean {
  const host = domainOf(email)
  const values: Record<TriageRule["scope"], readonly string[]> = {
    address: [email],
    domain: [host, registrableDomain(host)],
  }
  return rules.some(({ scope, value, verdict }) => verdict === "keep" && values[scope].includes(value))
}
