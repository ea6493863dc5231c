import * as z from "zod"
import type { LoggedRecord } from "../connector"
import { CrmError } from "../crm-error"
import { ANY_MARKER } from "../marker"
import { numericId } from "./partners"
import { type Condition, fromOdooTime, recordUrl, searchRead, Text } from "./records"
import type { Odoo } from "./rpc"

const Message = z.object({
  id: z.number(),
  subject: Text,
  date: Text,
  message_id: Text,
  model: Text,
  res_id: z.union([z.number(), z.literal(false)]),
})
const Event = z.object({ id: z.number(), name: Text, start: Text, description: Text })
const LIMIT = 100

/** What stands in the chatter of a person and of opportunities, and the meetings with them; see `Connector.listLogged`. */
export async function listLogged(
  odoo: Odoo,
  baseUrl: string,
  of: { contactId: string; dealIds: readonly string[] },
): Promise<LoggedRecord[]> {
  const person = numericId(of.contactId)
  const deals = of.dealIds.map(numericId)
  const messages = await searchRead(
    odoo,
    "mail.message",
    messagesOf(person, deals),
    Object.keys(Message.shape),
    Message,
    LIMIT,
  )
  // Without the calendar's app, or the right to it, there are no meetings to see.
  const ifThere = (error: unknown) => {
    if (error instanceof CrmError && ["unsupported", "forbidden"].includes(error.code)) return []
    throw error
  }
  const meetings: Condition[] = ["|", ["partner_ids", "in", [person]], ["opportunity_id", "in", deals]]
  const fields = Object.keys(Event.shape)
  const events = await searchRead(odoo, "calendar.event", meetings, fields, Event, LIMIT).catch(ifThere)
  return [
    ...messages.map((message) => ({
      object: "mail.message",
      id: String(message.id),
      subject: message.subject ?? "",
      at: fromOdooTime(message.date),
      url: message.model && message.res_id ? recordUrl(baseUrl, message.model, message.res_id) : null,
      ours: /slipstream-[0-9a-f]{16}@/.test(message.message_id ?? ""),
    })),
    ...events.map((event) => ({
      object: "calendar.event",
      id: String(event.id),
      subject: event.name ?? "",
      at: fromOdooTime(event.start),
      url: recordUrl(baseUrl, "calendar.event", event.id),
      ours: ANY_MARKER.test(event.description ?? ""),
    })),
  ]
}

/** Written by or to the person, or in the chatter of the person or of a deal. Changes of fields are no activities. */
function messagesOf(person: number, deals: readonly number[]): Condition[] {
  return [
    ["message_type", "in", ["email", "comment"]],
    "|",
    ["partner_ids", "in", [person]],
    "|",
    ["author_id", "=", person],
    "|",
    "&",
    ["model", "=", "res.partner"],
    ["res_id", "=", person],
    "&",
    ["model", "=", "crm.lead"],
    ["res_id", "in", deals],
  ]
}
