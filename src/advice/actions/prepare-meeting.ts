import type { Action } from "../action"
import { DAY, HOUR } from "../clock"
import { called, counted, onDay, quotesOf } from "../words"

/** A meeting is close. */
export const prepareMeeting: Action = {
  name: "prepare_meeting",
  label: "Prepare the meeting",
  when: "A meeting stands in the calendar within the next two days.",
  effort: 1,
  base: 0.5,
  studies: [],
  propose(situation) {
    const meeting = situation.meeting.next
    if (meeting === null || meeting.at - situation.now > 2 * DAY) return null
    return {
      contactId: situation.focus?.id ?? null,
      dueAt: meeting.at - 2 * HOUR,
      urgency: 0.8,
      tier: 0,
      odds: 1,
      basis: meeting.id,
      words: () => {
        const who = called(situation.focus)
        const open = situation.openAsks.length + situation.ourPromises.length
        const rest =
          open > 0
            ? ` ${counted(open, "question or promise", "questions and promises")} of this thread should be settled by then.`
            : ""
        const subject = meeting.subject === "" ? "" : ` (${meeting.subject})`
        return {
          title: `Prepare the meeting with ${who}`,
          reason: `You meet ${who} ${onDay(meeting.at, situation)}${subject}.${rest}`,
          evidence: [
            { kind: "fact", text: `Meeting ${onDay(meeting.at, situation)}${subject}.` },
            ...quotesOf([...situation.openAsks, ...situation.ourPromises]),
          ],
        }
      },
    }
  },
}
