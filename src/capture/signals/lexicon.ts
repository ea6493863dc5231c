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
