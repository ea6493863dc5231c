import type { Signal } from "~src/record/signal"
import { type Absence, noticeEvidence } from "../absence"
import type { Action, Proposal } from "../action"
import { addWorkingDays } from "../clock"
import { freshSignal } from "../live-signal"
import type { Situation } from "../situation"
import { calledById, onDay, quotesOf, said } from "../words"

/** The person we know is leaving. */
export const askSuccessor: Action = {
  name: "ask_successor",
  label: "Ask who takes over",
  when: "Somebody here said in the last 30 days that they are leaving, or their mailbox says that they have left.",
  effort: 0.8,
  base: 0.5,
  studies: [{ study: "four-contacts", rate: 0.4 }],
  propose(situation) {
    const signal = freshSignal(situation, ["leaving"])
    if (signal === null) return null
    const written = (situation.lastOut?.at ?? 0) > signal.at
    const absence = situation.absences.find(({ notice }) => notice.id === signal.activityId)
    const common = {
      dueAt: addWorkingDays(signal.at, 1, situation.timeZone),
      urgency: written ? 0.5 : 0.95,
      tier: 0,
      odds: written ? 0.6 : 1,
      basis: signal.id,
    } as const
    if (absence) return afterLeaving(situation, signal, absence, common)
    return {
      ...common,
      contactId: signal.contactId ?? situation.focus?.id ?? null,
      words: () => {
        const who = calledById(situation, signal.contactId)
        return {
          title: `Ask ${who} who takes over`,
          reason: `${who} wrote ${onDay(signal.at, situation)}: ${said(signal.quote)} Once they are gone, nobody there knows you.`,
          evidence: quotesOf([signal]),
        }
      },
    }
  },
}

/** They cannot be asked any more: whoever else is in the conversation can. Nobody else, no step. */
function afterLeaving(
  situation: Situation,
  signal: Signal,
  absence: Absence,
  common: Omit<Proposal, "contactId" | "words">,
): Proposal | null {
  const isGone = (id: string) => situation.absences.some((one) => one.contactId === id && one.gone)
  const other = [...situation.people]
    .filter((person) => !isGone(person.id) && !person.optedOut && person.kind === "person")
    .sort((a, b) => (b.lastInAt ?? 0) - (a.lastInAt ?? 0))[0]
  if (!other || situation.touches.length === 0) return null
  return {
    ...common,
    contactId: other.id,
    words: () => {
      const who = calledById(situation, signal.contactId)
      return {
        title: `Ask ${calledById(situation, other.id)} who takes over from ${who}`,
        reason: `The mailbox of ${who} answered ${onDay(signal.at, situation)}: ${said(signal.quote)}`,
        evidence: noticeEvidence(absence),
      }
    },
  }
}
