import * as z from "zod"
import { cleanText } from "../clean-text"
import type { LogRequest } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { ANY_MARKER, markedText } from "../marker"
import { plainToHtml } from "../plain-html"
import { numericId, page, V1, V2 } from "./api"

/** No endpoint makes a mail: one is logged as a done activity of that type. Messages have no type of their own. */
export const KINDS = ["email", "meeting", "message", "call", "note"] as const

const TYPE_OF: Partial<Record<LogRequest["kind"], string>> = {
  email: "email",
  meeting: "meeting",
  call: "call",
}

const MAX_TEXT_CHARS = 30_000
const MAX_HTML_CHARS = 65_000
const MAX_SUBJECT_CHARS = 255
const MINUTE_MS = 60_000

export function objectOf(kind: LogRequest["kind"]): "activity" | "note" {
  if (kind === "ticket") throw new CrmError("unsupported", "Pipedrive has no tickets.")
  return TYPE_OF[kind] === undefined ? "note" : "activity"
}

const Written = z.object({ data: z.object({ id: z.number() }) })

/** Resolves to the new record's id. */
export async function writeActivity(http: Http, request: LogRequest, marker: string): Promise<string> {
  const write =
    objectOf(request.kind) === "note"
      ? { path: `${V1}/notes`, body: noteBody(request, marker) }
      : { path: `${V2}/activities`, body: activityBody(request, marker) }
  return String((await http.send({ method: "POST", effect: "write", ...write }, Written)).data.id)
}

function activityBody(request: LogRequest, marker: string) {
  return {
    subject: cleanText(request.subject).slice(0, MAX_SUBJECT_CHARS) || "(no subject)",
    type: TYPE_OF[request.kind],
    done: true,
    due_date: dateOf(request.at),
    due_time: timeOf(request.at),
    note: htmlOf(request, peopleLines(request), marker),
    participants: request.contactIds.map((id, index) => ({ person_id: numericId(id), primary: index === 0 })),
    ...(request.companyId === null ? {} : { org_id: numericId(request.companyId) }),
    ...(request.dealId === null ? {} : { deal_id: numericId(request.dealId) }),
  }
}

function noteBody(request: LogRequest, marker: string) {
  const [person] = request.contactIds
  if (person === undefined && request.companyId === null && request.dealId === null) {
    throw new CrmError("validation", "Pipedrive needs a person, organization or deal to log this on.")
  }
  const head = request.subject === "" ? "" : `${request.subject}\n\n`
  return {
    content: htmlOf(request, head, marker),
    add_time: `${dateOf(request.at)} ${new Date(request.at).toISOString().slice(11, 19)}`,
    ...(person === undefined ? {} : { person_id: numericId(person) }),
    ...(request.companyId === null ? {} : { org_id: numericId(request.companyId) }),
    ...(request.dealId === null ? {} : { deal_id: numericId(request.dealId) }),
  }
}

function peopleLines(request: LogRequest): string {
  const line = (people: LogRequest["to"]) =>
    people.map(({ email, name }) => (name ? `${name} (${email})` : email)).join(", ")
  const lines = [`From: ${line([request.from])}`, `To: ${line(request.to)}`]
  if (request.cc.length > 0) lines.push(`Cc: ${line(request.cc)}`)
  return `${lines.join("\n")}\n\n`
}

function htmlOf(request: LogRequest, head: string, marker: string): string {
  const withHead = (text: string) => plainToHtml(cleanText(head + text))
  const html = withHead(markedText(request, marker, MAX_TEXT_CHARS))
  if (html.length <= MAX_HTML_CHARS) return html
  // Every character can grow at most sixfold.
  return withHead(markedText(request, marker, Math.floor(MAX_HTML_CHARS / 6)))
}

/** In UTC, as Pipedrive keeps dates and times. */
function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

function timeOf(at: number): string {
  return new Date(at).toISOString().slice(11, 16)
}

