import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { calledById, counted, onDay, quotesOf, said, waited } from "../words"

/** Somebody asked and got no answer. */
export const answerAsk: Action = {
  name: "answer_ask",
  label: "Answer what they asked",
  when: "A question or request of theirs is open.",
  effort: 1.2,
  base: 0.6,
  studies: [
    { study: "reply-times", rate: 0.65 },
    { study: "leads-within-an-hour", rate: 0.6 },
  ],
  propose(situation) {
    const asks = situation.openAsks.filter((ask) => ask.kind !== "meeting")
    const newest = asks.at(-1)
    const oldest = asks[0]
    if (!newest || !oldest) return null
    const answeredSince = (situation.lastOut?.at ?? 0) > newest.at
    const due = newest.dueAt ?? addWorkingDays(newest.at, 1, situation.timeZone)
    return {
      contactId: newest.contactId,
      dueAt: due,
      urgency: due <= situation.now ? 1 : 0.85,
      tier: answeredSince ? 0 : 1,
      odds: answeredSince ? 0.6 : 1,
      basis: newest.id,
      words: () => {
        const who = calledById(situation, newest.contactId)
        const rest = asks.length > 1 ? ` ${counted(asks.length, "question")} of theirs are open.` : ""
        const since = answeredSince
          ? ` You wrote ${onDay(situation.lastOut?.at ?? 0, situation)}, but this seems to be unanswered.`
          : waited(asks.length > 1 ? "The oldest" : "It", situation.now - oldest.at)
        return {
          title:
            asks.length === 1 ? `Answer ${who}` : `Answer ${who}: ${counted(asks.length, "open question")}`,
          reason: `${who} asked ${onDay(newest.at, situation)}: ${said(newest.quote)}${rest}${since}`,
          evidence: quotesOf(asks),
        }
      },
    }
  },
}
