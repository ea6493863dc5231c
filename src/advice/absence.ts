import { isAwayOn, isNotice, type Notice } from "~src/record/notice"
import type { Evidence } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import type { Proposal } from "./action"
import { DAY, workingMoment } from "./clock"
import { localDate } from "./local-time"
import { plain } from "./standing"
import { quoted, quotesOf } from "./words"
import { clockIn } from "./zones/contact-clock"

/** What a person's mailbox has answered in their name. */
export interface Absence {
  contactId: string
  notice: Notice
  /** They are away now. */
  away: boolean
  /** They have left, or nobody reads that mailbox: writing there is of no use. */
  gone: boolean
  /** The first moment at which they are at work again, by their own clock; epoch ms, null where no day is named. */
  backAt: number | null
}

/** The absences that hold, one a person. Pure. */
export function absencesOf(
  record: ThreadRecord,
  { now, timeZone }: { now: number; timeZone: string },
): Absence[] {
  return record.notices.flatMap((notice) => {
    const contactId = notice.participants.find(({ part }) => part === "from")?.contactId
    if (!isNotice(notice) || contactId === undefined || notice.at > now) return []
    const zone = clockIn(record, contactId, timeZone, now).timeZone
    const today = localDate(now, zone).toISOString().slice(0, 10)
    const { kind, until } = notice.automatic
    return {
      contactId,
      notice,
      away: isAwayOn(notice, today, now),
      gone: kind === "left" || kind === "unread",
      backAt: kind === "away" && until ? workingMoment(firstDay(until, zone), zone) : null,
    }
  })
}

/** Midnight, in `timeZone`, of the first day on which they are not away. */
function firstDay({ day, back }: { day: string; back: boolean }, timeZone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + (back ? 0 : DAY)
  const guess = wall - (localDate(wall, timeZone).getTime() - wall)
  // Where the clocks change that night the first guess is an hour off.
  return guess - (localDate(guess, timeZone).getTime() - wall)
}

/** What the mailbox said, as evidence; whom it names instead is told, and becomes nobody's recipient. */
export function noticeEvidence({ notice }: Absence): Evidence[] {
  const { quote, until, standIn } = notice.automatic
  const words = [quote, ...(until ? [until.quote] : [])].filter((one) => standsIn(notice, one))
  const quotes = [...new Set(words)].map((one) => ({ activityId: notice.id, quote: one, at: notice.at }))
  return [
    ...quotesOf(quotes),
    ...(standIn
      ? [{ kind: "fact", text: `Named instead: ${quoted(standIn.quote)}` } satisfies Evidence]
      : []),
  ]
}

function standsIn({ subject, text }: Notice, quote: string): boolean {
  return plain(quote) !== "" && plain(`${subject}\n${text}`).includes(plain(quote))
}

/** So much less what can wait presses while nobody is there to read it. */
const UNREAD_URGENCY = 0.2

/**
 * A proposal to somebody who is away, when it is not we who owe them something: it falls due on their return, and shows
 * what says so. Anything else as it is.
 */
export function untilBack(proposal: Proposal, absences: readonly Absence[], weOwe: boolean): Proposal {
  const absence = absences.find(({ contactId }) => contactId === proposal.contactId)
  if (!absence?.away || weOwe || proposal.tier > 0) return proposal
  return {
    ...proposal,
    dueAt: absence.backAt === null ? proposal.dueAt : Math.max(proposal.dueAt ?? 0, absence.backAt),
    urgency: proposal.urgency * UNREAD_URGENCY,
    words: () => {
      const said = proposal.words()
      return { ...said, evidence: [...said.evidence, ...noticeEvidence(absence)] }
    },
  }
}
