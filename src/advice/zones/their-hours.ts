import type { Evidence } from "~src/record/step"
import { hoursAhead, isInstant, sharedMoment, timeText } from "../clock"
import type { Situation } from "../situation"
import { called } from "../words"
import type { ContactClock } from "./contact-clock"

/** Nothing is due in the past, at night or on a weekend: neither the rep's nor that of whom it goes to. */
export function dueFor(
  { timeZone }: ContactClock,
  dueAt: number | null,
  situation: Pick<Situation, "now" | "timeZone">,
): number | null {
  if (dueAt === null || !isInstant(dueAt)) return null
  return sharedMoment(Math.max(dueAt, situation.now), situation.timeZone, timeZone)
}

/** Said where their clock shows another time than the rep's: both times of when it is due, and how that is known. */
export function hoursThere(
  { timeZone, because }: ContactClock,
  contactId: string | null,
  dueAt: number | null,
  situation: Situation,
): Evidence[] {
  const person = situation.people.find((one) => one.id === contactId)
  if (because === null || dueAt === null || !person) return []
  if (hoursAhead(dueAt, situation.timeZone, timeZone) === 0) return []
  const [here, there] = [timeText(dueAt, situation.timeZone), timeText(dueAt, timeZone)]
  return [{ kind: "fact", text: `${here} here is ${there} for ${called(person)}, going by ${because}.` }]
}
