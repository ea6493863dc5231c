import * as z from "zod"
import { cleanText } from "../clean-text"
import type { LogRequest } from "../connector"
import { CrmError } from "../crm-error"
import { ANY_MARKER, markedText } from "../marker"
import { OPPORTUNITY } from "./deals"
import { createRecord, deleteRecord, numericId, searchRead } from "./records"
import type { Tryton } from "./rpc"

export const NOTE = "ir.note"

/** Tryton's own mail and calendar belong to its users: what a rep logs is a note on the record. */
export const KINDS = ["email", "meeting", "message", "call", "note"] as const
const WORD: Readonly<Record<(typeof KINDS)[number], string>> = {
  email: "Email",
  meeting: "Meeting",
  message: "Message",
  call: "Call",
  note: "Note",
}
/** The column has no limit; longer than any mail that a person writes. */
const MAX_CHARS = 200_000

/** The record on which it stands: the deal, else the person, else the company. @throws CrmError */
export function resourceOf(request: LogRequest): { model: string; id: number } {
  if (request.dealId !== null) return { model: OPPORTUNITY, id: numericId(request.dealId) }
  const party = request.contactIds[0] ?? request.companyId
  if (party) return { model: "party.party", id: numericId(party) }
  throw new CrmError("validation", "Tryton needs a person, company or deal to log this on.")
}

/** Writes the note unless it stands there. Resolves to its id. */
export async function writeNote(tryton: Tryton, request: LogRequest, marker: string): Promise<string> {
  const { kind } = request
  if (kind === "ticket") throw new CrmError("unsupported", "Tryton has no tickets.")
  const { model, id } = resourceOf(request)
  const standing = await findNote(tryton, marker)
  if (standing !== null) return standing
  const text = `${headOf(request, WORD[kind])}\n\n${request.text}`
  const message = cleanText(markedText({ ...request, text }, marker, MAX_CHARS))
  return String(await createRecord(tryton, NOTE, { resource: `${model},${id}`, message }))
}

function headOf(request: LogRequest, word: string): string {
  const line = (people: LogRequest["to"]) =>
    people.map(({ email, name }) => (name && email ? `${name} (${email})` : name || email)).join(", ")
  const when = new Date(request.at).toISOString().slice(0, 16).replace("T", " ")
  return [
    `${word}: ${request.subject || "(no subject)"}`,
    `${when} UTC`,
    `From: ${line([request.from])}`,
    `To: ${line(request.to)}`,
    ...(request.cc.length > 0 ? [`Cc: ${line(request.cc)}`] : []),
  ].join("\n")
}

const Note = z.object({ id: z.number(), message: z.string().nullish() })

/** The id of the note with this marker, null for none. */
export async function findNote(tryton: Tryton, marker: string): Promise<string | null> {
  const domain = [["message", "like", `%${marker}%`]]
  const [found] = await searchRead(tryton, NOTE, domain, ["id"], Note, 1)
  return found ? String(found.id) : null
}

/** Deletes what we wrote; what is gone already counts as removed. @throws CrmError unsupported for what is not ours. */
export async function removeNote(tryton: Tryton, object: string, remoteId: string): Promise<void> {
  if (object !== NOTE)
    throw new CrmError("unsupported", `Tryton has no “${object}” that Slipstream could remove.`)
  const id = numericId(remoteId)
  const [standing] = await searchRead(tryton, NOTE, [["id", "=", id]], ["message"], Note, 1)
  if (!standing) return
  if (!ANY_MARKER.test(standing.message ?? "")) {
    throw new CrmError(
      "unsupported",
      "This note in Tryton was rewritten since, or is not ours. Delete it there if it should go.",
    )
  }
  await deleteRecord(tryton, NOTE, id)
}
