import * as z from "zod"
import { base64 } from "../base64"
import type { ConnectorOptions } from "../connector"
import { CrmError } from "../crm-error"
import { createHttp, type Effect, type Http } from "../http"
import { readLogin } from "../login"
import { classify, classifySignIn, TITLE } from "./classify"

export interface TrytonCall {
  /** Such as `model.party.party.create`. */
  method: string
  effect: Effect
  /** All but the context, which comes last. */
  args: readonly unknown[]
}

export interface Tryton {
  call<Schema extends z.ZodType>(call: TrytonCall, schema: Schema): Promise<z.output<Schema>>
  session(): Promise<Session>
}

export interface Session {
  database: string
  uid: number
  authorization: string
  /** What Tryton's own clients send with every call: the user's company and employee, on which rights depend. */
  context: Readonly<Record<string, unknown>>
}

/**
 * Tryton's methods by JSON-RPC: user and password give a session, which is taken anew when it has run out.
 * Source: docs.tryton.org, "trytond · Remote Procedure Call"; shapes measured on version 6.0.
 */
export function createTryton(options: ConnectorOptions): Tryton {
  let signingIn: Promise<Session> | null = null
  const { baseUrl, fetch, now } = options
  const common = { title: TITLE, baseUrl, fetch, now, headers: {} }
  const http = createHttp({ ...common, classify })
  const door = createHttp({ ...common, classify: classifySignIn })
  const session = () => {
    signingIn ??= signIn(door, options.token).catch((error: unknown) => {
      signingIn = null
      throw error
    })
    return signingIn
  }
  return {
    session,
    async call(call, schema) {
      try {
        return await send(http, await session(), call, schema)
      } catch (error) {
        // Without a session nothing was done.
        if (!(error instanceof CrmError) || error.code !== "auth_expired") throw error
        signingIn = null
        return send(http, await session(), call, schema)
      }
    },
  }
}

async function send<Schema extends z.ZodType>(
  http: Http,
  { database, authorization, context }: Session,
  { method, effect, args }: TrytonCall,
  schema: Schema,
): Promise<z.output<Schema>> {
  const headers = { authorization: `Session ${authorization}` }
  return rpc(
    http,
    { path: databasePath(database), method, effect, args: [...args, context], headers },
    schema,
  )
}

async function signIn(http: Http, token: string): Promise<Session> {
  const credential = readLogin(token)
  if (credential === null) {
    throw new CrmError(
      "validation",
      "Enter the Tryton user as user:password (or database/user:password where the server has several databases).",
      { field: "token" },
    )
  }
  const { login, key } = credential
  const database = credential.database ?? (await onlyDatabase(http))
  const parameters = { password: key }
  const path = databasePath(database)
  const method = "common.db.login"
  const LoggedIn = z.tuple([z.number(), z.string()], z.unknown()).nullable()
  const opened = await rpc(http, { path, method, effect: "read", args: [login, parameters] }, LoggedIn).catch(
    (error: unknown) => {
      if (error instanceof CrmError && error.code === "auth_expired") return null
      throw error
    },
  )
  if (opened === null) {
    throw new CrmError(
      "auth_revoked",
      `Tryton does not accept this user and password for the database ${database}. Enter them anew in the options.`,
    )
  }
  const [uid, secret] = opened
  const authorization = base64(new TextEncoder().encode(`${login}:${uid}:${secret}`))
  const headers = { authorization: `Session ${authorization}` }
  const preferences = { path, method: "model.res.user.get_preferences", effect: "read", headers } as const
  const context = await rpc(http, { ...preferences, args: [true, {}] }, z.record(z.string(), z.unknown()))
  // Messages in English are what errors are told apart by.
  return { database, uid, authorization, context: { ...context, language: "en" } }
}

/** Servers may hide the list of their databases; only the name can help then. */
async function onlyDatabase(http: Http): Promise<string> {
  const list = { path: "/", method: "common.db.list", effect: "read", args: [] } as const
  const names = await rpc(http, list, z.array(z.string())).catch((error: unknown) => {
    if (error instanceof CrmError && ["forbidden", "validation", "auth_expired"].includes(error.code))
      return []
    throw error
  })
  const [only, ...more] = names
  if (only !== undefined && more.length === 0) return only
  throw new CrmError("validation", "Say which Tryton database: enter database/user:password.", {
    field: "token",
  })
}

const databasePath = (database: string) => `/${encodeURIComponent(database)}/`

interface RpcRequest {
  path: string
  method: string
  effect: Effect
  args: readonly unknown[]
  headers?: Readonly<Record<string, string>>
}

async function rpc<Schema extends z.ZodType>(
  http: Http,
  { path, method, effect, args, headers = {} }: RpcRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  const Answer = z.object({ result: z.unknown() })
  const body = { id: 1, method, params: args }
  const request = { method: "POST", path, effect, headers, body } as const
  const answer = await http.send(request, Answer.transform((value) => value.result).pipe(schema))
  return answer as z.output<Schema>
}
