import * as z from "zod"
import type { LoggedKind, LoggedOn, LoggedRecord } from "../connector"
import { CrmError } from "../crm-error"
import { htmlText, shownText } from "../html-text"
import type { Http } from "../http"
import { ANY_MARKER } from "../marker"
import { fromEspoTime, list, recordUrl, type Where } from "./api"

const Text = z.string().nullish()
const Row = z.object({
  id: z.string(),
  name: Text,
  dateStart: Text,
  dateSent: Text,
  createdAt: Text,
  messageId: Text,
  description: Text,
  bodyPlain: Text,
  body: Text,
  fromString: Text,
  assignedUserName: Text,
  createdByName: Text,
  parentType: Text,
  parentId: Text,
  contactsIds: z.array(z.string()).nullish(),
})
const Post = z.object({ id: z.string(), post: Text, createdAt: Text, createdByName: Text })

const COMMON = ["id", "name", "createdAt", "assignedUserName", "createdByName", "parentType", "parentId"]
/** Each kind's entity, its further fields, and whether people are linked with it. */
const ENTITIES: readonly [LoggedKind, string, readonly string[], linked: boolean][] = [
  ["email", "Email", ["dateSent", "messageId", "bodyPlain", "body", "fromString"], false],
  ["meeting", "Meeting", ["dateStart", "description", "contactsIds"], true],
  ["call", "Call", ["dateStart", "description", "contactsIds"], true],
  ["ticket", "Case", ["description", "contactsIds"], true],
  ["task", "Task", ["description"], false],
]

/** What is linked with people, lies under them or under a deal, or is posted on their streams. */
export async function listLogged(
  http: Http,
  baseUrl: string,
  of: LoggedOn,
  kinds: readonly LoggedKind[],
): Promise<LoggedRecord[]> {
  const found = new Map<string, LoggedRecord>()
  for (const [kind, entity, fields, linked] of ENTITIES.filter(([kind]) => kinds.includes(kind))) {
    for (const where of wheres(of, linked)) {
      const rows = await ifAllowed(list(http, `/${entity}`, [where], [...COMMON, ...fields], Row))
      for (const row of rows) found.set(`${entity}/${row.id}`, toLogged(baseUrl, of, kind, entity, row))
    }
  }
  if (kinds.includes("note") || kinds.includes("message")) {
    const streams = [
      ...of.contactIds.map((id) => ["Contact", id] as const),
      ...of.dealIds.map((id) => ["Opportunity", id] as const),
    ]
    for (const [entity, id] of streams) {
      for (const post of await posts(http, baseUrl, entity, id)) found.set(`Note/${post.id}`, post)
    }
  }
  return [...found.values()]
}

function wheres({ contactIds, dealIds }: LoggedOn, linked: boolean): Where[] {
  const under = [...contactIds, ...dealIds]
  return [
    ...(under.length > 0 ? [{ type: "in", attribute: "parentId", value: under } as const] : []),
    ...(linked && contactIds.length > 0
      ? [{ type: "linkedWith", attribute: "contacts", value: contactIds } as const]
      : []),
  ]
}

function toLogged(
  baseUrl: string,
  of: LoggedOn,
  kind: LoggedKind,
  entity: string,
  row: z.output<typeof Row>,
): LoggedRecord {
  const theirs = [row.parentId, ...(row.contactsIds ?? [])]
  return {
    object: entity,
    id: row.id,
    kind,
    subject: row.name ?? "",
    text: shownText(row.bodyPlain ?? row.description) || htmlText(row.body),
    at: fromEspoTime(row.dateSent ?? row.dateStart),
    enteredAt: fromEspoTime(row.createdAt),
    direction: null,
    from: /[^\s<>]+@[^\s<>]+/.exec(row.fromString ?? "")?.[0].toLowerCase() ?? null,
    by: row.assignedUserName ?? row.createdByName ?? null,
    messageId: row.messageId ?? null,
    url: recordUrl(baseUrl, entity, row.id),
    ours: ANY_MARKER.test(row.description ?? "") || /slipstream-[0-9a-f]{16}@/.test(row.messageId ?? ""),
    contactIds: of.contactIds.filter((id) => theirs.includes(id)),
    dealId: of.dealIds.find((id) => id === row.parentId) ?? null,
  }
}

async function posts(
  http: Http,
  baseUrl: string,
  entity: "Contact" | "Opportunity",
  id: string,
): Promise<LoggedRecord[]> {
  const query = { maxSize: "100", filter: "posts" }
  const path = `/${entity}/${encodeURIComponent(id)}/stream`
  const Stream = z.object({ list: z.array(Post) })
  const found = await ifAllowed(
    http.send({ method: "GET", path, effect: "read", query }, Stream).then((stream) => stream.list),
  )
  return found.map((post) => ({
    object: "Note",
    id: post.id,
    kind: "note",
    subject: (post.post ?? "").split("\n")[0]?.slice(0, 200) ?? "",
    text: shownText(post.post),
    at: null,
    enteredAt: fromEspoTime(post.createdAt),
    direction: null,
    from: null,
    by: post.createdByName ?? null,
    messageId: null,
    url: recordUrl(baseUrl, entity, id),
    ours: ANY_MARKER.test(post.post ?? ""),
    contactIds: entity === "Contact" ? [id] : [],
    dealId: entity === "Opportunity" ? id : null,
  }))
}

/** What the role may not see is not there for it. */
async function ifAllowed<Value>(asked: Promise<Value[]>): Promise<Value[]> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof CrmError && ["forbidden", "not_found"].includes(error.code)) return []
    throw error
  }
}
