import * as z from "zod"
import { base64 } from "../base64"
import { cleanText } from "../clean-text"
import type { LogRequest } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { ANY_MARKER, markedText } from "../marker"
import { create, duplicatesIn, espoTime, list, read, remove, update } from "./api"
import { toEml } from "./eml"

export const KINDS = ["email", "meeting", "message", "call", "note", "ticket"] as const

/** EspoCRM's entity of each kind; what it has no entity for becomes a post on the record's stream. */
const ENTITY = {
  email: "Email",
  meeting: "Meeting",
  call: "Call",
  ticket: "Case",
  message: "Note",
  note: "Note",
} as const
type Entity = (typeof ENTITY)[LogRequest["kind"]]

/** Where the marker stands in each entity. */
const MARKED: Readonly<Record<Entity, string>> = {
  Email: "messageId",
  Meeting: "description",
  Call: "description",
  Case: "description",
  Note: "post",
}
const MAX_CHARS = 60_000
const MEETING_MS = 30 * 60_000

export const entityOf = (kind: LogRequest["kind"]): Entity => ENTITY[kind]

/** The record under which it stands: the deal, else the person, else the company. */
export function parentOf(request: LogRequest): { parentType: string; parentId: string } {
  if (request.dealId !== null) return { parentType: "Opportunity", parentId: request.dealId }
  const [contactId] = request.contactIds
  if (contactId) return { parentType: "Contact", parentId: contactId }
  if (request.companyId !== null) return { parentType: "Account", parentId: request.companyId }
  throw new CrmError("validation", "EspoCRM needs a person, company or deal to log this on.")
}

/** Resolves to the id of what was written. */
export async function writeActivity(http: Http, request: LogRequest, marker: string): Promise<string> {
  const parent = parentOf(request)
  const text = cleanText(markedText(request, marker, MAX_CHARS))
  const name = cleanText(request.subject).slice(0, 240) || "(no subject)"
  const contactsIds = [...request.contactIds]
  switch (request.kind) {
    case "email":
      return importMail(http, request, marker, text)
    case "meeting":
    case "call": {
      const times = { dateStart: espoTime(request.at), dateEnd: espoTime(request.at + MEETING_MS) }
      const direction = request.direction === "out" ? "Outbound" : "Inbound"
      const kind = request.kind === "call" ? { direction } : {}
      const body = { name, status: "Held", description: text, ...times, ...kind, ...parent, contactsIds }
      return create(http, ENTITY[request.kind], body)
    }
    case "ticket": {
      const links = { accountId: request.companyId, contactId: contactsIds[0] ?? null, contactsIds }
      return create(http, "Case", { name, status: "New", description: text, ...links })
    }
    case "message":
    case "note": {
      const titled = request.subject ? `${cleanText(request.subject)}\n\n${text}` : text
      return create(http, "Note", { type: "Post", post: titled, ...parent })
    }
  }
}

/**
 * A mail comes in as a file, which keeps its Message-ID and makes a second import fail with the first one's id. Its
 * parent is set afterwards; run again after a failure between the two, it only sets the parent.
 */
async function importMail(http: Http, request: LogRequest, marker: string, text: string): Promise<string> {
  const eml = toEml(request, messageId(marker), text)
  const fileId = await create(http, "Attachment", {
    name: "mail.eml",
    type: "message/rfc822",
    role: "Attachment",
    relatedType: "ImportEml",
    field: "file",
    file: `data:message/rfc822;base64,${base64(new TextEncoder().encode(eml))}`,
  })
  const id = await create(http, "Email/importEml", { fileId }).catch((error: unknown) => {
    const [existing] = error instanceof CrmError && error.code === "duplicate" ? duplicatesIn(error) : []
    if (existing) return existing.id
    throw error
  })
  await update(http, "Email", id, parentOf(request))
  return id
}

function messageId(marker: string): string {
  return `<${marker.replace(" ", "-").toLowerCase()}@slipstream.invalid>`
}

const Found = z.object({ id: z.string(), parentId: z.string().nullish(), post: z.string().nullish() })

/** A mail that lacks its parent is not complete and therefore not found: writing it again completes it. */
export async function findActivity(http: Http, request: LogRequest, marker: string): Promise<string | null> {
  const entity = entityOf(request.kind)
  if (entity === "Note") return findPost(http, request, marker)
  if (entity === "Email") {
    const id = messageId(marker)
    const where = [{ type: "in", attribute: "messageId", value: [id, id.slice(1, -1)] }] as const
    const [mail] = await list(http, "/Email", where, ["id", "parentId"], Found)
    return mail?.parentId === parentOf(request).parentId ? mail.id : null
  }
  const where = [{ type: "contains", attribute: "description", value: marker }] as const
  const [found] = await list(http, `/${entity}`, where, ["id"], Found)
  return found?.id ?? null
}

/** Posts can only be listed record by record, newest first. */
async function findPost(http: Http, request: LogRequest, marker: string): Promise<string | null> {
  const { parentType, parentId } = parentOf(request)
  const path = `/${parentType}/${encodeURIComponent(parentId)}/stream`
  const query = { maxSize: "100", filter: "posts" }
  const Stream = z.object({ list: z.array(Found) })
  const posts = (await http.send({ method: "GET", path, effect: "read", query }, Stream)).list
  return posts.find(({ post }) => post?.includes(marker))?.id ?? null
}

/** @throws CrmError unsupported for a record that carries no marker of ours. */
export async function removeActivity(http: Http, object: string, id: string): Promise<void> {
  const entity = Object.values(ENTITY).find((known) => known === object)
  if (!entity) throw new CrmError("unsupported", `EspoCRM has no “${object}” that Slipstream could remove.`)
  const field = MARKED[entity]
  const Standing = z.record(z.string(), z.unknown())
  const standing = await read(http, entity, id, Standing).catch((error: unknown) => {
    if (error instanceof CrmError && error.code === "not_found") return null
    throw error
  })
  if (standing === null) return
  const text = String(standing[field] ?? "")
  if (!ANY_MARKER.test(text) && !/slipstream-[0-9a-f]{16}@/.test(text)) {
    throw new CrmError(
      "unsupported",
      "This entry in EspoCRM was rewritten since, or is not ours. Delete it there if it should go.",
    )
  }
  await remove(http, entity, id)
}
