import type { SignalKind } from "~src/record/signal"
import type { Action } from "../action"
import { addWorkingDays, DAY } from "../clock"
import { plain } from "../standing"
import { calledById, gist, onDay, said, startOf, waited } from "../words"

/** Fewer words than this are a "thanks", which waits for nothing. */
const CLOSING_WORDS = 8

/** They wrote last, without a question that could be made out. */
export const replyNow: Action = {
  name: "reply_now",
  label: "Reply to their last message",
  when: "They wrote last, nothing in it is a clear question, and it is more than a thank-you.",
  effort: 1,
  base: 0.45,
  studies: [
    { study: "reply-times", rate: 0.5 },
    { study: "leads-within-an-hour", rate: 0.5 },
  ],
  propose(situation) {
    const { lastIn, turn, openAsks } = situation
    if (turn !== "ours" || lastIn === null || openAsks.length > 0) return null
    if (lengthOf(lastIn.text) < CLOSING_WORDS) return null
    if (situation.signals.some((signal) => signal.activityId === lastIn.id && SPECIAL.has(signal.kind))) {
      return null
    }
    if (situation.now - lastIn.at > LATEST_DAYS * DAY || (situation.meeting.last?.at ?? 0) > lastIn.at)
      return null
    const writer = lastIn.participants.find((participant) => participant.part === "from")
    const due = addWorkingDays(lastIn.at, 1, situation.timeZone)
    return {
      contactId: writer?.contactId ?? situation.focus?.id ?? null,
      dueAt: due,
      urgency: due <= situation.now ? 0.8 : 0.7,
      tier: 0,
      odds: 1,
      basis: lastIn.id,
      words: () => {
        const who = calledById(situation, writer?.contactId ?? null)
        return {
          title: `Reply to ${who}`,
          reason: `${who} wrote ${onDay(lastIn.at, situation)}: ${said(gist(lastIn.text))}${waited("It", situation.now - lastIn.at)}`,
          evidence: startOf(lastIn),
        }
      },
    }
  },
}

/** A reply after this is no reply any more. */
const LATEST_DAYS = 30

/** Messages with these signals have an action of their own, or need none. */
const SPECIAL: ReadonlySet<SignalKind> = new Set<SignalKind>([
  "price_objection",
  "budget",
  "competitor",
  "approval",
  "legal",
  "decision_maker",
  "leaving",
  "decline",
  "postponement",
  "ready_to_buy",
  "complaint",
  "advocacy",
  "churn_risk",
  "out_of_office",
  "opt_out",
])

/** Words; of a text without spaces, as in Chinese, characters halved. */
function lengthOf(text: string): number {
  const whole = plain(text.slice(0, 2000))
  const ideographs = whole.match(/\p{Script=Han}/gu)?.length ?? 0
  return whole === "" ? 0 : whole.split(" ").length + ideographs / 2
}
