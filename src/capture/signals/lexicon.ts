import type { SignalKind } from "~src/record/signal"
import type { Phrase } from "../language/phrases"

/** Phrases that give a signal, with what they mean for the deal: 1 good, -1 bad, 0 neither. */
export interface LexiconEntry {
  kind: SignalKind
  polarity: -1 | 0 | 1
  /** How telling the phrases are, 0 to 1. */
  score: number
  phrases: Phrase[]
  /** Does a negation right before turn the phrases into nothing? "Not interested" says it by itself. */
  negatable: boolean
}

export interface Lexicon {
  entries: LexiconEntry[]
  /** Words that negate what follows within a few words of the same clause. */
  negations: Phrase[]
  /** Words after a cue that take it back: "is not an issue", 不是问题. */
  takesBack: Phrase[]
  /** Conditions and suppositions: the signal is then no fact. */
  supposes: Phrase[]
  /** Thanks, greetings and agreement: courtesy, which is hardly a mood. */
  manners: Phrase[]
  /** A question is put or announced, with or without its mark: 请问, "I have a question". */
  asks: Phrase[]
  /** What a clause that asks has, or begins with: only it is asked, not what stands before it. */
  questionWords: Phrase[]
  /** Questions that take for granted what they ask about: "why …", "how much longer …". */
  presupposes: Phrase[]
  positive: Phrase[]
  negative: Phrase[]
}

export function entry(
  kind: SignalKind,
  polarity: -1 | 0 | 1,
  score: number,
  phrases: Phrase[],
  negatable = true,
): LexiconEntry {
  return { kind, polarity, score, phrases, negatable }
}
