import * as z from "zod"
import type { LoggedRecord } from "../connector"
import { CrmError } from "../crm-error"
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
})
const Post = z.object({ id: z.string(), post: Text, createdAt: Text, type: Text })

/** What is linked with a person, lies under them or under a deal, or is posted on their streams. */
export async function listLogged(
  http: Http,
  baseUrl: string,
  { contactId, dealIds }: { contactId: string; dealIds: readonly string[] },
): Promise<LoggedRecord[]> {
  const linked: Where = { type: "linkedWith", attribute: "contacts", value: [contactId] }
  const under: Where = { type: "in", attribute: "parentId", value: [contactId, ...dealIds] }
  const found = [
    await rows(http, baseUrl, "Email", under, ["dateSent", "messageId"]),
    await rows(http, baseUrl, "Meeting", linked, ["dateStart", "description"]),
    await rows(http, baseUrl, "Call", linked, ["dateStart", "description"]),
    await rows(http, baseUrl, "Case", linked, ["description"]),
    await posts(http, baseUrl, "Contact", contactId),
  ]
  for (const id of dealIds) found.push(await posts(http, baseUrl, "Opportunity", id))
  return found.flat()
}

async function rows(
  http: Http,
  baseUrl: string,
  entity: string,
  where: Where,
  fields: readonly string[],
): Promise<LoggedRecord[]> {
  const found = await ifAllowed(list(http, `/${entity}`, [where], ["id", "name", ...fields], Row))
  return found.map((row) => ({
    object: entity,
    id: row.id,
    subject: row.name ?? "",
    at: fromEspoTime(row.dateSent ?? row.dateStart),
    url: recordUrl(baseUrl, entity, row.id),
    ours: ANY_MARKER.test(row.description ?? "") || /slipstream-[0-9a-f]{16}@/.test(row.messageId ?? ""),
  }))
}

async function posts(http: Http, baseUrl: string, entity: string, id: string): Promise<LoggedRecord[]> {
  const query = { maxSize: "100", filter: "posts" }
  const path = `/${entity}/${encodeURIComponent(id)}/stream`
  const Stream = z.object({ list: z.array(Post) })
  const found = await ifAllowed(
    http.send({ method: "GET", path, effect: "read", query }, Stream).then((stream) => stream.list),
  )
  return found.map((post) => ({
    object: "Note",
    id: post.id,
    subject: (post.post ?? "").split("\n")[0]?.slice(0, 200) ?? "",
    // Kept is when it was entered.
    at: null,
    url: recordUrl(baseUrl, entity, id),
    ours: ANY_MARKER.test(post.post ?? ""),
  }))
}

/** What the role may not see is not there for it. */
async function ifAllowed<Value>(asked: Promise<Value[]>): Promise<Value[]> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof CrmError && error.code === "forbidden") return []
    throw error
  }
}
