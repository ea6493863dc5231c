import type { Contact } from "~src/record/contact"
import type { Meeting } from "~src/record/meeting"
import { useTimes } from "../context/times-context"
import { ExternalLink } from "../controls/external-link"
import { safeUrl } from "../format/safe-url"
import { answerWords, meetingTime } from "./meeting-words"
import { displayName } from "./people"

const words = { guests: "Guests", call: "Call" }

/** When and where a meeting is, and who comes, as the calendar says it. */
export function MeetingDetails({ meeting, contacts }: { meeting: Meeting; contacts: readonly Contact[] }) {
  const times = useTimes()
  const call = safeUrl(meeting.conferenceUrl)
  return (
    <div className="grid grid-cols-1 gap-1 text-ink-2">
      <p>
        {times.day(meeting.startsAt)}, {meetingTime(meeting, times)}
      </p>
      {meeting.location && <p dir="auto">{meeting.location}</p>}
      {call && (
        <p>
          <ExternalLink url={call}>
            {words.call}: {new URL(call).host}
          </ExternalLink>
        </p>
      )}
      <ul aria-label={words.guests}>
        {meeting.guests.map(({ contactId, answer }) => {
          const contact = contacts.find((one) => one.id === contactId)
          return (
            contact && (
              <li key={contactId} className="flex flex-wrap gap-x-1.5">
                <bdi>{displayName(contact)}</bdi>
                <span className={answer === "no" ? "text-warn" : "text-ink-3"}>{answerWords[answer]}</span>
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}
