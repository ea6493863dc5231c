import * as z from "zod"
import { type HttpAnswer, messageIn, type Verdict } from "../classify"
import type { ConnectorOptions } from "../connector"
import { CrmError } from "../crm-error"
import { createHttp, type Effect, type Http } from "../http"
import { type OdooCredential, readCredential } from "./credential"

export const TITLE = "Odoo"

export interface OdooCall {
  model: string
  method: string
  effect: Effect
  /** Ids of the records that the method is called on. */
  ids?: readonly number[]
  /** Arguments by name, in the order in which the method takes them. */
  args: Readonly<Record<string, unknown>>
}

export interface Odoo {
  /** The name of the database; null where only the server knows it. */
  database(): Promise<string | null>
  call<Schema extends z.ZodType>(call: OdooCall, schema: Schema): Promise<z.output<Schema>>
}

/** The server's root, from any address of its own pages or services that was typed. */
export function rootOf(baseUrl: string): string {
  return baseUrl.replace(/\/(?:web|odoo|jsonrpc|json|xmlrpc)(?:\/.*)?$/, "").replace(/\/+$/, "")
}

interface Session {
  database: string
  uid: number
}

/**
 * Odoo's model methods. By a key alone over `/json/2` (19 and later), otherwise by login over `/jsonrpc`.
 * Source: odoo.com documentation, "External JSON-2 API" and "External API".
 */
export function createOdoo(options: ConnectorOptions): Odoo {
  let credential: OdooCredential | null = null
  let signingIn: Promise<Session> | null = null
  const http = createHttp({
    title: TITLE,
    baseUrl: rootOf(options.baseUrl),
    fetch: options.fetch,
    now: options.now,
    headers: {},
    classify: (answer) => classify(answer),
  })
  const known = () => {
    credential ??= readCredential(options.token)
    return credential
  }
  const session = async (): Promise<Session | null> => {
    const credentials = known()
    if (credentials.kind === "bearer") return null
    const { login, key, database } = credentials
    signingIn ??= signIn(http, database, login, key).catch((error: unknown) => {
      signingIn = null
      throw error
    })
    return signingIn
  }
  return {
    database: async () => (await session())?.database ?? null,
    async call(call, schema) {
      const signedIn = await session()
      const { key } = known()
      return signedIn === null
        ? callByKey(http, key, call, schema)
        : callByLogin(http, signedIn, key, call, schema)
    },
  }
}

async function callByKey<Schema extends z.ZodType>(http: Http, key: string, call: OdooCall, schema: Schema) {
  const path = `/json/2/${encodeURIComponent(call.model)}/${encodeURIComponent(call.method)}`
  const body = { ...call.args, ...(call.ids ? { ids: call.ids } : {}), context: CONTEXT }
  const headers = { authorization: `bearer ${key}` }
  try {
    return await http.send({ method: "POST", path, effect: call.effect, headers, body }, schema)
  } catch (error) {
    // A record that is missing is told in JSON, with a name; a whole service that is missing is not.
    if (!(error instanceof CrmError) || error.code !== "not_found" || error.details.cause === GONE)
      throw error
    throw new CrmError(
      "validation",
      "This Odoo does not take a key alone (it is older than 19, or the address is not Odoo's): enter login:key.",
      { field: "token", cause: error },
    )
  }
}

/** Marks the error of a record that is missing. */
const GONE = new Error("MissingError")

async function callByLogin<Schema extends z.ZodType>(
  http: Http,
  { database, uid }: Session,
  key: string,
  call: OdooCall,
  schema: Schema,
): Promise<z.output<Schema>> {
  const positional = [...(call.ids ? [call.ids] : []), ...Object.values(call.args)]
  const args = [database, uid, key, call.model, call.method, positional, { context: CONTEXT }]
  return service(http, "object", "execute_kw", args, call.effect, schema)
}

/** UTC for all times, and no mail, invitation or follower by what we write. */
const CONTEXT = {
  tz: "UTC",
  tracking_disable: true,
  mail_create_nosubscribe: true,
  mail_create_nolog: true,
  mail_notify_force_send: false,
  no_mail_to_attendees: true,
  dont_notify: true,
}

