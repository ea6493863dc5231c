import { Paperclip } from "lucide-react"
import type { Activity } from "~src/record/activity"
import { useTimes } from "../context/times-context"
import { loggedOf } from "./log-state"
import { LoggedDetails } from "./logged-details"
import { MeetingDetails } from "./meeting-details"
import type { ActivityData } from "./panel-data"

const words = {
  empty: "No words of their own in this message.",
  kinds: { question: "Asks", request: "Requests", meeting: "Proposes to meet" },
  promise: "Promises",
  answered: "answered",
  kept: "kept",
  open: "open",
  attachments: "Attachments",
}

/** What an opened activity shows: its own words, what it asks and promises, its files. */
export function ActivityDetails({ activity, data }: { activity: Activity; data: ActivityData }) {
  const { record } = data
  const { state, entry } = loggedOf(activity.id, data.outbox)
  const meeting = data.meetings.find((one) => one.id === activity.id)
  return (
    <div className="rise-in grid grid-cols-1 gap-2 ps-6 pb-3">
      {meeting && <MeetingDetails meeting={meeting} contacts={record.contacts} />}
      {(!meeting || activity.text !== "") && <OwnWords activity={activity} />}
      {record.asks
        .filter((ask) => ask.activityId === activity.id)
        .map((ask) => (
          <Point
            key={ask.id}
            name={words.kinds[ask.kind]}
            quote={ask.quote}
            dueAt={ask.dueAt}
            settled={ask.answeredBy ? words.answered : null}
          />
        ))}
      {record.commitments
        .filter((one) => one.activityId === activity.id)
        .map((one) => (
          <Point
            key={one.id}
            name={words.promise}
            quote={one.quote}
            dueAt={one.dueAt}
            settled={one.keptBy ? words.kept : null}
          />
        ))}
      {activity.attachments.length > 0 && (
        <ul aria-label={words.attachments} className="grid grid-cols-1 gap-0.5 text-small text-ink-2">
          {activity.attachments.map((name) => (
            <li key={name} className="grid grid-cols-[auto_1fr] gap-1.5">
              <Paperclip aria-hidden className="mt-0.5 size-3" />
              <span className="truncate" dir="auto" title={name}>
                {name}
              </span>
            </li>
          ))}
        </ul>
      )}
      {state === "done" && entry && <LoggedDetails entry={entry} contacts={record.contacts} />}
    </div>
  )
}

function OwnWords({ activity }: { activity: Activity }) {
  return (
    // tabIndex: text that scrolls must be reachable by keyboard.
    <section
      aria-label={activity.subject}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      dir="auto"
      className="max-h-72 overflow-y-auto whitespace-pre-wrap rounded"
    >
      {activity.text || <span className="text-ink-3">{words.empty}</span>}
    </section>
  )
}

interface PointProps {
  name: string
  quote: string
  dueAt: number | null
  settled: string | null
}

function Point({ name, quote, dueAt, settled }: PointProps) {
  const times = useTimes()
  const state = settled ?? (dueAt === null ? words.open : times.due(dueAt))
  return (
    <p className="border-s-2 border-line-strong ps-2 text-ink-2">
      <span className="text-small text-ink-3">
        {name}, <span className={settled ? "text-ok" : "text-warn"}>{state}</span>
      </span>
      <span className="block" dir="auto">
        “{quote}”
      </span>
    </p>
  )
}
