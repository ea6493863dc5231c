import type { MailContext } from "../language/context"
import { parsed } from "../language/parsed"
import type { ReadAsk } from "../requests/ask"
import { asksIn } from "../requests/asks"
import type { ReadCommitment } from "../requests/commitment"
import { commitmentsIn } from "../requests/commitments"
import { type Sentiment, sentimentIn } from "../signals/sentiment"
import type { ReadSignal } from "../signals/signal"
import { signalsIn } from "../signals/signals"

/** What a message's own words say: the result of the rules, of a model, or of both merged. */
export interface Reading {
  asks: ReadAsk[]
  commitments: ReadCommitment[]
  signals: ReadSignal[]
  sentiment: Sentiment
}

/**
 * Reads a message's own words (no quotes, no signature) once for everything: cheaper than `asksOf`,
 * `commitmentsOf`, `signalsOf` and `sentimentOf` one by one, with the same results, save that a sentence
 * which promises something isn't taken for an ask unless it is a question.
 */
export function readingOf(text: string, context: MailContext): Reading {
  const sentences = parsed(text, context.language)
  const commitments = commitmentsIn(sentences, context)
  const signals = signalsIn(sentences)
  const promised = new Set(commitments.map((commitment) => commitment.start))
  return {
    asks: asksIn(sentences, context).filter((ask) => ask.kind === "question" || !promised.has(ask.start)),
    commitments,
    signals,
    sentiment: sentimentIn(sentences, signals),
  }
}