async function signIn(http: Http, named: string | null, login: string, key: string): Promise<Session> {
  const database = named ?? (await onlyDatabase(http))
  const Uid = z.union([z.number(), z.literal(false), z.null()])
  const uid = await service(http, "common", "authenticate", [database, login, key, {}], "read", Uid)
  if (typeof uid === "number" && uid > 0) return { database, uid }
  throw new CrmError(
    "auth_revoked",
    `Odoo does not accept this login and key for the database ${database}. Enter them anew in the options.`,
  )
}

async function onlyDatabase(http: Http): Promise<string> {
  const names = await service(http, "db", "list", [], "read", z.array(z.string())).catch((error: unknown) => {
    // Servers may hide the list; only the name can help then.
    if (error instanceof CrmError && ["forbidden", "validation", "auth_revoked"].includes(error.code))
      return []
    throw error
  })
  const [only, ...more] = names
  if (only !== undefined && more.length === 0) return only
  throw new CrmError("validation", "Say which Odoo database: enter the key as database/login:key.", {
    field: "token",
  })
}

async function service<Schema extends z.ZodType>(
  http: Http,
  name: string,
  method: string,
  args: readonly unknown[],
  effect: Effect,
  result: Schema,
): Promise<z.output<Schema>> {
  const body = { jsonrpc: "2.0", method: "call", id: 1, params: { service: name, method, args } }
  const request = { method: "POST", path: "/jsonrpc", effect, body } as const
  const Answer = z.object({ result: z.unknown() })
  const answer = await http.send(request, Answer.transform((value) => value.result).pipe(result))
  return answer as z.output<Schema>
}

/** `/jsonrpc` puts it under `error.data` with status 200, `/json/2` at the top with a status of its own. */
const Fault = z.object({ name: z.string(), message: z.string().optional() })
const RpcFault = z.object({ error: z.object({ message: z.string().optional(), data: Fault.optional() }) })

function classify(answer: HttpAnswer): Verdict | null {
  const rpc = RpcFault.safeParse(answer.json)
  if (rpc.success) {
    return verdict(rpc.data.error.data?.name ?? "", rpc.data.error.data?.message ?? rpc.data.error.message)
  }
  if (answer.status < 400) return null
  const direct = Fault.safeParse(answer.json)
  return direct.success && direct.data.name.includes(".")
    ? verdict(direct.data.name, direct.data.message)
    : null
}

/** The transaction was rolled back. */
function busy(said: string): Verdict {
  return { code: "transient", message: `Odoo's database was busy. It is tried again by itself.${said}` }
}

function verdict(exception: string, message: string | undefined): Verdict {
  const words = messageIn(message ?? null)
  const said = words ? ` It says: “${words}”.` : ""
  const name = exception.split(".").pop() ?? ""
  switch (name) {
    case "AccessDenied":
    case "Unauthorized":
      return {
        code: "auth_revoked",
        message: "Odoo does not accept this login and key. Enter them anew in the options.",
      }
    case "SessionExpiredException":
      return { code: "auth_expired", message: "The Odoo session has expired. Sign in again." }
    case "AccessError":
    case "Forbidden":
      return {
        code: "forbidden",
        message: `Odoo does not give this user the right. Ask an administrator.${said}`,
      }
    case "NotFound":
      return { code: "not_found", message: `There is no such service at this address.${said}` }
    case "MissingError":
      return {
        code: "not_found",
        message: `Odoo does not have this record any more.${said}`,
        details: { cause: GONE },
      }
    case "OperationalError":
      if (/does not exist/i.test(message ?? "")) {
        return {
          code: "validation",
          message: `Odoo has no such database: check what stands before the slash in database/login:key.${said}`,
          details: { field: "token" },
        }
      }
      return busy(said)
    case "SerializationFailure":
    case "LockNotAvailable":
      return busy(said)
    default:
      if (/object .{1,80} doesn't exist|model .{1,80} (does not exist|not found)/i.test(message ?? "")) {
        return {
          code: "unsupported",
          message: `This Odoo lacks an app that this needs (CRM or Calendar).${said}`,
        }
      }
      return { code: "validation", message: `Odoo refused this.${said}` }
  }
}
