import { writerOf } from "~src/record/activity"
import type { SignalKind } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"
import type { Scene } from "./scene"

/** What is worth asking when this was said; the newest of each kind counts. */
const BY_SIGNAL: Partial<Record<SignalKind, string>> = {
  price_objection: "What had they planned to spend, and what could they do without at the start?",
  competitor: "Whom else are they looking at, and which points decide it?",
  budget: "Is the budget approved, and by whom?",
  postponement: "What has to happen first, and when would they want to hear from you?",
  churn_risk: "What went wrong, and what would have to change for them to stay?",
  legal: "What do their lawyers need, and how long do they usually take?",
}

const MOST = 5

/** Questions for a meeting: what the record leaves open. Each follows from a gap or from words in it. */
export function briefQuestions(
  record: ThreadRecord,
  scene: Pick<Scene, "ourAsk" | "theirPromises">,
  now: number,
): string[] {
  const kinds = new Set(record.signals.filter((signal) => signal.contactId !== null).map((one) => one.kind))
  const writers = new Set(record.activities.map(writerOf).filter((id) => id !== null))
  const ahead = record.activities.some((one) => one.kind === "meeting" && one.at > now)
  const { deal } = record
  const questions = [
    scene.ourAsk ? `Your own question of ${scene.ourAsk.day} has no answer: “${scene.ourAsk.quote}”` : null,
    scene.theirPromises.some((one) => one.overdue) ? "Is anything in the way of what they promised?" : null,
    ...Object.entries(BY_SIGNAL).map(([kind, question]) => (kinds.has(kind as SignalKind) ? question : null)),
    writers.size < 2 ? "Who else has a say before they decide?" : null,
    deal && deal.amount === null ? "What size should this have: how many users, sites, vehicles?" : null,
    deal?.status === "open"
      ? "When do they want to be up and running, and what has to be decided by then?"
      : null,
    ahead ? "What is the next step after this meeting, and who takes it?" : null,
  ]
  return questions.filter((question) => question !== null).slice(0, MOST)
}
