import type { SignalKind } from "~src/record/signal"
import { dueOf } from "../dates/due"
import type { MailContext, Span } from "../language/context"
import type { AskKind } from "../requests/ask"
import type { ReadSignal } from "../signals/signal"
import type { Reading } from "./reading"

/**
 * What a model may say about a message: enums and spans, nothing in its own words. `quote` is copied from the
 * message; where it isn't, the item is dropped.
 */
export interface ModelReading {
  asks: { kind: AskKind; quote: string }[]
  commitments: { quote: string }[]
  signals: { kind: SignalKind; quote: string; cue: string; polarity: -1 | 0 | 1 }[]
  sentiment: { score: number; quote: string | null } | null
}

const byModel = 0.7
const byBoth = 0.95
/** More items than this in one mail are no reading. */
const itemsAtMost = 40
const quoteAtMost = 1000
const quoteAtLeast = 2

/**
 * Adds a model's reading to that of the rules. The rules' items all stay; the model adds items whose quote
 * (white space folded) occurs in `text`, and confirms those it shares. Dates are always read by the rules.
 */
export function mergeReading(
  rules: Reading,
  model: ModelReading,
  text: string,
  context: MailContext,
): Reading {
  const index = foldedIndex(text)
  const spanOf = (quote: string) => locate(quote, text, index)
  return {
    asks: merged(rules.asks, model.asks, spanOf, (item, span) => ({
      ...span,
      kind: item.kind,
      due: dueOf(span.quote, context),
      score: byModel,
    })),
    commitments: merged(rules.commitments, model.commitments, spanOf, (_, span) => ({
      ...span,
      due: dueOf(span.quote, context),
      score: byModel,
    })),
    signals: mergedSignals(rules.signals, model.signals, spanOf),
    sentiment: mergedSentiment(rules, model, spanOf),
  }
}

type Locate = (quote: string) => Span | null

function merged<Item extends { quote: string }, Read extends Span & { score: number }>(
  rules: Read[],
  model: Item[],
  spanOf: Locate,
  make: (item: Item, span: Span) => Read,
): Read[] {
  const result = [...rules]
  for (const item of model.slice(0, itemsAtMost)) {
    const span = spanOf(item.quote)
    if (!span) continue
    const known = result.findIndex((one) => overlaps(one, span))
    const same = result[known]
    if (same) result[known] = { ...same, score: Math.max(same.score, byBoth) }
    else result.push(make(item, span))
  }
  return result.sort((a, b) => a.start - b.start)
}

function mergedSignals(rules: ReadSignal[], model: ModelReading["signals"], spanOf: Locate): ReadSignal[] {
  const result = [...rules]
  for (const item of model.slice(0, itemsAtMost)) {
    const span = spanOf(item.quote)
    if (!span) continue
    const known = result.findIndex((one) => one.kind === item.kind && overlaps(one, span))
    const same = result[known]
    if (same) result[known] = { ...same, score: Math.max(same.score, byBoth) }
    else {
      const cue = item.cue !== "" && span.quote.includes(item.cue) ? item.cue : span.quote
      result.push({ ...span, kind: item.kind, cue, polarity: item.polarity, score: byModel })
    }
  }
  return result.sort((a, b) => a.start - b.start)
}

/** The model's mood counts half, and only with a quote that stands in the text. */
function mergedSentiment(rules: Reading, model: ModelReading, spanOf: Locate): Reading["sentiment"] {
  const { sentiment } = model
  if (sentiment === null || sentiment.quote === null || !Number.isFinite(sentiment.score))
    return rules.sentiment
  const span = spanOf(sentiment.quote)
  if (!span) return rules.sentiment
  const score = (rules.sentiment.score + Math.max(-1, Math.min(1, sentiment.score))) / 2
  return { score: Math.round(score * 100) / 100, quote: rules.sentiment.quote ?? span.quote }
}

function overlaps(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end
}

interface FoldedIndex {
  folded: string
  /** Place in the text of each folded character. */
  places: number[]
}

function foldedIndex(text: string): FoldedIndex {
  const characters: string[] = []
  const places: number[] = []
  let afterBlank = true
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ""
    const blank = /\s/.test(char)
    if (!blank || !afterBlank) {
      characters.push(blank ? " " : char)
      places.push(at)
    }
    afterBlank = blank
  }
  return { folded: characters.join(""), places }
}

/** Where a quote stands in the text, white space aside; null where it doesn't. */
function locate(quote: string, text: string, { folded, places }: FoldedIndex): Span | null {
  if (quote.length > quoteAtMost) return null
  const wanted = quote.replace(/\s+/g, " ").trim()
  if (wanted.length < quoteAtLeast) return null
  const at = folded.indexOf(wanted)
  if (at < 0) return null
  const start = places[at] ?? 0
  const end = (places[at + wanted.length - 1] ?? start) + 1
  return { quote: text.slice(start, end), start, end }
}
