import type { Activity } from "~src/record/activity"
import type { AutomaticReply } from "~src/record/automatic-reply"
import type { Changes } from "~src/record/changes"
import { key } from "~src/record/key"
import type { TextReading } from "./read-mail"
import { worthKeeping } from "./requests/worth-keeping"

/** Adds what an activity asks, promises and signals. `writer`: the contact who wrote it, or null for us. */
export function keepSaid(
  reading: TextReading,
  activity: Activity,
  writer: string | null,
  changes: Changes,
): void {
  const said = {
    workspace: activity.workspace,
    activityId: activity.id,
    threadId: activity.threadId,
    at: activity.at,
  }
  for (const ask of worthKeeping(reading.asks)) {
    changes.asks.push({
      id: key("ask", activity.id, ask.quote),
      ...said,
      contactId: writer,
      kind: ask.kind,
      quote: ask.quote,
      dueAt: ask.due?.at ?? null,
      dueText: ask.due?.text ?? null,
      answeredBy: null,
    })
  }
  for (const promise of reading.commitments) {
    changes.commitments.push({
      id: key("commitment", activity.id, promise.quote),
      ...said,
      by: activity.direction === "out" ? "us" : "them",
      contactId: writer,
      quote: promise.quote,
      dueAt: promise.due?.at ?? null,
      dueText: promise.due?.text ?? null,
      keptBy: null,
    })
  }
  if (writer !== null && (reading.sentiment.quote !== null || reading.sentiment.score !== 0)) {
    changes.sentiments.push({ id: activity.id, ...said, contactId: writer, ...reading.sentiment })
  }
  for (const signal of reading.signals) {
    changes.signals.push({
      id: key("signal", activity.id, signal.kind, signal.quote),
      ...said,
      contactId: writer,
      kind: signal.kind,
      quote: signal.quote,
      polarity: signal.polarity,
    })
  }
}

/** Adds that somebody has left, where their mailbox says so: all that is taken from a machine's answer as said. */
export function keepDeparture(
  { kind, quote }: AutomaticReply,
  { id: activityId, workspace, threadId, at }: Activity,
  contactId: string,
  changes: Changes,
): void {
  if (kind !== "left") return
  changes.signals.push({
    id: key("signal", activityId, "leaving", quote),
    workspace,
    activityId,
    threadId,
    at,
    contactId,
    kind: "leaving",
    quote,
    polarity: -1,
  })
}
