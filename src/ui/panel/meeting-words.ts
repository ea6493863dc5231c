import { CalendarCheck, CalendarClock, CalendarX, type LucideIcon } from "lucide-react"
import type { Contact } from "~src/record/contact"
import { type Meeting, meetingState } from "~src/record/meeting"
import { shortName } from "../format/names"
import type { Times } from "../format/times"

export type MeetingState = ReturnType<typeof meetingState>
type Answer = Meeting["guests"][number]["answer"]

export const meetingLooks: Record<MeetingState, { icon: LucideIcon; words: string }> = {
  planned: { icon: CalendarClock, words: "Meeting planned" },
  held: { icon: CalendarCheck, words: "Meeting held" },
  cancelled: { icon: CalendarX, words: "Meeting cancelled" },
}

export const answerWords: Record<Answer, string> = {
  yes: "accepted",
  no: "declined",
  maybe: "said maybe",
  none: "has not answered",
}

export function lookOfMeeting(meeting: Meeting, now: number) {
  return meetingLooks[meetingState(meeting, now)]
}

/** "15:00–15:45", or only its start. */
export function meetingTime({ startsAt, endsAt }: Meeting, times: Times): string {
  return endsAt === null ? times.clock(startsAt) : `${times.clock(startsAt)}–${times.clock(endsAt)}`
}

/** "Petra accepted, Ondřej has not answered"; of many guests only how many say what. */
export function guestsInWords({ guests }: Meeting, contacts: readonly Contact[]): string {
  if (guests.length > FEW) return countsInWords(guests.map((guest) => guest.answer))
  return guests
    .map(({ contactId, answer }) => {
      const contact = contacts.find((one) => one.id === contactId)
      return `${shortName(contact?.name ?? null, contact?.emails[0] ?? "?")} ${answerWords[answer]}`
    })
    .join(", ")
}

/** So many guests are named in a line. */
const FEW = 3
const COUNTED: [Answer, string][] = [
  ["yes", "accepted"],
  ["maybe", "said maybe"],
  ["no", "declined"],
  ["none", "have not answered"],
]

function countsInWords(answers: readonly Answer[]): string {
  return COUNTED.flatMap(([answer, words]) => {
    const count = answers.filter((one) => one === answer).length
    return count === 0 ? [] : [`${count} ${words}`]
  }).join(", ")
}
