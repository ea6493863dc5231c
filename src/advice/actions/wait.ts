import { type Absence, noticeEvidence } from "../absence"
import type { Action, Proposal } from "../action"
import { habitText } from "../habit"
import type { Situation } from "../situation"
import { called, gist, onDay, quotesOf, said, startOf } from "../words"

/** Doing nothing is always possible and often right. */
export const wait: Action = {
  name: "wait",
  label: "Wait",
  when: "Always; the only answer when somebody opted out.",
  effort: 1,
  base: 0.05,
  studies: [],
  propose(situation) {
    return (
      ending(situation) ??
      meeting(situation) ??
      gone(situation) ??
      absent(situation) ??
      away(situation) ??
      theirTurn(situation) ??
      nothingOpen(situation)
    )
  },
}

const calm = { contactId: null, dueAt: null, tier: 0, odds: 1, urgency: 0.3 } as const

function ending(situation: Situation): Proposal | null {
  if (!situation.optedOut) return null
  const { optOut } = situation
  return {
    ...calm,
    basis: `opted out ${optOut?.id ?? situation.focus?.id}`,
    words: () => {
      const who = called(situation.focus)
      const reason = optOut
        ? `They wrote ${onDay(optOut.at, situation)}: ${said(optOut.quote)} Nothing is suggested here.`
        : `${who} does not want to be contacted. Nothing is suggested here.`
      return {
        title: "Do not write",
        reason,
        evidence: optOut
          ? quotesOf([optOut])
          : [{ kind: "fact", text: `${who} is marked as “do not contact”.` }],
      }
    },
  }
}

function meeting(situation: Situation): Proposal | null {
  const { next } = situation.meeting
  if (next === null) return null
  return {
    ...calm,
    dueAt: next.at,
    odds: 8,
    urgency: 0.5,
    basis: next.id,
    words: () => ({
      title: "Wait for the meeting",
      reason: `You meet ${onDay(next.at, situation)}; until then nothing has to happen here.`,
      evidence: [{ kind: "fact", text: `Meeting ${onDay(next.at, situation)}.` }],
    }),
  }
}

function absenceOfFocus({ absences, focus }: Situation): Absence | null {
  return absences.find(({ contactId }) => contactId === focus?.id) ?? null
}

/** Their mailbox says that nobody will answer there any more. */
function gone(situation: Situation): Proposal | null {
  const absence = absenceOfFocus(situation)
  if (!absence?.gone) return null
  const { notice } = absence
  return {
    ...calm,
    odds: 4,
    urgency: 0.5,
    basis: notice.id,
    words: () => {
      const who = called(situation.focus)
      return {
        title:
          notice.automatic.kind === "left" ? `${who} has left` : `Nobody reads what is sent to ${who} here`,
        reason: `Their mailbox answered ${onDay(notice.at, situation)}: ${said(notice.automatic.quote)}`,
        evidence: noticeEvidence(absence),
      }
    },
  }
}

/** Their mailbox says that they are away, and mostly until when. */
function absent(situation: Situation): Proposal | null {
  const absence = absenceOfFocus(situation)
  if (!absence?.away) return null
  const { notice, backAt } = absence
  return {
    ...calm,
    contactId: absence.contactId,
    dueAt: backAt,
    // What we owe them can be written meanwhile.
    ...(situation.turn === "ours" ? { odds: 1 } : { odds: 12, urgency: 0.9 }),
    basis: notice.id,
    words: () => ({
      title: `Wait until ${called(situation.focus)} is back`,
      reason: `Their mailbox answered ${onDay(notice.at, situation)}: ${said(notice.automatic.quote)}`,
      evidence: noticeEvidence(absence),
    }),
  }
}

/** They wrote so themselves. */
function away(situation: Situation): Proposal | null {
  const signal = situation.signals.findLast((one) => one.kind === "out_of_office")
  const lastOut = situation.lastOut?.at ?? 0
  if (!signal || signal.at < lastOut || (situation.lastIn?.at ?? 0) > signal.at) return null
  return {
    ...calm,
    odds: 12,
    urgency: 0.8,
    basis: signal.id,
    words: () => ({
      title: `Wait until ${called(situation.focus)} is back`,
      reason: `An absence note came ${onDay(signal.at, situation)}: ${said(signal.quote)}`,
      evidence: quotesOf([signal]),
    }),
  }
}

function theirTurn(situation: Situation): Proposal | null {
  const { lastOut, quiet } = situation
  if (situation.turn !== "theirs" || lastOut === null) return null
  return {
    ...calm,
    dueAt:
      quiet.patienceEndsAt !== null && quiet.patienceEndsAt > situation.now ? quiet.patienceEndsAt : null,
    odds: quiet.beyondHabit ? 1 : 12,
    urgency: quiet.beyondHabit ? 0.3 : 0.9,
    basis: `their turn ${lastOut.id}`,
    words: () => {
      const who = called(situation.focus)
      return {
        title: `Give ${who} time to answer`,
        reason: `You wrote ${onDay(lastOut.at, situation)}; ${habitText(quiet.habit)}.`,
        evidence: startOf(lastOut),
      }
    },
  }
}

function nothingOpen(situation: Situation): Proposal {
  const { lastIn, lastOut, meeting } = situation
  return {
    ...calm,
    basis: `nothing open ${lastIn?.id ?? ""}`,
    words: () => ({
      title: "Nothing to do here",
      reason: lastIn
        ? `${called(situation.focus)} wrote ${onDay(lastIn.at, situation)}: ${said(gist(lastIn.text))} Nothing in it has to be done now.`
        : `${lastThing(situation)} Nothing has to be done now.`,
      evidence: [...startOf(lastIn ?? lastOut), ...(lastIn || lastOut ? [] : startOf(meeting.last))],
    }),
  }
}

/** What happened last where they never wrote. */
function lastThing(situation: Situation): string {
  const { lastOut, meeting } = situation
  const { last } = meeting
  if (last !== null && last.at > (lastOut?.at ?? 0)) {
    const subject = last.subject === "" ? "" : ` (${last.subject})`
    return `You ${last.kind === "call" ? "spoke" : "met"} ${onDay(last.at, situation)}${subject}.`
  }
  return lastOut ? `You wrote ${onDay(lastOut.at, situation)}.` : "Nothing has been said here yet."
}
