import { valuesOf } from "~src/record/fact"
import type { Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import type { DraftOptions } from "./draft-request"
import { addressName } from "./person-name"
import { dayIn, recipientOf, topicOf } from "./scene"

const VARIABLE = /\{\{\s{0,5}([\p{L}\p{N}][\p{L}\p{N}_ -]{0,59}?)\s{0,5}\}\}/gu

/** Puts values in for `{{variables}}`. One that is not known becomes a blank for the rep: `[first name]`. */
export function fillText(text: string, values: Readonly<Record<string, string | null>>): string {
  return text.replace(VARIABLE, (_, name: string) => {
    const key = name.toLowerCase().replace(/[\s-]/g, "_")
    const value = Object.hasOwn(values, key) ? values[key] : null
    return value || `[${key.replaceAll("_", " ")}]`
  })
}

/** What the variables of `textVariables` stand for in one conversation; null where the record does not say. */
export function textValues(
  record: ThreadRecord,
  step: Step | null,
  language: string,
  { me, now, timeZone }: DraftOptions,
): Record<string, string | null> {
  const person = recipientOf(record, step)
  const company = record.companies.find((one) => one.id === person?.companyId)
  const { deal } = record
  const { position } = valuesOf(
    record.facts.filter((fact) => fact.subject.kind === "contact" && fact.subject.id === person?.id),
  )
  return {
    first_name: addressName(person?.name ?? null),
    name: person?.name ?? null,
    company: company?.name ?? null,
    position: position ?? null,
    deal: deal?.name ?? null,
    amount:
      deal?.amount == null ? null : `${deal.amount.toLocaleString(language)} ${deal.currency ?? ""}`.trim(),
    stage: deal?.stage ?? null,
    topic: topicOf(record.thread.subject),
    my_name: me.name,
    today: dayIn(language, now, now, timeZone),
  }
}
