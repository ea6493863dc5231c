import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { calledById, onDay, quotesOf, said } from "../words"

/** They want to talk. */
export const proposeTimes: Action = {
  name: "propose_times",
  label: "Settle a time to talk",
  when: "They asked for a meeting or named times, and none is in the calendar.",
  effort: 0.8,
  base: 0.6,
  studies: [{ study: "leads-within-an-hour", rate: 0.6 }],
  propose(situation) {
    const ask = situation.meeting.askedByThem
    if (ask === null || situation.meeting.next !== null) return null
    const answeredSince = (situation.lastOut?.at ?? 0) > ask.at
    // Where they also asked something, the answer to that carries the times with it.
    const questions = situation.openAsks.filter((one) => one.kind !== "meeting").length
    const due = addWorkingDays(ask.at, 1, situation.timeZone)
    return {
      contactId: ask.contactId,
      dueAt: due,
      urgency: due <= situation.now ? 1 : 0.9,
      tier: answeredSince || questions > 0 ? 0 : 1,
      odds: answeredSince ? 0.6 : 1,
      basis: ask.id,
      words: () => {
        const who = calledById(situation, ask.contactId)
        return {
          title: `Settle a time with ${who}`,
          reason: `${who} asked to talk ${onDay(ask.at, situation)}: ${said(ask.quote)} No meeting is in the calendar yet.`,
          evidence: quotesOf([ask]),
        }
      },
    }
  },
}
