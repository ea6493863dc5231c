import * as z from "zod"
import type { LoggedKind, LoggedOn, LoggedRecord } from "../connector"
import { CrmError } from "../crm-error"
import { shownText } from "../html-text"
import type { Http } from "../http"
import {
  list,
  MESSAGE,
  MESSAGE_PARTICIPANT,
  NOTE,
  NOTE_TARGET,
  quoted,
  TASK,
  TASK_TARGET,
  type TwentyObject,
} from "./api"
import { isOurs } from "./notes"
import { recordUrl } from "./people"

const Text = z.string().nullish()
const CreatedBy = z.object({ name: Text }).nullish()
const Target = z.object({
  noteId: Text,
  taskId: Text,
  targetPersonId: Text,
  targetOpportunityId: Text,
  personId: Text,
  opportunityId: Text,
})
const Entry = z.object({
  id: z.string(),
  title: Text,
  bodyV2: z.object({ markdown: Text }).nullish(),
  createdAt: Text,
  createdBy: CreatedBy,
})
const Participant = z.object({ messageId: Text, personId: Text, role: Text, handle: Text })
const Message = z.object({
  id: z.string(),
  subject: Text,
  text: Text,
  receivedAt: Text,
  headerMessageId: Text,
})

/** Notes and tasks that hang on people and opportunities, and what Twenty's own sync has fetched of their mail. */
export async function listLogged(
  http: Http,
  baseUrl: string,
  of: LoggedOn,
  kinds: readonly LoggedKind[],
): Promise<LoggedRecord[]> {
  const wants = (...some: readonly LoggedKind[]) => some.some((kind) => kinds.includes(kind))
  return [
    // What we log is a note, whatever its kind.
    ...(wants("note", "call", "meeting", "message") ? await entries(http, baseUrl, of, "note") : []),
    ...(wants("task") ? await entries(http, baseUrl, of, "task").catch(noneIfHidden) : []),
    ...(wants("email") ? await mails(http, of).catch(noneIfHidden) : []),
  ]
}

const OBJECTS = { note: [NOTE, NOTE_TARGET], task: [TASK, TASK_TARGET] } as const

async function entries(
  http: Http,
  baseUrl: string,
  of: LoggedOn,
  kind: "note" | "task",
): Promise<LoggedRecord[]> {
  const [object, link] = OBJECTS[kind]
  const targets = [
    ...(await targetsOn(http, link, "Person", of.contactIds)),
    ...(await targetsOn(http, link, "Opportunity", of.dealIds)),
  ]
  const idOf = (target: z.output<typeof Target>) => target[`${kind}Id`] ?? null
  const rows = await byIds(http, object, targets.map(idOf), Entry)
  return rows.map((row) => {
    const on = targets.filter((target) => idOf(target) === row.id)
    return {
      ...NOWHERE,
      object: kind,
      id: row.id,
      kind,
      subject: row.title ?? "",
      text: shownText(row.bodyV2?.markdown?.replace(/\\(?=[^\w\s])/g, "")),
      at: null,
      enteredAt: instantOf(row.createdAt),
      by: row.createdBy?.name || null,
      url: recordUrl(baseUrl, kind, row.id),
      ours: isOurs(row.id),
      contactIds: on.flatMap((target) => target.targetPersonId ?? target.personId ?? []),
      dealId: on.map((target) => target.targetOpportunityId ?? target.opportunityId).find(Boolean) ?? null,
    }
  })
}

async function mails(http: Http, of: LoggedOn): Promise<LoggedRecord[]> {
  if (of.contactIds.length === 0) return []
  const filter = `personId[in]:[${of.contactIds.map(quoted).join(",")}]`
  const theirs = await list(http, MESSAGE_PARTICIPANT, filter, Participant)
  const rows = await byIds(
    http,
    MESSAGE,
    theirs.map(({ messageId }) => messageId),
    Message,
  )
  return rows.map((row) => {
    const parts = theirs.filter(({ messageId }) => messageId === row.id)
    const writer = parts.find(({ role }) => role?.toLowerCase() === "from")
    return {
      ...NOWHERE,
      object: "message",
      id: row.id,
      kind: "email",
      subject: row.subject ?? "",
      text: shownText(row.text),
      at: instantOf(row.receivedAt),
      enteredAt: null,
      direction: writer ? "in" : "out",
      from: writer?.handle?.toLowerCase() ?? null,
      messageId: row.headerMessageId ?? null,
      url: null,
      ours: false,
      contactIds: parts.flatMap(({ personId }) => personId ?? []),
    }
  })
}

const NOWHERE = { direction: null, from: null, by: null, messageId: null, dealId: null } as const

async function byIds<Schema extends z.ZodType>(
  http: Http,
  object: TwentyObject,
  ids: readonly (string | null | undefined)[],
  schema: Schema,
): Promise<z.output<Schema>[]> {
  const distinct = [...new Set(ids.flatMap((id) => id ?? []))].slice(0, 60)
  return distinct.length === 0 ? [] : list(http, object, `id[in]:[${distinct.map(quoted).join(",")}]`, schema)
}

async function targetsOn(
  http: Http,
  link: TwentyObject,
  object: "Person" | "Opportunity",
  ids: readonly string[],
) {
  if (ids.length === 0) return []
  const among = `[in]:[${ids.map(quoted).join(",")}]`
  try {
    return await list(http, link, `target${object}Id${among}`, Target)
  } catch (error) {
    // Servers before version 1.8 know the field by its shorter name.
    if (!(error instanceof CrmError) || error.code !== "validation") throw error
    return list(http, link, `${object.toLowerCase()}Id${among}`, Target)
  }
}

function instantOf(text: string | null | undefined): number | null {
  const at = Date.parse(text ?? "")
  return Number.isNaN(at) ? null : at
}

/** Not every version has tasks and mail, and not every role may see them. */
function noneIfHidden(error: unknown): LoggedRecord[] {
  const hidden: readonly string[] = ["forbidden", "not_found", "validation"]
  if (error instanceof CrmError && hidden.includes(error.code)) return []
  throw error
}
