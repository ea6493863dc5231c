import { noticeEvidence } from "../absence"
import type { Action } from "../action"
import { daysText, dayText } from "../clock"
import { habitText } from "../habit"
import { plain } from "../standing"
import { called, gist, onDay, quotesOf, said, startOf } from "../words"

/** More unanswered mails than this do harm. */
const MOST_TOUCHES = 4

/** It is their turn and they have been quiet for longer than they usually are. */
export const followUp: Action = {
  name: "follow_up",
  label: "Follow up",
  when: "It is their turn, the silence is longer than this person's habit, and no more than three follow-ups went out.",
  effort: 0.8,
  base: 0.25,
  studies: [
    { study: "follow-up-lifts-replies", rate: 0.2 },
    { study: "follow-up-fades", rate: 0.25 },
  ],
  propose(situation) {
    const { lastOut, quiet, focus, ourOpenAsks, signals } = situation
    if (lastOut === null || !quiet.beyondHabit || quiet.unansweredTouches >= MOST_TOUCHES) return null
    if (situation.dealState === "lost" || situation.meeting.next !== null) return null
    const last = signals.at(-1)
    if (last && STOPS.has(last.kind) && last.at > lastOut.at - 1) return null
    if (signals.some((signal) => signal.kind === "decline" || signal.kind === "postponement")) return null
    const open = ourOpenAsks.at(-1) ?? null
    if (open === null && !worthAnAnswer(situation.dealState, situation.lastIn === null, lastOut.text))
      return null
    return {
      contactId: focus?.id ?? null,
      dueAt: quiet.patienceEndsAt,
      urgency: quiet.ms > 14 * 86_400_000 ? 0.6 : 0.75,
      tier: 0,
      odds: FADING[quiet.unansweredTouches - 1] ?? 0.3,
      basis: lastOut.id,
      words: () => {
        const who = called(focus)
        const words = open
          ? `You asked ${onDay(open.at, situation)}: ${said(open.quote)}`
          : `You wrote ${onDay(lastOut.at, situation)}: ${said(gist(lastOut.text))}`
        const before =
          quiet.unansweredTouches > 1
            ? ` ${quiet.unansweredTouches} of your mails in a row have no answer.`
            : ""
        const absence = situation.absences.find(
          ({ contactId, backAt }) => contactId === focus?.id && backAt !== null && backAt > lastOut.at,
        )
        const back = absence
          ? ` They were away: ${said((absence.notice.automatic.until ?? absence.notice.automatic).quote)}`
          : ""
        return {
          title: `Follow up with ${who}`,
          reason: `${words} ${who} has been quiet for ${daysText(quiet.ms)}; ${habitText(quiet.habit)}.${before}${back}`,
          evidence: [
            ...(open ? quotesOf([open]) : startOf(lastOut)),
            ...(absence ? noticeEvidence(absence) : []),
            {
              kind: "fact",
              text: `No answer since ${dayText(lastOut.at, situation.now, situation.timeZone)}.`,
            },
          ],
        }
      },
    }
  },
}

const STOPS = new Set(["out_of_office", "decline", "postponement", "opt_out"])

/** Odds of the first, second and third follow-up. */
const FADING = [1, 0.7, 0.4]

function worthAnAnswer(dealState: string, neverAnswered: boolean, text: string): boolean {
  return dealState === "open" || neverAnswered || plain(text.slice(0, 2000)).length > 150
}
