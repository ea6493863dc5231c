import type { Activity } from "./activity"
import { type Deal, pipelineKey } from "./deal"
import { type Meeting, meetingState } from "./meeting"
import type { OutboxEntry } from "./outbox"
import type { Settings } from "./settings"
import type { Thread } from "./thread"

/** What the rep has switched on, by which an activity was logged without a click. */
export type AutoLogRule = "deal" | "pipeline" | "every-matched"

export type AutoLogDecision =
  | { log: true; rule: AutoLogRule }
  /** `why` is for tests and for explaining; nobody is asked. */
  | {
      log: false
      why:
        | "off"
        | "known"
        | "unmatched"
        | "closed"
        | "earlier"
        | "future"
        | "guessed"
        | "personal"
        | "automatic"
    }

export interface AutoLogMaterial {
  activity: Activity
  thread: Pick<Thread, "dealId"> | null
  /** The thread's deal. */
  deal: Pick<Deal, "id" | "workspace" | "status" | "pipeline" | "remote"> | null
  /** What the calendar says of it, where it is a meeting that a calendar has shown. */
  meeting: Meeting | null
  /** Its entry in the outbox, in whatever state: what the rep has undone or given up stays so. */
  entry: Pick<OutboxEntry, "state"> | null
  choices: Settings["autoLog"]
  /** Does this address look like a private one that the rep has not called business? */
  personal: (email: string) => boolean
  /** Epoch milliseconds. */
  now: number
}

/**
 * Is this activity logged by itself? Only what the rep has switched on, only what happened since, and only what is
 * matched to an open deal. One private address among the people is enough to leave it to a click, and so is an answer
 * that a machine gave.
 */
export function autoLogs(material: AutoLogMaterial): AutoLogDecision {
  const { activity, thread, deal, entry, choices, personal, now, meeting } = material
  const no = (why: Extract<AutoLogDecision, { log: false }>["why"]) => ({ log: false, why }) as const
  const sinceDeal = deal === null ? null : (choices.deals[deal.id] ?? null)
  const pipeline = deal && pipelineKey(deal)
  const sincePipeline = pipeline === null ? null : (choices.pipelines[pipeline] ?? null)
  const sinceEvery = activity.kind === "email" ? choices.everyMatchedSince : null
  if (sinceDeal === null && sincePipeline === null && sinceEvery === null) return no("off")
  if (entry !== null) return no("known")
  if (activity.automatic) return no("automatic")
  if (deal === null || thread?.dealId !== deal.id || deal.workspace !== activity.workspace)
    return no("unmatched")
  if (deal.status !== "open") return no("closed")
  // What others have logged is recognised by its time; without one it could come to stand there twice.
  if (activity.atIsGuess) return no("guessed")
  // A meeting that is only planned may still be moved or called off.
  if (activity.at > now || (meeting && meetingState(meeting, now) !== "held")) return no("future")
  if (activity.participants.length === 0 || activity.participants.some(({ email }) => personal(email))) {
    return no("personal")
  }
  if (sinceDeal !== null && activity.at >= sinceDeal) return { log: true, rule: "deal" }
  if (sincePipeline !== null && activity.at >= sincePipeline) return { log: true, rule: "pipeline" }
  if (sinceEvery !== null && activity.at >= sinceEvery) return { log: true, rule: "every-matched" }
  return no("earlier")
}
