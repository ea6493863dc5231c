import * as z from "zod"
import type { LogMaterial } from "~src/crm/outbox-store"
import { Activity, activityId } from "~src/record/activity"
import { companyId } from "~src/record/company"
import { contactId } from "~src/record/contact"
import type { Deal } from "~src/record/deal"
import { type Fact, type FactField, factId } from "~src/record/fact"

const Address = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/, "is no e-mail address")
const Words = z.string().trim().min(1).nullish()

const Person = z.strictObject({
  email: Address,
  name: Words,
  position: Words,
  phone: Words,
  part: z.enum(["from", "to", "cc"]).optional(),
})

/** What `log` reads: one activity with its people, its company and its deal. See docs/connectors.md. */
export const ActivityFile = z.strictObject({
  /** The same key always means the same activity. */
  key: z.string().min(1).optional(),
  kind: Activity.shape.kind,
  subject: z.string(),
  text: z.string(),
  /** ISO 8601 with a time zone. */
  at: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  direction: z.enum(["in", "out"]).default("in"),
  /** The rep's own address. */
  rep: Address,
  people: z.array(Person).min(1),
  company: z
    .strictObject({
      name: Words,
      domain: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[^\s/@:]+\.[^\s/@:]+$/, "is no domain"),
    })
    .nullish(),
  deal: z
    .union([z.strictObject({ id: z.string().min(1) }), z.strictObject({ name: z.string().min(1) })])
    .nullish(),
})
export type ActivityFile = z.infer<typeof ActivityFile>

/** What makes it the same activity: its key, else all that tells it from another. */
export function keyOf(file: ActivityFile): string {
  return (
    file.key ??
    JSON.stringify([file.kind, file.at, file.subject, file.text, file.people.map(({ email }) => email)])
  )
}

/** The file as the outbox knows an activity. `deal` is its deal as the CRM has it, null for none. */
export function materialOf(file: ActivityFile, deal: Deal | null): LogMaterial {
  const workspace = file.rep
  const company = file.company
    ? {
        id: companyId(workspace, file.company.domain),
        workspace,
        domains: [file.company.domain],
        name: file.company.name ?? null,
        firstSeenAt: file.at,
      }
    : null
  const contacts = file.people.map((person) => ({
    id: contactId(workspace, person.email),
    workspace,
    emails: [person.email],
    kind: "person" as const,
    companyId: company?.id ?? null,
    name: person.name ?? null,
    optedOut: false,
    firstSeenAt: file.at,
    lastActivityAt: file.at,
  }))
  const key = keyOf(file)
  return {
    activity: {
      id: activityId(workspace, "file", key),
      workspace,
      kind: file.kind,
      site: "file",
      sourceId: key,
      threadId: key,
      url: "",
      at: file.at,
      atIsGuess: false,
      direction: file.direction,
      subject: file.subject,
      text: file.text,
      language: null,
      participants: file.people.map((person, index) => ({
        contactId: contactId(workspace, person.email),
        email: person.email,
        part: person.part ?? (file.direction === "in" && index === 0 ? "from" : "to"),
      })),
      contactIds: contacts.map(({ id }) => id),
      companyIds: company ? [company.id] : [],
      attachments: [],
      extraction: 0,
    },
    contacts,
    companies: company ? [company] : [],
    facts: file.people.flatMap((person) => factsOf(workspace, person, file.at)),
    deal,
    remote: {},
    fieldMap: {},
    companyFieldMap: {},
  }
}

function factsOf(workspace: string, person: z.infer<typeof Person>, at: number): Fact[] {
  const subject = { kind: "contact" as const, id: contactId(workspace, person.email) }
  const provenance = { by: "rep" as const, rule: "file", observationId: null, quote: null, at }
  const known: [FactField, string | null | undefined][] = [
    ["name", person.name],
    ["position", person.position],
    ["phone", person.phone],
  ]
  return known.flatMap(([field, value]) => {
    if (!value) return []
    const fact = { workspace, subject, field, value, provenance }
    return { ...fact, id: factId(fact) }
  })
}
