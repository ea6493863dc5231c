import type { Evidence } from "~src/record/step"
import { DAY, daysText, dayText } from "./clock"
import type { Person } from "./people"
import type { Situation } from "./situation"
import { plain } from "./standing"

const LONGEST_QUOTE = 120

/** How a person is called in a step: the name, else the address, else "them". */
export function called(person: Person | null): string {
  return person?.name ?? (person?.email || "them")
}

/** The person with this id, as they are called. */
export function calledById(situation: Situation, contactId: string | null): string {
  return called(situation.people.find((person) => person.id === contactId) ?? situation.focus)
}

/** The words in quotation marks; a long text is cut behind a word, and what stays is said as it stands. */
export function quoted(text: string): string {
  const whole = plain(text)
  if (whole.length <= LONGEST_QUOTE) return `“${whole}”`
  const cut = whole.slice(0, LONGEST_QUOTE)
  const space = cut.lastIndexOf(" ")
  return `“${cut.slice(0, space > LONGEST_QUOTE / 2 ? space : LONGEST_QUOTE)}…”`
}

/** The words in quotation marks as the end of a sentence. */
export function said(text: string): string {
  const words = quoted(text)
  return /[.!?…。！？]”$/u.test(words) ? words : `${words}.`
}

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|добрый (?:день|вечер)|здравствуйте|привет|您好|你好)(?![\p{L}])(?:, \p{Lu}\p{L}{1,20})?[^,!，！:：.。\n]{0,40}[,!，！:：.。]\s*|^\p{Lu}\p{L}{1,20}, (?:добрый (?:день|вечер)|здравствуйте|привет)[!,.]\s*/iu

/** Enough of a message to know which one is meant. */
const GIST = 60

/** The first sentence or sentences of a message behind its greeting, on one line. */
export function gist(text: string): string {
  const whole = plain(text)
  const rest = whole.replace(GREETING, "") || whole
  for (const { index } of rest.matchAll(/(?<=[.!?…])\s|(?<=[。！？])/gu)) {
    if (index >= GIST) return rest.slice(0, index)
  }
  return rest
}

/** "on 20 Nov". */
export function onDay(at: number, situation: Situation): string {
  return `on ${dayText(at, situation.now, situation.timeZone)}`
}

/** Rows of the record as evidence in their own words. */
export function quotesOf(
  rows: readonly { activityId: string; quote: string; at: number }[],
): Extract<Evidence, { kind: "quote" }>[] {
  return rows.slice(-3).map(({ activityId, quote, at }) => ({ kind: "quote", activityId, quote, at }))
}

/** The start of a message as evidence; none for an empty one. */
export function startOf(activity: { id: string; text: string; at: number } | null): Evidence[] {
  if (activity === null) return []
  const text = gist(activity.text)
  if (text === "") return []
  const quote = quoted(text).slice(1, -1).replace(/…$/u, "")
  return [{ kind: "quote", activityId: activity.id, quote, at: activity.at }]
}

/** "1 open question", "3 open questions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** " It has waited for 3 days.", or nothing on the first day. */
export function waited(what: string, ms: number): string {
  return ms < DAY ? "" : ` ${what} has waited for ${daysText(ms)}.`
}
