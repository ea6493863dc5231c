import type { Contact } from "~src/record/contact"
import { isAwayOn, type Notice } from "~src/record/notice"
import type { Signal } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"
import type { WritingHours } from "~src/record/today-item"
import { useTimes } from "../context/times-context"
import { Chip, chipClass } from "../controls/chip"
import { Popover } from "../controls/popover"
import { titled } from "../format/names"
import { spanInWords } from "../format/times"
import { hoursInWords, hoursRestOn } from "../format/writing-hours"
import { median, partOf } from "./people"
import { signalWords } from "./provenance-words"
import { Quote } from "./quote"

const words = {
  shared: "Shared mailbox",
  optedOut: "Do not contact",
  cc: "Only in copy",
  answers: (span: string) => `Answers in ~${span}`,
  away: "Away",
  awayUntil: (day: string) => `Away until ${day}`,
  backOn: (day: string) => `Away, back on ${day}`,
  unread: "Mailbox not read",
  instead: "Named instead",
  byMachine: (when: string) => `Automatic reply, ${when}`,
}

/** Fewer answers than this are no habit. */
const HABIT = 3

interface PersonChipsProps {
  contact: Contact
  record: Pick<ThreadRecord, "signals" | "replyLatencies" | "activities" | "notices">
  /** When they mostly write; null where that is not known. */
  hours: WritingHours | null
}

/** What is worth knowing of a person in a word: role, habit, what their messages signal (with the words that do). */
export function PersonChips({ contact, record, hours }: PersonChipsProps) {
  const { timeZone } = useTimes()
  const latencies = record.replyLatencies[contact.id] ?? []
  const usual = latencies.length >= HABIT ? median(latencies) : null
  return (
    <>
      {contact.optedOut && <Chip look="warn">{words.optedOut}</Chip>}
      <Absence contactId={contact.id} notices={record.notices} />
      {contact.kind === "role" && <Chip>{words.shared}</Chip>}
      {latestOfKind(record.signals, contact.id).map((signal) => (
        <SignalChip key={signal.id} signal={signal} />
      ))}
      {usual !== null && <Chip>{words.answers(spanInWords(usual))}</Chip>}
      {hours && (
        <Chip>
          <span title={hoursRestOn(hours)}>{titled(hoursInWords(hours, timeZone))}</span>
        </Chip>
      )}
      {partOf(contact.id, record.activities) === "cc" && <Chip>{words.cc}</Chip>}
    </>
  )
}

/** That their mailbox says they are away, until that is over; with its words, and whom it names instead. */
function Absence({ contactId, notices }: { contactId: string; notices: readonly Notice[] }) {
  const times = useTimes()
  const notice = notices.find(({ participants }) =>
    participants.some((one) => one.part === "from" && one.contactId === contactId),
  )
  if (!notice) return null
  const { kind, until, quote, standIn } = notice.automatic
  const today = new Date(times.now).toLocaleDateString("sv-SE", { timeZone: times.timeZone })
  if (kind !== "unread" && !isAwayOn(notice, today, times.now)) return null
  const day = until && times.date(until.day)
  const label =
    kind === "unread"
      ? words.unread
      : day === null
        ? words.away
        : until?.back
          ? words.backOn(day)
          : words.awayUntil(day)
  return (
    <Popover
      label={label}
      trigger={(props) => (
        <button type="button" className={`${chipClass("calm")} hover:border-line-strong`} {...props}>
          {label}
        </button>
      )}
    >
      {() => (
        <div className="grid grid-cols-1 gap-2">
          <Quote source={words.byMachine(times.long(notice.at))}>{until?.quote ?? quote}</Quote>
          {standIn && <Quote source={words.instead}>{standIn.quote}</Quote>}
        </div>
      )}
    </Popover>
  )
}

function SignalChip({ signal }: { signal: Signal }) {
  const times = useTimes()
  const { words: label, look } = signalWords[signal.kind]
  return (
    <Popover
      label={label}
      trigger={(props) => (
        <button type="button" className={`${chipClass(look)} hover:border-line-strong`} {...props}>
          {label}
        </button>
      )}
    >
      {() => <Quote source={times.long(signal.at)}>{signal.quote}</Quote>}
    </Popover>
  )
}

function latestOfKind(signals: readonly Signal[], contactId: string): Signal[] {
  const latest = new Map<string, Signal>()
  for (const signal of signals) {
    const known = latest.get(signal.kind)
    if (signal.contactId === contactId && (!known || known.at < signal.at)) latest.set(signal.kind, signal)
  }
  return [...latest.values()].sort((a, b) => b.at - a.at)
}
