import type { Action } from "../action"
import { DAY } from "../clock"
import { waitingUnhappily } from "../unhappy"
import { calledById, counted, onDay, quotesOf, said } from "../words"

/** We promised something and it is not done. */
export const keepPromise: Action = {
  name: "keep_promise",
  label: "Keep what you promised",
  when: "A promise of ours is open.",
  effort: 1.5,
  base: 0.55,
  studies: [],
  propose(situation) {
    const due = (promise: { dueAt: number | null; at: number }) => promise.dueAt ?? promise.at + 7 * DAY
    const promises = [...situation.ourPromises].sort((a, b) => due(a) - due(b))
    const first = promises[0]
    if (!first) return null
    const overdue = first.dueAt !== null && first.dueAt < situation.now
    const complaint = waitingUnhappily(situation)
    const soon = due(first) - situation.now < DAY
    return {
      contactId: situation.focus?.id ?? null,
      dueAt: due(first),
      urgency: overdue ? 1 : soon ? 0.9 : 0.5,
      tier: complaint ? 2 : soon ? 1 : 0,
      odds: 1,
      basis: first.id,
      words: () => {
        const who = calledById(situation, situation.focus?.id ?? null)
        const deadline =
          first.dueAt === null
            ? "No day was named."
            : `It ${overdue ? "was" : "is"} due ${onDay(first.dueAt, situation)}.`
        const others = promises.length > 1 ? ` ${counted(promises.length, "promise")} of yours are open.` : ""
        const unhappy =
          complaint === null
            ? ""
            : ` They are unhappy; ${onDay(complaint.at, situation)} they wrote: ${said(complaint.quote)}`
        return {
          title: overdue ? `Keep your overdue promise to ${who}` : `Keep your promise to ${who}`,
          reason: `You wrote to ${who} ${onDay(first.at, situation)}: ${said(first.quote)} ${deadline}${others}${unhappy}`,
          evidence: [...quotesOf(promises), ...quotesOf(complaint ? [complaint] : [])],
        }
      },
    }
  },
}
