/** Drives a connector without a browser: `npm run -s crm -- --crm NAME --url URL --key KEY COMMAND`. */
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import process from "node:process"
import * as z from "zod"
import { normaliseBaseUrl } from "~src/crm/base-url"
import type { Connector } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import { connectorDescriptors, connectors } from "~src/crm/registry"
import { ActivityFile } from "./crm/activity-file"
import { type CrmCall, readCall, USAGE } from "./crm/arguments"
import { check, deals, fields, find, type Line, list, log, undo } from "./crm/commands"

const say = (words: string) => {
  if (!process.argv.includes("--json")) console.error(words)
}

try {
  const call = readCall(process.argv.slice(2), process.env)
  const { connector, connectionId } = connect(call)
  for (const { data, words } of await run(call, connector, connectionId)) {
    console.log(JSON.stringify(data))
    say(words)
  }
} catch (error) {
  if (error instanceof CrmError) {
    const { code, message, details } = error
    const { cause, retryAt, ...more } = details
    const reason = reasonOf(cause)
    const until = retryAt === undefined ? {} : { retryAt: new Date(retryAt).toISOString() }
    console.log(
      JSON.stringify({ error: { code, message, ...more, ...until, ...(reason ? { reason } : {}) } }),
    )
    say(`${code}: ${message}${reason ? ` (${reason})` : ""}`)
    process.exitCode = 1
  } else {
    console.error(error instanceof Error ? error.message : String(error))
    console.error(USAGE)
    process.exitCode = 2
  }
}

/** What lies behind it: ECONNREFUSED, CERT_HAS_EXPIRED, or in words; null where the error says all. */
function reasonOf(cause: unknown): string | null {
  if (!(cause instanceof Error)) return null
  const inner = reasonOf(cause.cause)
  if (inner !== null) return inner
  const { code } = cause as { code?: unknown }
  return typeof code === "string" ? code : cause.message.replace(/\s+/g, " ").slice(0, 300) || null
}

function run(call: CrmCall, connector: Connector, connectionId: string): Promise<Line[]> {
  const around = {
    connectionId,
    now: Date.now,
    wait: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
  }
  switch (call.verb) {
    case "check":
      return check(connector)
    case "fields":
      return fields(connector)
    case "find":
      return find(connector, call.what)
    case "deals":
      return deals(connector, call.what)
    case "list":
      return list(connector, call.what)
    case "log":
      return log(connector, readFile(call.what), around)
    case "undo":
      return undo(connector, call.what, Date.now)
  }
}

/** @throws Error for a CRM that there is no connector for, or an address that is none. */
function connect({ crm, url, key }: CrmCall): { connector: Connector; connectionId: string } {
  const create = connectors[crm]
  if (!create) throw new Error(`no CRM “${crm}”; there are ${Object.keys(connectors).join(", ")}`)
  const address = url ?? connectorDescriptors.find(({ name }) => name === crm)?.defaultBaseUrl
  if (!address) throw new Error(`where is it? --url URL`)
  const baseUrl = normaliseBaseUrl(address, "anywhere")
  const host = new URL(baseUrl).hostname
  if (baseUrl.startsWith("http:") && !["localhost", "127.0.0.1", "[::1]"].includes(host)) {
    say(`The key travels to ${host} without encryption.`)
  }
  return { connector: create({ baseUrl, token: key, fetch, now: Date.now }), connectionId: crm }
}

/** @throws Error that names the field that is wrong. */
function readFile(path: string): ActivityFile {
  // npm runs in the project's folder; the path is meant from where the command was typed.
  const from = resolve(process.env.INIT_CWD ?? "", path)
  const parsed = ActivityFile.safeParse(JSON.parse(readFileSync(from, "utf8")))
  if (parsed.success) return parsed.data
  throw new Error(`${path}: ${z.prettifyError(parsed.error)}`)
}