export const Activity = z.object({
  id: z.number(),
  type: z.string().nullish(),
  subject: z.string().nullish(),
  note: z.string().nullish(),
  due_date: z.string().nullish(),
  due_time: z.string().nullish(),
  deal_id: z.number().nullish(),
  owner_id: z.number().nullish(),
  add_time: z.string().nullish(),
  is_deleted: z.boolean().nullish(),
})
const Note = z.object({ id: z.number(), content: z.string().nullish() })
const Notes = z.object({ data: z.array(Note).nullish() })

/**
 * The record that holds this activity: the one with our marker, else a mail of the same person, minute and subject
 * that a colleague has logged. Lists do not lag, as Pipedrive's search does.
 */
export async function findActivity(http: Http, request: LogRequest, marker: string): Promise<string | null> {
  if (objectOf(request.kind) === "note") return findNote(http, request, marker)
  const whose = targetQuery(request)
  if (whose === null) return null
  const { items } = await page(
    http,
    "/activities",
    { ...whose, sort_by: "id", sort_direction: "desc" },
    Activity,
  )
  const standing = items.filter(({ is_deleted }) => !is_deleted)
  const found =
    standing.find(({ note }) => note?.includes(marker)) ??
    standing.find((activity) => isSameMail(activity, request))
  return found ? String(found.id) : null
}

async function findNote(http: Http, request: LogRequest, marker: string): Promise<string | null> {
  const whose = targetQuery(request)
  if (whose === null) return null
  // `add_time` is the activity's own time; what was written last is what was changed last.
  const query = { ...whose, start: "0", limit: "100", sort: "update_time DESC" }
  const notes = await http.send({ method: "GET", path: `${V1}/notes`, effect: "read", query }, Notes)
  const found = notes.data?.find(({ content }) => content?.includes(marker))
  return found ? String(found.id) : null
}

function targetQuery({ dealId, contactIds, companyId }: LogRequest): Record<string, string> | null {
  if (dealId !== null) return { deal_id: String(numericId(dealId)) }
  const [person] = contactIds
  if (person !== undefined) return { person_id: String(numericId(person)) }
  return companyId === null ? null : { org_id: String(numericId(companyId)) }
}

function isSameMail(activity: z.infer<typeof Activity>, request: LogRequest): boolean {
  return (
    request.kind === "email" &&
    activity.type === "email" &&
    !ANY_MARKER.test(activity.note ?? "") &&
    (activity.subject ?? "").trim().toLowerCase() === request.subject.trim().toLowerCase() &&
    minuteOf(activity) === Math.floor(request.at / MINUTE_MS)
  )
}

function minuteOf({ due_date, due_time }: z.infer<typeof Activity>): number | null {
  const at = Date.parse(`${due_date}T${due_time?.slice(0, 5)}:00Z`)
  return due_date && due_time && !Number.isNaN(at) ? at / MINUTE_MS : null
}

const Standing = z.object({
  data: z.object({
    note: z.string().nullish(),
    content: z.string().nullish(),
    is_deleted: z.boolean().nullish(),
    active_flag: z.boolean().nullish(),
  }),
})

/** Deletes what we wrote; what is gone already counts as removed. @throws CrmError unsupported for what is not ours. */
export async function removeActivity(http: Http, object: string, id: string): Promise<void> {
  if (object !== "activity" && object !== "note") {
    throw new CrmError("unsupported", `Pipedrive has no “${object}” that Slipstream could remove.`)
  }
  const path = object === "note" ? `${V1}/notes/${numericId(id)}` : `${V2}/activities/${numericId(id)}`
  const standing = await unlessGone(http.send({ method: "GET", path, effect: "read" }, Standing))
  if (!standing || standing.data.is_deleted || standing.data.active_flag === false) return
  if (!ANY_MARKER.test(standing.data.note ?? standing.data.content ?? "")) {
    throw new CrmError(
      "unsupported",
      "This entry in Pipedrive was not written by Slipstream, or was rewritten since. Delete it in Pipedrive if it should go.",
    )
  }
  await unlessGone(http.send({ method: "DELETE", path, effect: "write" }, z.unknown()))
}

async function unlessGone<Value>(request: Promise<Value>): Promise<Value | null> {
  try {
    return await request
  } catch (error) {
    if (error instanceof CrmError && error.code === "not_found") return null
    throw error
  }
}
