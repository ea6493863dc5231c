import type { DraftKind } from "~src/record/draft"
import { valuesOf } from "~src/record/fact"
import type { Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import type { DraftOptions } from "./draft-request"
import { addressName } from "./person-name"
import { dayIn, recipientOf, topicOf } from "./scene"

/** Also in three braces, and as other programs write theirs: `{{contact.first_name}}`, `{{name|there}}`, `{{/if}}`. */
const VARIABLE = /\{\{\{([^{}\n]{1,100})\}\}\}|\{\{([^{}\n]{1,100})\}\}/gu

/** Puts values in for `{{variables}}`. One that is not known becomes a blank for the rep: `[first name]`. */
export function fillText(text: string, values: Readonly<Record<string, string | null>>): string {
  return text.replace(VARIABLE, (written: string, inThree?: string, inTwo?: string) => {
    const name = (inThree ?? inTwo ?? "").trim().toLowerCase()
    const key = name.replace(/[\s-]/gu, "_")
    const value = Object.hasOwn(values, key) ? values[key] : null
    const meant = name.replace(/[^\p{L}\p{N}]+/gu, " ").trim()
    return value || (meant === "" ? written : `[${meant}]`)
  })
}

/** What the variables of `textVariables` stand for in one conversation; null where the record does not say. */
export function textValues(
  record: ThreadRecord,
  step: Step | null,
  language: string,
  { me, now, timeZone }: DraftOptions,
  kind: DraftKind = "reply",
): Record<string, string | null> {
  const person = recipientOf(record, step, kind)
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
