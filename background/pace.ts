import { hostPermission } from "~src/crm/base-url"
import { CrmError } from "~src/crm/crm-error"
import { createPace, type Pace } from "~src/crm/pace"
import { connectorDescriptors } from "~src/crm/registry"
import type { Connection } from "~src/record/outbox"
import { NO_BUDGET, type RateBudget, waitOf } from "~src/record/rate-budget"
import type { SlipstreamDatabase } from "~src/store/database"
import type { Services } from "./services"

/** A change of the day's quota that is worth a write, as a part of the whole. */
const WORTH_KEEPING = 0.01

/** One pace for each key of a connection, shared by everything in this worker that speaks to the CRM. */
const paces = new WeakMap<SlipstreamDatabase, Map<string, { token: string; pace: Pace }>>()

/**
 * The `fetch` for a connection, which keeps to what its CRM has told of rate and quota. What is learnt stands on the
 * connection, so that it outlives the worker and the panel can say when it goes on.
 */
export function pacedFetch({ db, now }: Services, connection: Connection, token: string): typeof fetch {
  const known = paces.get(db) ?? new Map<string, { token: string; pace: Pace }>()
  paces.set(db, known)
  const standing = known.get(connection.id)
  if (standing?.token === token) return standing.pace.fetch
  let kept = connection.budget ?? NO_BUDGET
  const pace = createPace({
    title:
      connectorDescriptors.find(({ name }) => name === connection.connector)?.title ?? connection.connector,
    fetch: (input, init) => fetch(input, init).catch((cause: unknown) => whyNot(connection.baseUrl, cause)),
    now,
    budget: kept,
    learnt: (budget) => {
      if (!isNews(kept, budget, now())) return
      kept = budget
      db.connections.update(connection.id, { budget }).catch((cause) => console.error("rate budget", cause))
    },
  })
  known.set(connection.id, { token, pace })
  return pace.fetch
}

/** Without the permission, which the rep may take back in the browser's own settings, no trying again helps. */
async function whyNot(baseUrl: string, cause: unknown): Promise<never> {
  const origins = [hostPermission(baseUrl)]
  const isAllowed = await chrome.permissions.contains({ origins }).catch(() => true)
  if (isAllowed) throw cause
  throw new CrmError(
    "auth_revoked",
    `The browser no longer lets Slipstream reach ${new URL(baseUrl).host}. Press Test in the options and allow it.`,
    { cause },
  )
}

/** Every answer tells something; what nobody would notice is not written down. */
function isNews(before: RateBudget, after: RateBudget, now: number): boolean {
  if (waitOf(before, now)?.until !== waitOf(after, now)?.until) return true
  if (before.day === null || after.day === null) return before.day !== after.day
  const { limit, remaining } = after.day
  return Math.abs(before.day.remaining - remaining) >= (limit ?? remaining) * WORTH_KEEPING
}
