import type { Action } from "../action"
import { addWorkingDays, DAY, daysText } from "../clock"
import { called, counted, onDay, startOf } from "../words"

/** So many of ours in a row without a word: more of the same is noise. */
const LEAST_TOUCHES = 4
const LEAST_DAYS = 14

/** They do not want to, and nobody says so. Time for others. */
export const disqualify: Action = {
  name: "disqualify",
  label: "Let it go",
  when: "Four or more of our messages in a row have no answer, the last for two weeks and beyond this person's habit.",
  effort: 0.4,
  base: 0.15,
  studies: [{ study: "follow-up-fades", rate: 0.15 }],
  propose(situation) {
    const { quiet, lastOut, dealState, meeting } = situation
    if (lastOut === null || dealState === "won" || dealState === "lost" || meeting.next !== null) return null
    if (quiet.unansweredTouches < LEAST_TOUCHES || !quiet.beyondHabit) return null
    if (quiet.ms < LEAST_DAYS * DAY) return null
    return {
      contactId: situation.focus?.id ?? null,
      dueAt: addWorkingDays(lastOut.at, LEAST_DAYS, situation.timeZone),
      urgency: 0.5,
      tier: 0,
      odds: 1,
      basis: lastOut.id,
      words: () => {
        const who = called(situation.focus)
        const open = dealState === "open" ? " The deal still stands open and counts in every forecast." : ""
        return {
          title: `Let ${who} go with a last line`,
          reason: `${counted(quiet.unansweredTouches, "message")} of yours in a row have no answer, the last of ${onDay(lastOut.at, situation).slice(3)}, ${daysText(quiet.ms)} ago.${open} A friendly end gets more answers than another reminder.`,
          evidence: startOf(lastOut),
        }
      },
    }
  },
}
