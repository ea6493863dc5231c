import * as z from "zod"
import { messageIn } from "../classify"
import { cleanText } from "../clean-text"
import type { LogRequest } from "../connector"
import { CrmError } from "../crm-error"
import { ANY_MARKER, markedText } from "../marker"
import { plainToHtml } from "../plain-html"
import { numericId } from "./partners"
import { odooTime, searchRead, Text, unlinkRecord } from "./records"
import type { Odoo } from "./rpc"

export const KINDS = ["email", "meeting", "message", "call", "note"] as const
type Model = "mail.message" | "calendar.event"

/** Where Odoo's column holds no limit, ours: longer than any mail that a person writes. */
const MAX_CHARS = 200_000
/** A meeting needs an end, which no page tells. */
const MEETING_MS = 30 * 60_000

export function modelOf(kind: LogRequest["kind"]): Model {
  if (kind === "ticket") throw new CrmError("unsupported", "Odoo's free edition has no tickets.")
  return kind === "meeting" ? "calendar.event" : "mail.message"
}

/** The record in whose chatter it stands: the deal, else the person, else the company. */
export function targetOf(request: LogRequest): { model: "crm.lead" | "res.partner"; id: number } {
  if (request.dealId !== null) return { model: "crm.lead", id: numericId(request.dealId) }
  const partner = request.contactIds[0] ?? request.companyId
  if (partner) return { model: "res.partner", id: numericId(partner) }
  throw new CrmError("validation", "Odoo needs a person, company or deal to log this on.")
}

/**
 * Writes the activity under an external id made of the marker: `load` run twice gives the same record twice.
 * Resolves to its id.
 */
export async function loadActivity(odoo: Odoo, request: LogRequest, marker: string): Promise<string> {
  const model = modelOf(request.kind)
  const values = model === "mail.message" ? messageValues(request, marker) : eventValues(request, marker)
  try {
    return await load(odoo, model, { id: externalId(marker), ...values })
  } catch (error) {
    // What stands there already would be written again, which only administrators may.
    const mayStand = error instanceof CrmError && ["forbidden", "validation"].includes(error.code)
    const standing = mayStand ? await findActivity(odoo, request, marker).catch(() => null) : null
    if (standing === null) throw error
    return standing
  }
}

const Loaded = z.object({
  ids: z.union([z.array(z.number()), z.literal(false)]),
  messages: z.array(z.object({ message: z.string().optional(), field: z.string().optional() })),
})

async function load(odoo: Odoo, model: Model, columns: Record<string, string>): Promise<string> {
  const args = { fields: Object.keys(columns), data: [Object.values(columns)] }
  const { ids, messages } = await odoo.call({ model, method: "load", effect: "write", args }, Loaded)
  const id = ids ? ids[0] : undefined
  if (id !== undefined) return String(id)
  const [first] = messages
  const said = messageIn(first?.message ?? null) ?? "no reason"
  if (/AccessError|not allowed|security restriction|access rights|access denied/i.test(said)) {
    throw new CrmError("forbidden", `Odoo does not let this user log here. It says: “${said}”.`)
  }
  const details = first?.field ? { field: first.field } : {}
  throw new CrmError("validation", `Odoo refused this. It says: “${said}”.`, details)
}

function externalId(marker: string): string {
  return `slipstream.activity_${marker.split(" ").pop() ?? ""}`
}

/** A mail's own id, by which it is found again. */
function messageId(marker: string): string {
  return `<${marker.replace(" ", "-").toLowerCase()}@slipstream>`
}

function messageValues(request: LogRequest, marker: string): Record<string, string> {
  const target = targetOf(request)
  const [author] = request.contactIds
  return {
    model: target.model,
    res_id: String(target.id),
    message_type: request.kind === "email" ? "email" : "comment",
    "subtype_id/id": "mail.mt_note",
    message_id: messageId(marker),
    subject: cleanText(request.subject),
    body: bodyOf(request, marker),
    date: odooTime(request.at),
    email_from: addressLine(request.from),
    ...(request.direction === "in" && author ? { "author_id/.id": author } : {}),
    ...(request.contactIds.length > 0 ? { "partner_ids/.id": request.contactIds.join(",") } : {}),
  }
}

function eventValues(request: LogRequest, marker: string): Record<string, string> {
  const target = targetOf(request)
  const attendees = request.contactIds.length > 0 ? request.contactIds : [request.companyId ?? ""]
  // A person's meetings are those that they attend. A document set by model and id would be given a to-do as well.
  const link: Record<string, string> = {
    ...(target.model === "crm.lead" ? { "opportunity_id/.id": String(target.id) } : {}),
    ...(attendees[0] ? { "partner_ids/.id": attendees.join(",") } : {}),
  }
  return {
    name: cleanText(request.subject) || "Meeting",
    start: odooTime(request.at),
    stop: odooTime(request.at + MEETING_MS),
    description: bodyOf(request, marker),
    ...link,
  }
}

function bodyOf(request: LogRequest, marker: string): string {
  const people = [request.from, ...request.to, ...request.cc].map(addressLine).join(", ")
  const head = request.kind === "meeting" ? `With: ${people}\n\n` : ""
  return `<p>${plainToHtml(cleanText(head + markedText(request, marker, MAX_CHARS)))}</p>`
}

function addressLine({ email, name }: LogRequest["from"]): string {
  if (!name) return email
  const quoted = cleanText(name).replace(/["\\\r\n]/g, " ")
  return email === "" ? quoted : `"${quoted}" <${email}>`
}

const Found = z.object({ id: z.number() })

export async function findActivity(odoo: Odoo, request: LogRequest, marker: string): Promise<string | null> {
  const model = modelOf(request.kind)
  const domain =
    model === "mail.message"
      ? ([["message_id", "=", messageId(marker)]] as const)
      : ([["description", "ilike", marker]] as const)
  const [found] = await searchRead(odoo, model, domain, ["id"], Found, 1)
  return found ? String(found.id) : null
}

/** Deletes what we wrote; what is gone already counts as removed. @throws CrmError unsupported for what is not ours. */
export async function removeActivity(odoo: Odoo, object: string, id: string): Promise<void> {
  const models: Readonly<Record<string, string>> = { "mail.message": "body", "calendar.event": "description" }
  const field = models[object]
  if (field === undefined)
    throw new CrmError("unsupported", `Odoo has no “${object}” that Slipstream could remove.`)
  const schema = z.object({ id: z.number(), [field]: Text })
  const [standing] = await searchRead(odoo, object, [["id", "=", numericId(id)]], ["id", field], schema, 1)
  if (!standing) return
  if (!ANY_MARKER.test(String(standing[field] ?? ""))) {
    throw new CrmError(
      "unsupported",
      "This entry in Odoo was rewritten since. Delete it in Odoo if it should go.",
    )
  }
  await unlinkRecord(odoo, object, numericId(id))
}
