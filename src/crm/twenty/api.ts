import * as z from "zod"
import { type HttpAnswer, messageIn, type Verdict } from "../classify"
import type { ConnectorOptions } from "../connector"
import { CrmError } from "../crm-error"
import { createHttp, type Http } from "../http"

export const TITLE = "Twenty"

/** Names of a record in paths and in answers. */
export interface TwentyObject {
  plural: string
  singular: string
}
export const PERSON: TwentyObject = { plural: "people", singular: "person" }
export const COMPANY: TwentyObject = { plural: "companies", singular: "company" }
export const OPPORTUNITY: TwentyObject = { plural: "opportunities", singular: "opportunity" }
export const NOTE: TwentyObject = { plural: "notes", singular: "note" }
export const MEMBER: TwentyObject = { plural: "workspaceMembers", singular: "workspaceMember" }
export const TASK: TwentyObject = { plural: "tasks", singular: "task" }
export const TASK_TARGET: TwentyObject = { plural: "taskTargets", singular: "taskTarget" }
export const MESSAGE: TwentyObject = { plural: "messages", singular: "message" }
export const MESSAGE_PARTICIPANT: TwentyObject = {
  plural: "messageParticipants",
  singular: "messageParticipant",
}
export const NOTE_TARGET: TwentyObject = { plural: "noteTargets", singular: "noteTarget" }

/** Source: twenty.com, REST API playground; shapes measured. */
export function createTwentyHttp(options: ConnectorOptions): Http {
  return createHttp({
    title: TITLE,
    baseUrl: rootOf(options.baseUrl),
    fetch: options.fetch,
    now: options.now,
    headers: { authorization: `Bearer ${options.token}` },
    classify,
  })
}

/** Where the pages are, from any address of the workspace that was typed. */
export function rootOf(baseUrl: string): string {
  return baseUrl
    .replace(/\/(?:rest|graphql|metadata|objects?|settings|welcome)(?:\/.*)?$/, "")
    .replace(/\/+$/, "")
}

/**
 * Servers of different versions word a bad key differently, and not all of them with 401: where nobody is known by a
 * key some say just "Forbidden resource"; a right that is missing has words of its own.
 */
const BAD_KEY =
  /^forbidden resource$|token (?:is )?(?:invalid|expired|has expired|malformed)|invalid (?:token|signature|api ?key)|api ?key (?:is )?(?:invalid|expired|revoked)|missing authentication|jwt /i

function classify(answer: HttpAnswer): Verdict | null {
  const words = messageIn(answer.json) ?? ""
  if (answer.status === 401 || (answer.status >= 400 && BAD_KEY.test(words))) {
    return /expired/i.test(words)
      ? { code: "auth_expired", message: "The Twenty API key has expired. Enter a new one in the options." }
      : {
          code: "auth_revoked",
          message: "Twenty does not accept this API key. Enter a new one in the options.",
        }
  }
  if (answer.status === 400 && /limit reached|too many requests/i.test(words)) {
    return { code: "rate_limited", message: "Twenty asks to slow down. It goes on by itself." }
  }
  if (answer.status === 400 && /permission/i.test(words)) {
    return {
      code: "forbidden",
      message: `The role of this Twenty key lacks the right. It says: “${words}”.`,
    }
  }
  if (answer.status !== 400) return null
  if (/duplicate|already exists/i.test(words)) {
    return { code: "duplicate", message: `Twenty has this record already. It says: “${words}”.` }
  }
  // A field that this version lacks is no record that is gone.
  if (/not found|does not exist/i.test(words) && !/\bfield\b/i.test(words)) {
    return { code: "not_found", message: `Twenty does not have this record any more. It says: “${words}”.` }
  }
  return null
}

/** A value in a filter, quoted so that nothing in it can end the filter. */
export function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, "\\$&")}"`
}

export async function list<Schema extends z.ZodType>(
  http: Http,
  object: TwentyObject,
  filter: string | null,
  schema: Schema,
  limit = 60,
): Promise<z.output<Schema>[]> {
  return (await listPage(http, object, filter, schema, { limit: String(limit) })).rows
}

const Paged = z.object({
  totalCount: z.number().nullish(),
  pageInfo: z.object({ hasNextPage: z.boolean().nullish(), endCursor: z.string().nullish() }).nullish(),
})

/** The same with the place of the next page, null after the last. `paging`: limit (at most 60), order and place. */
export async function listPage<Schema extends z.ZodType>(
  http: Http,
  { plural }: TwentyObject,
  filter: string | null,
  schema: Schema,
  paging: Readonly<Record<string, string>>,
): Promise<{ rows: z.output<Schema>[]; cursor: string | null; total: number | null }> {
  const Listed = Paged.extend({ data: z.object({ [plural]: z.array(schema) }) })
  const query = { ...paging, ...(filter === null ? {} : { filter }) }
  const answer = await http.send({ method: "GET", path: `/rest/${plural}`, effect: "read", query }, Listed)
  const { hasNextPage, endCursor } = answer.pageInfo ?? {}
  return {
    rows: answer.data[plural] ?? [],
    cursor: hasNextPage ? (endCursor ?? null) : null,
    total: answer.totalCount ?? null,
  }
}

/** Null where there is no such record. */
export async function get<Schema extends z.ZodType>(
  http: Http,
  { plural, singular }: TwentyObject,
  id: string,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  const Got = z.object({ data: z.object({ [singular]: schema.nullable() }) })
  const path = `/rest/${plural}/${encodeURIComponent(id)}`
  try {
    return (await http.send({ method: "GET", path, effect: "read" }, Got)).data[singular] ?? null
  } catch (error) {
    if (error instanceof CrmError && error.code === "not_found") return null
    throw error
  }
}

/** Resolves to the id. */
export async function create(
  http: Http,
  object: TwentyObject,
  body: Record<string, unknown>,
): Promise<string> {
  const name = `create${object.singular.charAt(0).toUpperCase()}${object.singular.slice(1)}`
  const Created = z.object({ data: z.object({ [name]: z.object({ id: z.string() }) }) })
  const request = { method: "POST", path: `/rest/${object.plural}`, effect: "write", body } as const
  const made = (await http.send(request, Created)).data[name]
  if (made) return made.id
  throw new CrmError("ambiguous", "Twenty answered without an id. It is looked up before it is sent again.")
}

export async function update(
  http: Http,
  { plural }: TwentyObject,
  id: string,
  body: Record<string, unknown>,
): Promise<void> {
  const path = `/rest/${plural}/${encodeURIComponent(id)}`
  await http.send({ method: "PATCH", path, effect: "write", body }, z.unknown())
}

/** For good: a softly deleted record keeps its id, which then could never be used again. */
export async function destroy(http: Http, { plural }: TwentyObject, id: string): Promise<void> {
  const path = `/rest/${plural}/${encodeURIComponent(id)}`
  const query = { soft_delete: "false" }
  try {
    await http.send({ method: "DELETE", path, effect: "write", query }, z.unknown())
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== "not_found") throw error
  }
}
