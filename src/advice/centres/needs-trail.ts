import { type Activity, writerOf } from "~src/record/activity"
import type { ThreadRecord } from "~src/record/thread-record"
import type { TrailPoint } from "~src/record/today-item"
import { isInstant } from "../clock"
import { plain, standing } from "../standing"
import { needWords } from "./need-words"

/** The mood of a text, -1 to 1, and the sentence that shows it. The reading itself belongs to capture. */
export type MoodOf = (text: string, language: string | null) => { score: number; quote: string | null }

const LONGEST_TEXT = 20_000
const LONGEST_SENTENCE = 400
const MOST_NEEDS = 3

/** What a person felt, asked for and said they need, oldest first, each in their own words. */
export function trailOf(record: ThreadRecord, contactId: string, moodOf: MoodOf): TrailPoint[] {
  const activities = record.activities.filter((one) => isInstant(one.at))
  const theirs = activities.filter((one) => writerOf(one) === contactId)
  const ids = new Set(theirs.map((one) => one.id))
  const said = standing(record, activities)
  const points: TrailPoint[] = [
    ...theirs.flatMap((one) => moodIn(one, moodOf)),
    ...theirs.flatMap(needsIn),
    ...record.asks
      .filter((ask) => ask.contactId === contactId && stands(ask.quote, theirs, ask.activityId))
      .map(
        (ask) =>
          ({ at: ask.at, activityId: ask.activityId, kind: "ask", score: null, quote: ask.quote }) as const,
      ),
    ...said.signals
      .filter((one) => ids.has(one.activityId))
      .map(
        (one) =>
          ({
            at: one.at,
            activityId: one.activityId,
            kind: "signal",
            score: null,
            quote: one.quote,
          }) as const,
      ),
  ]
  return points.sort((a, b) => a.at - b.at)
}

function stands(quote: string, activities: readonly Activity[], id: string): boolean {
  const text = activities.find((one) => one.id === id)?.text ?? ""
  return quote !== "" && plain(text).includes(plain(quote))
}

function moodIn({ id, at, text, language }: Activity, moodOf: MoodOf): TrailPoint[] {
  const { score, quote } = moodOf(text.slice(0, LONGEST_TEXT), language)
  if (quote === null || score === 0) return []
  return [{ at, activityId: id, kind: "mood", score, quote }]
}

function needsIn({ id, at, text }: Activity): TrailPoint[] {
  return text
    .slice(0, LONGEST_TEXT)
    .split(/\n|(?<=[.!?])\s|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter((one) => one.length <= LONGEST_SENTENCE && needWords.some((pattern) => pattern.test(one)))
    .slice(0, MOST_NEEDS)
    .map((quote) => ({ at, activityId: id, kind: "need", score: null, quote }))
}
