import { parseArgs } from "node:util"

export const USAGE = `usage: npm run -s crm -- --crm NAME [--url URL] [--key KEY] [--json] COMMAND

  check          signs in and says whose account it is
  find EMAIL     the people with exactly this address
  fields         the fields of a person that can be written, by the CRM's own metadata
  deals EMAIL    their open deals, and those of their company
  list EMAIL     what is logged on them and on those deals
  log FILE.json  writes one activity, at most once (the file: docs/connectors.md)
  undo ID        removes what log wrote; ID as log printed it: OBJECT/ID

  --url           address of the CRM; may be left out where there is only one
  --key           key or token; or the environment's SLIPSTREAM_CRM_KEY, which no list of processes shows
  --user, --database   for CRMs that want them; the same as --key DATABASE/USER:KEY
  --json          nothing but the JSON lines on standard output

Ends with 0, with 1 for an error of the CRM (its code and message are printed), with 2 for a wrong call.`

export const VERBS = ["check", "fields", "find", "deals", "list", "log", "undo"] as const
/** Verbs that take nothing. */
const ALONE: readonly string[] = ["check", "fields"]
export type Verb = (typeof VERBS)[number]

export interface CrmCall {
  crm: string
  url: string | null
  key: string
  json: boolean
  verb: Verb
  /** The address, file or id; empty where the verb takes nothing. */
  what: string
}

/** Reads the command line. @throws Error that says what is wrong with it. */
export function readCall(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CrmCall {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      crm: { type: "string" },
      url: { type: "string" },
      key: { type: "string" },
      user: { type: "string" },
      database: { type: "string" },
      json: { type: "boolean", default: false },
    },
  })
  const [word, what = "", ...more] = positionals
  const verb = VERBS.find((known) => known === word)
  if (verb === undefined) throw new Error(word === undefined ? "which command?" : `no command “${word}”`)
  if (more.length > 0 || (what === "") !== ALONE.includes(verb))
    throw new Error(`wrong arguments for ${verb}`)
  if (!values.crm) throw new Error("which CRM? --crm NAME")
  const key = values.key ?? environment.SLIPSTREAM_CRM_KEY ?? ""
  if (key === "") throw new Error("no key: --key KEY")
  return {
    crm: values.crm.toLowerCase(),
    url: values.url ?? null,
    key: credential(key, values.user ?? null, values.database ?? null),
    json: values.json,
    verb,
    what,
  }
}

function credential(key: string, user: string | null, database: string | null): string {
  if (user === null) {
    if (database !== null && key.includes(":")) return `${database}/${key}`
    if (database !== null) throw new Error("--database goes with --user")
    return key
  }
  return `${database === null ? "" : `${database}/`}${user}:${key}`
}
