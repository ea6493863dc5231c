import * as z from "zod"
import { cleanText } from "../clean-text"
import type { LogRequest } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { uuid5 } from "../uuid5"
import { create, destroy, get, list, NOTE, NOTE_TARGET, quoted } from "./api"

/** Twenty keeps mail and meetings only by its own sync; by hand everything is a note. */
export const KINDS = ["email", "meeting", "message", "call", "note"] as const
const WORD: Readonly<Record<LogRequest["kind"], string>> = {
  email: "Email",
  meeting: "Meeting",
  message: "Message",
  call: "Call",
  note: "Note",
  ticket: "Ticket",
}
const MAX_CHARS = 100_000

interface Target {
  /** Name of the object that the note hangs on. */
  object: "person" | "company" | "opportunity"
  id: string
}

/** The note's id is ours: it follows from the key, so that the same activity can't be written twice. */
export function noteId(key: string): Promise<string> {
  return uuid5("note", key)
}

/**
 * Writes the note and hangs it on people and deal. Every part has an id of ours, so that after a failure between
 * two parts the whole can be run again. Resolves to the note's id.
 */
export async function writeNote(http: Http, request: LogRequest): Promise<string> {
  if (request.kind === "ticket") throw new CrmError("unsupported", "Twenty has no tickets.")
  const id = await noteId(request.key)
  const title = `${WORD[request.kind]}: ${request.subject || "(no subject)"}`.slice(0, 500)
  await unlessThere(() =>
    create(http, NOTE, { id, title: cleanText(title), bodyV2: { markdown: bodyOf(request) } }),
  )
  for (const target of targetsOf(request)) await hang(http, id, target)
  return id
}

async function hang(http: Http, note: string, target: Target): Promise<void> {
  const link = { id: await uuid5("noteTarget", note, target.id), noteId: note }
  const field = `${target.object.charAt(0).toUpperCase()}${target.object.slice(1)}`
  await unlessThere(async () => {
    try {
      await create(http, NOTE_TARGET, { ...link, [`target${field}Id`]: target.id })
    } catch (error) {
      // Servers before version 1.8 know the field by its shorter name.
      if (!(error instanceof CrmError) || error.code !== "validation") throw error
      await create(http, NOTE_TARGET, { ...link, [`${target.object}Id`]: target.id })
    }
  })
}

async function unlessThere(make: () => Promise<unknown>): Promise<void> {
  try {
    await make()
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== "duplicate") throw error
  }
}

export function targetsOf({ contactIds, companyId, dealId }: LogRequest): Target[] {
  return [
    ...contactIds.map((id): Target => ({ object: "person", id })),
    ...(companyId ? [{ object: "company", id: companyId } as const] : []),
    ...(dealId ? [{ object: "opportunity", id: dealId } as const] : []),
  ]
}

const Found = z.object({ id: z.string() })

/** Is the note there and complete? One that lacks a target is not: writing it again adds what is missing. */
export async function isWritten(http: Http, key: string, request: LogRequest): Promise<boolean> {
  const id = await noteId(key)
  if ((await get(http, NOTE, id, Found)) === null) return false
  const hanging = await list(http, NOTE_TARGET, `noteId[eq]:${quoted(id)}`, Found)
  return hanging.length >= targetsOf(request).length
}

export async function removeNote(http: Http, object: string, id: string): Promise<void> {
  if (object !== "note")
    throw new CrmError("unsupported", `Twenty has no “${object}” that Slipstream could remove.`)
  if (!isOurs(id))
    throw new CrmError(
      "unsupported",
      "This note was not written by Slipstream. Delete it in Twenty if it should go.",
    )
  await destroy(http, NOTE, id)
}

/** Our ids are made of a name (version 5), Twenty's own by chance (version 4). */
export function isOurs(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-5/i.test(id)
}

function bodyOf(request: LogRequest): string {
  const line = (people: LogRequest["to"]) =>
    people.map(({ email, name }) => (name && email ? `${name} (${email})` : name || email)).join(", ")
  const when = new Date(request.at).toISOString().slice(0, 16).replace("T", " ")
  const head = [`${when} UTC`, `From: ${line([request.from])}`, `To: ${line(request.to)}`]
  if (request.cc.length > 0) head.push(`Cc: ${line(request.cc)}`)
  const text =
    request.text.length > MAX_CHARS ? `${request.text.slice(0, MAX_CHARS)}\n[shortened]` : request.text
  return plainToMarkdown(cleanText(`${head.join("\n")}\n\n${text}`))
}

/** Nothing in the text can become markup; lines stay lines. */
function plainToMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#+\-!|~&]/g, "\\$&").replace(/\r\n?|\n/g, "  \n")
}
