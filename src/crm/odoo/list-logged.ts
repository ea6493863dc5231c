import * as z from "zod"
import type { LoggedKind, LoggedOn, LoggedRecord } from "../connector"
import { CrmError } from "../crm-error"
import { htmlText } from "../html-text"
import { ANY_MARKER } from "../marker"
import { addressIn, numericId } from "./partners"
import { type Condition, fromOdooTime, Link, recordUrl, searchRead, Text } from "./records"
import type { Odoo } from "./rpc"

const Ids = z.array(z.number()).nullish()
const Message = z.object({
  id: z.number(),
  subject: Text,
  body: Text,
  date: Text,
  message_id: Text,
  message_type: Text,
  email_from: Text,
  author_id: Link,
  partner_ids: Ids,
  model: Text,
  res_id: z.union([z.number(), z.literal(false)]),
})
const Event = z.object({
  id: z.number(),
  name: Text,
  start: Text,
  description: Text,
  create_date: Text.optional(),
  user_id: Link.optional(),
  partner_ids: Ids,
  opportunity_id: Link,
})
const ToDo = z.object({
  id: z.number(),
  summary: Text,
  note: Text,
  create_date: Text.optional(),
  user_id: Link.optional(),
  res_model: Text,
  res_id: z.union([z.number(), z.literal(false)]),
})
const LIMIT = 100
const PERSON = "res.partner"
const DEAL = "crm.lead"

/** What stands in the chatter of people and of opportunities, meetings with them, and what is planned. */
export async function listLogged(
  odoo: Odoo,
  baseUrl: string,
  of: LoggedOn,
  kinds: readonly LoggedKind[],
): Promise<LoggedRecord[]> {
  const on: On = { people: of.contactIds.map(numericId), deals: of.dealIds.map(numericId) }
  const wants = (...some: readonly LoggedKind[]) => some.some((kind) => kinds.includes(kind))
  return [
    ...(wants("email", "note", "message", "call") ? await messages(odoo, baseUrl, on) : []),
    // Without the calendar's app, or the right to it, there are no meetings to see.
    ...(wants("meeting") ? await events(odoo, baseUrl, on).catch(noneIfHidden) : []),
    ...(wants("task") ? await toDos(odoo, baseUrl, on).catch(noneIfHidden) : []),
  ].filter(({ kind }) => kinds.includes(kind))
}

interface On {
  people: readonly number[]
  deals: readonly number[]
}

/** Written by or to the people, or in the chatter of them or of a deal. Changes of fields are no activities. */
async function messages(odoo: Odoo, baseUrl: string, on: On): Promise<LoggedRecord[]> {
  const domain: Condition[] = [
    ["message_type", "in", ["email", "comment"]],
    "|",
    ["partner_ids", "in", on.people],
    "|",
    ["author_id", "in", on.people],
    ...inChatterOf("model", on),
  ]
  const fields = Object.keys(Message.shape)
  const found = await searchRead(odoo, "mail.message", domain, fields, Message, LIMIT)
  return found.map((row) => {
    const text = htmlText(row.body)
    const author = row.author_id?.id ?? 0
    const theirs = [author, ...(row.partner_ids ?? []), row.model === PERSON ? row.res_id : 0]
    return {
      object: "mail.message",
      id: String(row.id),
      // Odoo's composer sends mail as comments: what has recipients, or comes from outside, is mail.
      kind: row.message_type === "email" || on.people.includes(author) ? "email" : "note",
      subject: row.subject ?? text.split("\n")[0]?.slice(0, 200) ?? "",
      text,
      at: fromOdooTime(row.date),
      enteredAt: null,
      direction: row.author_id === null ? null : on.people.includes(author) ? "in" : "out",
      from: row.email_from === null ? null : addressIn(row.email_from),
      by: row.author_id?.name ?? null,
      messageId: row.message_id,
      url: row.model && row.res_id ? recordUrl(baseUrl, row.model, row.res_id) : null,
      ours: /slipstream-[0-9a-f]{16}@/.test(row.message_id ?? ""),
      contactIds: on.people.filter((id) => theirs.includes(id)).map(String),
      dealId: row.model === DEAL ? dealIn(on, row.res_id) : null,
    }
  })
}

async function events(odoo: Odoo, baseUrl: string, on: On): Promise<LoggedRecord[]> {
  const domain: Condition[] = ["|", ["partner_ids", "in", on.people], ["opportunity_id", "in", on.deals]]
  const fields = Object.keys(Event.shape)
  const found = await searchRead(odoo, "calendar.event", domain, fields, Event, LIMIT)
  return found.map((row) => ({
    ...NOBODY,
    object: "calendar.event",
    id: String(row.id),
    kind: "meeting",
    subject: row.name ?? "",
    text: htmlText(row.description),
    at: fromOdooTime(row.start),
    enteredAt: fromOdooTime(row.create_date ?? null),
    by: row.user_id?.name ?? null,
    url: recordUrl(baseUrl, "calendar.event", row.id),
    ours: ANY_MARKER.test(row.description ?? ""),
    contactIds: on.people.filter((id) => row.partner_ids?.includes(id)).map(String),
    dealId: dealIn(on, row.opportunity_id?.id ?? false),
  }))
}

async function toDos(odoo: Odoo, baseUrl: string, on: On): Promise<LoggedRecord[]> {
  const fields = Object.keys(ToDo.shape)
  const found = await searchRead(odoo, "mail.activity", inChatterOf("res_model", on), fields, ToDo, LIMIT)
  return found.map((row) => ({
    ...NOBODY,
    object: "mail.activity",
    id: String(row.id),
    kind: "task",
    subject: row.summary ?? htmlText(row.note).split("\n")[0]?.slice(0, 200) ?? "",
    text: htmlText(row.note),
    at: null,
    enteredAt: fromOdooTime(row.create_date ?? null),
    by: row.user_id?.name ?? null,
    url: row.res_model && row.res_id ? recordUrl(baseUrl, row.res_model, row.res_id) : null,
    ours: false,
    contactIds: row.res_model === PERSON && row.res_id ? [String(row.res_id)] : [],
    dealId: row.res_model === DEAL ? dealIn(on, row.res_id) : null,
  }))
}

const NOBODY = { direction: null, from: null, messageId: null } as const

function inChatterOf(model: "model" | "res_model", on: On): Condition[] {
  return [
    "|",
    "&",
    [model, "=", PERSON],
    ["res_id", "in", on.people],
    "&",
    [model, "=", DEAL],
    ["res_id", "in", on.deals],
  ]
}

function dealIn(on: On, id: number | false): string | null {
  return id && on.deals.includes(id) ? String(id) : null
}

function noneIfHidden(error: unknown): LoggedRecord[] {
  if (error instanceof CrmError && ["unsupported", "forbidden"].includes(error.code)) return []
  throw error
}
