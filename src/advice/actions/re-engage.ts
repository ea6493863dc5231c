import type { Action } from "../action"
import { DAY, daysText } from "../clock"
import { called, gist, onDay, quotesOf, said, startOf } from "../words"

/** Silence after which a conversation has ended and another may begin. */
const ENDED_AFTER_DAYS = 30
/** After a lost deal or a clear no. */
const REST_DAYS = 90

/** The conversation ended long ago; a new reason may open it again. */
export const reEngage: Action = {
  name: "re_engage",
  label: "Begin again",
  when: "Nobody has written for 30 days (90 after a no), and nothing of theirs is open.",
  effort: 1.3,
  base: 0.12,
  studies: [{ study: "follow-up-lifts-replies", rate: 0.12 }],
  propose(situation) {
    const last = situation.touches.at(-1)
    const { lastIn } = situation
    if (!last || lastIn === null || situation.meeting.next !== null) return null
    const no = situation.signals.findLast((one) => one.kind === "decline")
    const later = situation.signals.findLast((one) => one.kind === "postponement")
    const rest = no || situation.dealState === "lost" ? REST_DAYS : ENDED_AFTER_DAYS
    const silence = situation.now - last.at
    if (silence < rest * DAY || situation.openAsks.length > 0) return null
    return {
      contactId: situation.focus?.id ?? null,
      dueAt: null,
      urgency: later ? 0.7 : 0.5,
      tier: 0,
      odds: later ? 2 : 1,
      basis: last.id,
      words: () => {
        const who = called(situation.focus)
        const ground = later ?? no
        const words = ground
          ? `${who} wrote ${onDay(ground.at, situation)}: ${said(ground.quote)}`
          : `${who} last wrote ${onDay(lastIn.at, situation)}: ${said(gist(lastIn.text))}`
        return {
          title: `Begin again with ${who}`,
          reason: `${words} Nobody has written for ${daysText(silence)}.`,
          evidence: ground ? quotesOf([ground]) : startOf(lastIn),
        }
      },
    }
  },
}
