import * as z from "zod"
import type { LoggedKind, LoggedOn, LoggedRecord } from "../connector"
import { CrmError } from "../crm-error"
import { shownText } from "../html-text"
import type { Http } from "../http"
import { ANY_MARKER } from "../marker"
import { namedBy } from "./read-back"
import { recordUrl, type SObject } from "./records"
import { listed, select } from "./soql"

const Text = z.string().nullish()
const Relation = z.object({ EmailMessageId: z.string(), RelationId: Text })
const Mail = z.object({
  Id: z.string(),
  Subject: Text,
  TextBody: Text,
  FromAddress: Text,
  MessageDate: Text,
  MessageIdentifier: Text,
  Incoming: z.boolean().nullish(),
  RelatedToId: Text,
  ActivityId: Text,
  CreatedById: Text,
  CreatedDate: Text,
})
const Activity = z.object({
  Id: z.string(),
  Subject: Text,
  Description: Text,
  WhoId: Text,
  WhatId: Text,
  OwnerId: Text,
  CreatedDate: Text,
})
const Task = Activity.extend({ TaskSubtype: Text, CallType: Text })
const Event = Activity.extend({ StartDateTime: Text })

const NEWEST = "ORDER BY CreatedDate DESC LIMIT 100"
const OURS = "@slipstream.invalid>"

/** See `Connector.listLogged`. `by` holds a user's id until all are read. */
export async function listLogged(
  http: Http,
  baseUrl: string,
  of: LoggedOn,
  kinds: readonly LoggedKind[],
): Promise<LoggedRecord[]> {
  if (of.contactIds.length + of.dealIds.length === 0) return []
  const wants = (...some: readonly LoggedKind[]) => some.some((kind) => kinds.includes(kind))
  const mails = wants("email") ? await mailsOf(http, of).catch(noneIfHidden<OfMail>) : []
  const tasks = wants("email", "call", "task", "note", "message")
    ? await on(http, "Task", of, Task).catch(noneIfHidden<z.output<typeof Task>>)
    : []
  const events = wants("meeting")
    ? await on(http, "Event", of, Event).catch(noneIfHidden<z.output<typeof Event>>)
    : []
  // Salesforce makes a task of its own for every mail.
  const shadows = new Set(mails.map(({ mail }) => mail.ActivityId))
  const records = [
    ...mails.map(({ mail, contactIds }) => fromMail(mail, contactIds)),
    ...tasks.filter(({ Id }) => !shadows.has(Id)).map(fromTask),
    ...events.map(fromEvent),
  ].filter(({ kind }) => kinds.includes(kind))
  const users = await namedBy(
    http,
    "User",
    "Name",
    records.map(({ by }) => by),
  )
  return records.map((record) => ({
    ...record,
    by: users.get(record.by ?? "") ?? null,
    url: recordUrl(baseUrl, record.object, record.id),
    contactIds: record.contactIds.filter((id) => of.contactIds.includes(id)),
    dealId: of.dealIds.find((id) => id === record.dealId) ?? null,
  }))
}

type WithoutUrl = Omit<LoggedRecord, "url" | "object"> & { object: SObject }
interface OfMail {
  mail: z.output<typeof Mail>
  contactIds: string[]
}

async function mailsOf(http: Http, of: LoggedOn): Promise<OfMail[]> {
  const fields = Object.keys(Mail.shape).join(", ")
  const mailsWhere = (where: string) =>
    select(http, `SELECT ${fields} FROM EmailMessage WHERE ${where}`, Mail)
  const relations =
    of.contactIds.length === 0
      ? []
      : await select(
          http,
          `SELECT EmailMessageId, RelationId FROM EmailMessageRelation WHERE RelationId IN ${listed(of.contactIds)} ${NEWEST}`,
          Relation,
        )
  const ids = [...new Set(relations.map(({ EmailMessageId }) => EmailMessageId))]
  const found = [
    ...(ids.length === 0 ? [] : await mailsWhere(`Id IN ${listed(ids)}`)),
    ...(of.dealIds.length === 0 ? [] : await mailsWhere(`RelatedToId IN ${listed(of.dealIds)} ${NEWEST}`)),
  ]
  return [...new Map(found.map((mail) => [mail.Id, mail])).values()].map((mail) => ({
    mail,
    contactIds: relations.flatMap((one) => (one.EmailMessageId === mail.Id && one.RelationId) || []),
  }))
}

/** SOQL's OR over two fields is slow on large tables: it is asked twice. */
async function on<Row extends z.ZodObject & z.ZodType<{ Id: string }>>(
  http: Http,
  object: "Task" | "Event",
  of: LoggedOn,
  row: Row,
): Promise<z.output<Row>[]> {
  const fields = Object.keys(row.shape).join(", ")
  const rows = new Map<string, z.output<Row>>()
  for (const [field, ids] of [
    ["WhoId", of.contactIds],
    ["WhatId", of.dealIds],
  ] as const) {
    if (ids.length === 0) continue
    const soql = `SELECT ${fields} FROM ${object} WHERE ${field} IN ${listed(ids)} ${NEWEST}`
    for (const found of await select(http, soql, row)) rows.set(found.Id, found)
  }
  return [...rows.values()]
}

function fromMail(mail: z.output<typeof Mail>, contactIds: string[]): WithoutUrl {
  return {
    object: "EmailMessage",
    id: mail.Id,
    kind: "email",
    subject: mail.Subject ?? "",
    text: shownText(mail.TextBody),
    at: instantOf(mail.MessageDate),
    enteredAt: instantOf(mail.CreatedDate),
    direction: mail.Incoming == null ? null : mail.Incoming ? "in" : "out",
    from: mail.FromAddress?.toLowerCase() ?? null,
    by: mail.CreatedById ?? null,
    messageId: mail.MessageIdentifier ?? null,
    ours: mail.MessageIdentifier?.endsWith(OURS) ?? false,
    contactIds,
    dealId: mail.RelatedToId ?? null,
  }
}

const KIND_OF: Readonly<Record<string, LoggedKind>> = { Call: "call", Email: "email", LinkedIn: "message" }

function fromTask(task: z.output<typeof Task>): WithoutUrl {
  return {
    ...common(task),
    object: "Task",
    kind: KIND_OF[task.TaskSubtype ?? ""] ?? "task",
    at: null,
    direction: task.CallType ? (task.CallType === "Inbound" ? "in" : "out") : null,
  }
}

function fromEvent(event: z.output<typeof Event>): WithoutUrl {
  return {
    ...common(event),
    object: "Event",
    kind: "meeting",
    at: instantOf(event.StartDateTime),
    direction: null,
  }
}

function common(row: z.output<typeof Activity>) {
  return {
    id: row.Id,
    subject: row.Subject ?? "",
    text: shownText(row.Description),
    enteredAt: instantOf(row.CreatedDate),
    from: null,
    by: row.OwnerId ?? null,
    messageId: null,
    ours: ANY_MARKER.test(row.Description ?? ""),
    contactIds: row.WhoId ? [row.WhoId] : [],
    dealId: row.WhatId ?? null,
  }
}

function instantOf(text: string | null | undefined): number | null {
  const at = Date.parse(text ?? "")
  return Number.isNaN(at) ? null : at
}

/** Objects and fields that the org lacks, or that are hidden from this user. */
function noneIfHidden<Row>(error: unknown): Row[] {
  const hidden: readonly string[] = ["forbidden", "not_found", "validation", "unsupported"]
  if (error instanceof CrmError && hidden.includes(error.code)) return []
  throw error
}
