import * as z from "zod"
import { type HttpAnswer, messageIn, type Verdict } from "../classify"
import type { ConnectorOptions } from "../connector"
import { CrmError } from "../crm-error"
import { createHttp, type Http, type HttpRequest } from "../http"

export const TITLE = "EspoCRM"

/** Source: docs.espocrm.com, "API · Overview" and "API · CRUD"; shapes measured on version 9.2. */
export function createEspoHttp(options: ConnectorOptions): Http {
  return createHttp({
    title: TITLE,
    baseUrl: `${rootOf(options.baseUrl)}/api/v1`,
    fetch: options.fetch,
    now: options.now,
    headers: { "x-api-key": options.token },
    classify,
  })
}

/** Where the pages are, from any address of the CRM's own that was typed. */
export function rootOf(baseUrl: string): string {
  return baseUrl.replace(/\/(?:api(?:\/v1)?|index\.(?:php|html))\/*$/, "").replace(/\/+$/, "")
}

const Imported = z.object({ messageTranslation: z.object({ data: z.object({ id: z.string() }) }) })
const Refused = z.object({ messageTranslation: z.object({ data: z.object({ field: z.string() }) }) })
const Duplicates = z.array(
  z.object({ id: z.string(), name: z.string().nullish(), emailAddress: z.string().nullish() }),
)

function classify(answer: HttpAnswer): Verdict | null {
  const reason = messageIn(answer.headers.get("x-status-reason") ?? answer.json ?? null)
  const said = reason ? ` It says: “${reason}”.` : ""
  switch (answer.status) {
    case 400:
      return { code: "validation", message: `EspoCRM refused this.${said}`, details: refusedField(answer) }
    case 401:
      return {
        code: "auth_revoked",
        message: "EspoCRM does not accept this API key. Enter a new one in the options.",
      }
    case 403:
      return {
        code: "forbidden",
        message: `The role of this EspoCRM key lacks the right. Ask an administrator.${said}`,
      }
    case 409:
      return {
        code: "duplicate",
        message: `EspoCRM has this record already.${said}`,
        details: { cause: answer.json },
      }
    default:
      return null
  }
}

/** Older versions name the field in their words only. */
function refusedField({ headers, json, text }: HttpAnswer): Verdict["details"] {
  const parsed = Refused.safeParse(json)
  const words = headers.get("x-status-reason") ?? text.slice(0, 1000)
  const field = parsed.success ? parsed.data.messageTranslation.data.field : /\bfield: (\w+)/.exec(words)?.[1]
  return field === undefined ? {} : { field }
}

/** The records that EspoCRM took for the same, from the error of a refused write. */
export function duplicatesIn(error: CrmError): z.infer<typeof Duplicates> {
  const imported = Imported.safeParse(error.details.cause)
  if (imported.success) return [{ id: imported.data.messageTranslation.data.id }]
  const listed = Duplicates.safeParse(error.details.cause)
  return listed.success ? listed.data : []
}

/** A condition of EspoCRM's `where`. */
export interface Where {
  type: "equals" | "contains" | "in" | "notIn" | "linkedWith" | "greaterThanOrEquals"
  attribute: string
  value: string | readonly string[]
}

/** At most 100 records. */
export async function list<Schema extends z.ZodType>(
  http: Http,
  path: string,
  where: readonly Where[],
  select: readonly string[],
  schema: Schema,
): Promise<z.output<Schema>[]> {
  return (await listPage(http, path, where, select, schema, {})).list
}

/** The same with how many there are; `total` is -1 where EspoCRM does not count. `paging`: order and offset. */
export async function listPage<Schema extends z.ZodType>(
  http: Http,
  path: string,
  where: readonly Where[],
  select: readonly string[],
  schema: Schema,
  paging: Readonly<Record<string, string>>,
): Promise<{ list: z.output<Schema>[]; total: number }> {
  const query: Record<string, string> = { maxSize: "100", select: select.join(","), ...paging }
  for (const [index, { type, attribute, value }] of where.entries()) {
    query[`where[${index}][type]`] = type
    query[`where[${index}][attribute]`] = attribute
    if (typeof value === "string") query[`where[${index}][value]`] = value
    else for (const [at, one] of value.entries()) query[`where[${index}][value][${at}]`] = one
  }
  const Listed = z.object({ list: z.array(schema), total: z.number().default(-1) })
  return http.send({ method: "GET", path, effect: "read", query }, Listed)
}

const Written = z.object({ id: z.string() })

/** Resolves to the id. */
export async function create(
  http: Http,
  type: string,
  body: Record<string, unknown>,
  headers: HttpRequest["headers"] = {},
): Promise<string> {
  return (await http.send({ method: "POST", path: `/${type}`, effect: "write", body, headers }, Written)).id
}

export async function update(
  http: Http,
  type: string,
  id: string,
  body: Record<string, unknown>,
): Promise<void> {
  const path = `/${type}/${encodeURIComponent(id)}`
  await http.send({ method: "PUT", path, effect: "write", body }, Written)
}

export async function read<Schema extends z.ZodType>(http: Http, type: string, id: string, schema: Schema) {
  return http.send({ method: "GET", path: `/${type}/${encodeURIComponent(id)}`, effect: "read" }, schema)
}

/** What is gone already counts as removed. */
export async function remove(http: Http, type: string, id: string): Promise<void> {
  const path = `/${type}/${encodeURIComponent(id)}`
  try {
    await http.send({ method: "DELETE", path, effect: "write" }, z.unknown())
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== "not_found") throw error
  }
}

/** Epoch milliseconds; null for no time. */
export function fromEspoTime(text: string | null | undefined): number | null {
  const at = Date.parse(`${text?.replace(" ", "T")}Z`)
  return Number.isNaN(at) ? null : at
}

/** UTC without a zone, as EspoCRM writes times. */
export function espoTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace("T", " ")
}

export function recordUrl(baseUrl: string, type: string, id: string): string {
  return `${baseUrl}/#${type}/view/${encodeURIComponent(id)}`
}
