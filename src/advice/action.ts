import type { Evidence } from "~src/record/step"
import type { Situation } from "./situation"

/** What one published study says about one action: a success rate, weighed by the study's grade. */
export interface StudyUse {
  /** Id in the evidence library. */
  study: string
  /** Chance of success that the study suggests, ratios shrunk hard. */
  rate: number
}

/** An action that a rep can take in a conversation. One file each, one line in the registry. */
export interface Action {
  /** Also the key of its draft template. */
  name: string
  /** What it is, for the list of actions. */
  label: string
  /** When it applies, in plain English: documentation. */
  when: string
  /** Work that it makes, 1 being a short mail. */
  effort: number
  /** Chance that the other side answers or moves within five working days, before anything is known. */
  base: number
  studies: readonly StudyUse[]
  /** Null where it does not apply. Pure. */
  propose(situation: Situation): Proposal | null
}

/** An action in one situation. */
export interface Proposal {
  /** Whom it concerns; null where nobody in particular. */
  contactId: string | null
  /** Epoch milliseconds; null for whenever it suits. */
  dueAt: number | null
  /** 0 to 1. */
  urgency: number
  /** 2 pre-empts everything (an emergency), 1 goes before all that is merely likely (a promise, a question). */
  tier: 0 | 1 | 2
  /** Odds against the usual case: 1 is the usual case, 0.5 half the odds. */
  odds: number
  /** What the proposal rests on; while it stays the same, the rep's "no" holds. */
  basis: string
  /** What the panel says. A function, because most candidates of most threads are ranked and never shown. */
  words(): Words
}

export interface Words {
  title: string
  /** Why now, why this, why this person. */
  reason: string
  evidence: readonly Evidence[]
}
