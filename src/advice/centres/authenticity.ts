import type { ThreadRecord } from "~src/record/thread-record"
import type { AuthenticityFlag } from "~src/record/today-item"
import { DAY, dayText, isInstant } from "../clock"

/** What is known of domains; the lists themselves belong to capture. */
export interface DomainKnowledge {
  /** A known domain that this one can be taken for, or null. */
  lookalikeOf: (domain: string) => string | null
  isDisposable: (domain: string) => boolean
}

/** Clocks differ; a minute in the future is none. */
const TOLERANCE = DAY
/** An entry so long before anybody there was first seen was written down later than it says. */
const BACK_DATED_DAYS = 30

/** Entries that deserve a second look, each with its reason in plain words. It flags and never accuses or removes. */
export function authenticityFlags(
  record: ThreadRecord,
  { lookalikeOf, isDisposable }: DomainKnowledge,
  { now, timeZone }: { now: number; timeZone: string },
): AuthenticityFlag[] {
  const flags: AuthenticityFlag[] = []
  const add = (kind: AuthenticityFlag["kind"], subjectId: string, reason: string) =>
    flags.push({ kind, subjectId, reason })
  const names = new Map<string, string>()
  for (const { id, emails, name } of record.contacts) {
    for (const email of emails) {
      const domain = email.slice(email.lastIndexOf("@") + 1)
      const other = lookalikeOf(domain)
      if (other !== null) add("lookalike", id, `${domain} is spelt almost like ${other}, which you know.`)
      if (isDisposable(domain)) add("disposable", id, `${domain} gives out addresses for a day.`)
    }
    const plainName = name?.trim().toLowerCase() ?? ""
    const twin = names.get(plainName)
    if (plainName.includes(" ") && twin !== undefined) add("duplicate", id, `${name} is here twice.`)
    if (plainName !== "") names.set(plainName, id)
  }
  const seen = Math.min(...record.contacts.map((one) => one.firstSeenAt))
  for (const { id, kind, at, atIsGuess } of record.activities) {
    if (atIsGuess) continue
    if (!isInstant(at)) add("future", id, "Its date is none that a calendar has.")
    else if (kind !== "meeting" && at > now + TOLERANCE) {
      add("future", id, `It is dated ${dayText(at, now, timeZone)}, which is still to come.`)
    } else if ((kind === "note" || kind === "call") && at < seen - BACK_DATED_DAYS * DAY) {
      add(
        "back_dated",
        id,
        `It is dated ${dayText(at, now, timeZone)}, long before anybody here was first seen.`,
      )
    }
  }
  return flags
}
