import { expect } from "vitest"
import type { Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"

const plain = (text: string) => text.replace(/\s+/gu, " ").trim()

/** Every day that stands in the record, as a step writes it, with and without the year. */
function daysOf(record: ThreadRecord, timeZone: string): Set<string> {
  const instants = [
    ...record.activities.map((one) => one.at),
    ...[...record.asks, ...record.commitments].flatMap((one) => [one.at, one.dueAt ?? one.at]),
    ...record.signals.map((one) => one.at),
    ...(record.deal ? [record.deal.updatedAt] : []),
  ]
  const days = new Set<string>()
  for (const at of instants) {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat("en-GB", { ...options, timeZone }).format(at)
    const day = format({ day: "numeric", month: "short" }).replace("Sept", "Sep")
    days.add(day)
    days.add(`${day} ${format({ year: "numeric" })}`)
  }
  return days
}

const DAY_IN_TEXT = /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{4})?\b/g
const QUOTE = /“([^”]*)”/gu

/**
 * "Why now, why this, why this person": every quoted word of a step stands in the record, and so does every day that it
 * names; it names at least one day, and the person whom it concerns.
 */
export function expectReasons(step: Step, record: ThreadRecord, timeZone: string): void {
  const texts = record.activities.map((one) => plain(`${one.subject}\n${one.text}`))
  const marks = record.contacts.some((contact) => contact.optedOut) ? ["do not contact"] : []
  const days = daysOf(record, timeZone)
  const facts = step.evidence.flatMap((one) => (one.kind === "fact" ? [one.text] : []))
  const said = [step.title, step.reason, ...facts].join("\n")
  const quotes = [...said.matchAll(QUOTE)].map((match) => plain(match[1] ?? "").replace(/…$/u, ""))
  const evidence = step.evidence.flatMap((one) => (one.kind === "quote" ? [one] : []))
  for (const quote of [...quotes, ...evidence.map((one) => plain(one.quote))]) {
    expect(
      [...texts, ...marks].some((text) => text.includes(quote)),
      `“${quote}” in ${step.action}`,
    ).toBe(true)
  }
  for (const [day] of said.matchAll(DAY_IN_TEXT)) expect(days, `${day} in ${step.action}`).toContain(day)
  for (const one of evidence) {
    const activity = record.activities.find((other) => other.id === one.activityId)
    expect(plain(`${activity?.subject}\n${activity?.text}`)).toContain(plain(one.quote))
    // A meeting is when it takes place; the words of its invitation came before.
    if (activity?.kind !== "meeting") expect(activity?.at).toBe(one.at)
  }
  expect(said, `${step.action} names no day`).toMatch(DAY_IN_TEXT)
  // Waiting is nobody's; whatever else concerns somebody says whom.
  const person = record.contacts.find((contact) => contact.id === step.contactId)
  if (step.action !== "wait") expect(person, `${step.action} concerns nobody`).toBeDefined()
  if (person) expect(said).toContain(person.name ?? person.emails[0])
  expect(quotes.length + evidence.length + facts.length, `${step.action} shows nothing`).toBeGreaterThan(0)
  expect(said).not.toMatch(/undefined|null|NaN|Invalid/)
}
