import {
  CalendarDays,
  LifeBuoy,
  type LucideIcon,
  Mail,
  MessageSquare,
  MessageSquareReply,
  Phone,
  Reply,
  StickyNote,
} from "lucide-react"
import { useEffect, useId, useRef, useState } from "react"
import type { Activity } from "~src/record/activity"
import { useTimes } from "../context/times-context"
import { shortName } from "../format/names"
import { plural } from "../format/plural"
import { ActivityDetails } from "./activity-details"
import { LogMark } from "./log-mark"
import { loggedOf } from "./log-state"
import { guestsInWords, lookOfMeeting, meetingTime } from "./meeting-words"
import type { ActivityData } from "./panel-data"
import { bareSubject, firstWords } from "./timeline-groups"

export const ICONS: Record<Activity["kind"], { icon: LucideIcon; words: string }> = {
  email: { icon: Mail, words: "Mail" },
  meeting: { icon: CalendarDays, words: "Meeting" },
  message: { icon: MessageSquare, words: "Message" },
  call: { icon: Phone, words: "Call" },
  note: { icon: StickyNote, words: "Note" },
  ticket: { icon: LifeBuoy, words: "Ticket" },
}

/** What we wrote ourselves, where that has a sign of its own. */
const SENT: Partial<typeof ICONS> = {
  email: { icon: Reply, words: "Sent mail" },
  message: { icon: MessageSquareReply, words: "Sent message" },
  ticket: { icon: LifeBuoy, words: "Answer to a ticket" },
}

const words = {
  you: "You",
  guess: "Time not readable; first seen then",
  asks: (count: number) => `asks ${count}`,
  promises: (count: number) => `promises ${count}`,
  byRule: "logged by itself",
  automatic: "automatic reply",
  files: (count: number) => plural(count, "file"),
}

interface TimelineItemProps {
  activity: Activity
  data: ActivityData
  /** The conversation that the others stand under too; null where several are mixed. */
  threadId: string | null
  /** Greater than 0 where evidence led here; grows with each click. */
  shown: number
}

/** One activity: a line to scan, its own words on a click. */
export function TimelineItem({ activity, data, threadId, shown }: TimelineItemProps) {
  const [open, setOpen] = useState(false)
  const times = useTimes()
  const row = useRef<HTMLLIElement>(null)
  const id = useId()
  useEffect(() => {
    if (shown === 0) return
    setOpen(true)
    row.current?.scrollIntoView({ block: "center" })
    row.current?.querySelector("button")?.focus({ preventScroll: true })
  }, [shown])

  const meeting = data.meetings.find((one) => one.id === activity.id)
  const sent = activity.direction === "out" ? SENT[activity.kind] : undefined
  const look = meeting ? lookOfMeeting(meeting, times.now) : (sent ?? ICONS[activity.kind])
  const Icon = look.icon
  const byWords = isToldByWords(activity, threadId)
  const logged = loggedOf(activity.id, data.outbox)
  const counts = [
    activity.automatic ? words.automatic : "",
    ...(meeting ? [guestsInWords(meeting, data.record.contacts)] : countsOf(activity, data.record)),
    logged.state === "done" && logged.entry?.rule ? words.byRule : "",
  ].filter((said) => said !== "")
  return (
    <li ref={row} className="border-b border-line last:border-b-0">
      <div className="grid grid-cols-[1fr_auto] items-start gap-x-1">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="group grid min-w-0 grid-cols-[16px_1fr] gap-x-2 rounded py-1.5 text-start"
        >
          <Icon aria-label={look.words} className="mt-0.5 size-3.5 text-ink-3 group-hover:text-accent" />
          <span className="min-w-0">
            <span className="flex gap-1.5">
              <span className="truncate font-medium" dir="auto">
                {meeting ? look.words : writerName(activity, data.record)}
              </span>
              <time
                dateTime={new Date(activity.at).toISOString()}
                title={activity.atIsGuess ? words.guess : times.long(activity.at)}
                className="shrink-0 text-ink-3"
              >
                {activity.atIsGuess ? "~" : ""}
                {meeting ? meetingTime(meeting, times) : times.clock(activity.at)}
              </time>
            </span>
            {!(open && byWords) && (
              <span className="line-clamp-2 text-ink-2" dir="auto">
                {byWords ? firstWords(activity.text) : bareSubject(activity.subject)}
              </span>
            )}
            {counts.length > 0 && <span className="block text-small text-ink-3">{counts.join(", ")}</span>}
          </span>
        </button>
        <LogMark activity={activity} logged={logged} data={data} />
      </div>
      <div id={id}>{open && <ActivityDetails activity={activity} data={data} />}</div>
    </li>
  )
}

/**
 * In its own conversation a mail is told apart by its words, anywhere else by its subject. The subject of a chat is
 * only who takes part.
 */
function isToldByWords({ kind, text, subject, threadId }: Activity, shownIn: string | null): boolean {
  if (text.trim() === "") return false
  if (kind === "message" || subject === "") return true
  return (kind === "email" || kind === "ticket") && threadId === shownIn
}

function writerName(activity: Activity, record: ActivityData["record"]): string {
  if (activity.direction === "out") return words.you
  const from =
    activity.participants.find((participant) => participant.part === "from") ?? activity.participants[0]
  const contact = record.contacts.find((one) => one.id === from?.contactId)
  return shortName(contact?.name ?? null, from?.email ?? "")
}

function countsOf(activity: Activity, record: ActivityData["record"]): string[] {
  const asks = record.asks.filter((ask) => ask.activityId === activity.id).length
  const promises = record.commitments.filter((one) => one.activityId === activity.id).length
  return [
    asks > 0 ? words.asks(asks) : "",
    promises > 0 ? words.promises(promises) : "",
    activity.attachments.length > 0 ? words.files(activity.attachments.length) : "",
  ].filter((part) => part !== "")
}
