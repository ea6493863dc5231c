import type { Times } from "../format/times"

export interface DayOf<Row> {
  heading: string
  activities: Row[]
}

/** Activities under their days, newest first in both. */
export function byDay<Row extends { at: number }>(activities: readonly Row[], times: Times): DayOf<Row>[] {
  const days: DayOf<Row>[] = []
  for (const activity of [...activities].sort((a, b) => b.at - a.at)) {
    const heading = times.day(activity.at)
    const last = days.at(-1)
    if (last?.heading === heading) last.activities.push(activity)
    else days.push({ heading, activities: [activity] })
  }
  return days
}

const FIRST_WORDS = 140

/** The first words of a text, on one line; never cut inside a character. */
export function firstWords(text: string): string {
  const line = text
    .slice(0, FIRST_WORDS * 4)
    .replace(/\s+/gu, " ")
    .trim()
  const characters = [...line]
  return characters.length > FIRST_WORDS ? `${characters.slice(0, FIRST_WORDS).join("")}…` : line
}

/** A subject without "Re:", "Fwd:" and the like in front, which say nothing beside an arrow. */
export function bareSubject(subject: string): string {
  return (
    subject.replace(/^(?:(?:re|fwd?|aw|wg|sv|ответ|回复|转发)\s{0,3}[:：]\s{0,3}){1,9}/iu, "").trim() ||
    subject
  )
}
