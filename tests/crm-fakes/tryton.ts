import { inParts } from "~src/crm/tryton/instant"
import { type FakeReply, type FakeRequest, FakeServer, htmlReply, jsonReply } from "./fake-server"

export type TrytonRow = { id: number } & Record<string, unknown>

/** The fields of Tryton's models that Slipstream may name; others are refused, as Tryton refuses them. */
const MODELS: Readonly<Record<string, readonly string[]>> = {
  "party.party": ["name", "contact_mechanisms", "x_role", "x_department"],
  "party.contact_mechanism": ["type", "value", "party"],
  "sale.opportunity": [
    "description",
    "state",
    "amount",
    "party",
    "contact",
    "employee",
    "create_date",
    "write_date",
  ],
  "company.employee": ["rec_name"],
  "ir.note": ["resource", "message", "create_date", "create_uid"],
  "res.user": ["name", "login"],
}

/** What `fields_get` says of a party; modules have added two fields. */
const PARTY_FIELDS = {
  name: { type: "char", string: "Name", readonly: false },
  code: { type: "char", string: "Code", readonly: false },
  full_name: { type: "char", string: "Full Name", readonly: true },
  phone: { type: "char", string: "Phone", readonly: true },
  contact_mechanisms: { type: "one2many", string: "Contact Mechanisms", readonly: false },
  x_role: { type: "char", string: "Role", readonly: false },
  x_department: {
    type: "selection",
    string: "Department",
    readonly: false,
    selection: [
      [null, ""],
      ["ops", "Operations"],
      ["fin", "Finance"],
    ],
  },
  x_made_by_method: { type: "selection", string: "Made", readonly: false, selection: "get_made" },
}

/** To which model a link leads. */
const LINKS: Readonly<Record<string, string>> = {
  party: "party.party",
  contact: "party.contact_mechanism",
  employee: "company.employee",
  create_uid: "res.user",
}

/** An exception as Tryton puts it into its answers. */
class TrytonFault extends Error {
  constructor(readonly parts: readonly unknown[]) {
    super(String(parts[0]))
  }
}

const refusal = (words: string) => new TrytonFault(["UserError", [words, "", null]])

/** A Tryton of our own: version 6.0 by JSON-RPC, with sessions, rows and its ways of failing. */
export class TrytonFake {
  readonly user = "jo"
  readonly password = "jo:secret/1"
  readonly server: FakeServer
  /** What the user may not do, as "model/operation". */
  readonly denied = new Set<string>()
  readonly #tables = new Map<string, TrytonRow[]>()
  readonly #sessions = new Set<string>()
  #refusedLogins = 0
  #next = 1

  constructor(
    readonly databases: readonly string[] = ["slipway"],
    private readonly now: () => number = Date.now,
  ) {
    const errorReply = (mode: "500" | "expired" | "forbidden" | "rate_limited" | "quota") =>
      this.#errorReply(mode)
    this.server = new FakeServer({ handle: (request) => this.#handle(request), errorReply }, now)
    this.add("res.user", { name: "Jo Berg", login: this.user })
  }

  rows(model: string): TrytonRow[] {
    const rows = this.#tables.get(model) ?? []
    this.#tables.set(model, rows)
    return rows
  }

  add(model: string, values: Record<string, unknown>): number {
    const unknown = Object.keys(values).find((name) => !MODELS[model]?.includes(name))
    if (unknown) throw new TrytonFault([`'${unknown}'`, ""])
    refuseUnlisted(values)
    const id = this.#next++
    const { contact_mechanisms: mechanisms, ...own } = values
    this.rows(model).push({ create_date: inParts(this.now()), create_uid: 1, ...own, id })
    if (Array.isArray(mechanisms)) {
      for (const [, rows] of mechanisms as [string, Record<string, unknown>[]][])
        for (const row of rows) this.add("party.contact_mechanism", { ...row, party: id })
    }
    return id
  }

  /** Somebody in the office changes a record. */
  change(model: string, id: number, values: Record<string, unknown>): void {
    const row = this.rows(model).find((candidate) => candidate.id === id)
    if (row) Object.assign(row, values, { write_date: inParts(this.now()) })
  }

  /** All sessions run out. */
  endSessions(): void {
    this.#sessions.clear()
  }

  #handle(request: FakeRequest): FakeReply {
    if (request.method !== "POST") return htmlReply(405, "")
    const { id, method, params } = JSON.parse(request.text) as {
      id: number
      method: string
      params: unknown[]
    }
    const database = decodeURIComponent(request.url.pathname.replaceAll("/", ""))
    try {
      if (method === "common.db.list") return jsonReply(200, { id, result: [...this.databases] })
      if (!this.databases.includes(database)) {
        throw new TrytonFault([`Database '/var/lib/tryton/${database}.sqlite' doesn't exist!`, ""])
      }
      if (method === "common.db.login") return this.#login(id, params)
      if (!this.#knows(request)) return { status: 401, headers: { "www-authenticate": "Basic" }, text: "" }
      return jsonReply(200, { id, result: this.#call(method, params) ?? null })
    } catch (error) {
      if (!(error instanceof TrytonFault)) throw error
      return jsonReply(200, { id, error: error.parts })
    }
  }

  #login(id: number, [user, parameters]: unknown[]): FakeReply {
    const { password } = (parameters ?? {}) as { password?: string }
    const refused = this.#refusedLogins > 0
    if (refused) this.#refusedLogins -= 1
    if (refused || user !== this.user || password !== this.password) {
      return htmlReply(401, "<!doctype html><title>401 Unauthorized</title>")
    }
    const secret = `session-${this.#next++}`
    this.#sessions.add(secret)
    return jsonReply(200, { id, result: [1, secret] })
  }

  #knows({ headers }: FakeRequest): boolean {
    const [scheme, encoded = ""] = (headers.get("authorization") ?? "").split(" ")
    const [user, uid, secret = ""] = atob(encoded).split(":")
    return scheme === "Session" && user === this.user && uid === "1" && this.#sessions.has(secret)
  }

  #call(method: string, params: unknown[]): unknown {
    if (method === "model.ir.model.access.get_access") return this.#access(params[0] as string[])
    if (method === "model.res.user.get_preferences") return { company: 1, language: "sv" }
    const [, model = "", operation] = /^model\.(.+)\.(\w+)$/.exec(method) ?? []
    if (!MODELS[model]) throw new TrytonFault([`'${model}'`, ""])
    switch (operation) {
      case "fields_get":
        this.#allow(model, "read")
        return PARTY_FIELDS
      case "search_read":
        this.#allow(model, "read")
        return this.#searchRead(model, params as [unknown[], number, number, [string, string][], string[]])
      case "search_count":
        this.#allow(model, "read")
        return this.rows(model).filter((row) => this.#passes(model, row, params[0] as unknown[])).length
      case "create":
        this.#allow(model, "create")
        return (params[0] as Record<string, unknown>[]).map((values) => this.add(model, values))
      case "write":
        this.#allow(model, "write")
        refuseUnlisted(params[1] as Record<string, unknown>)
        for (const row of this.#existing(model, params[0] as number[])) Object.assign(row, params[1])
        return null
      case "delete": {
        this.#allow(model, "delete")
        const gone = this.#existing(model, params[0] as number[])
        this.#tables.set(
          model,
          this.rows(model).filter((row) => !gone.includes(row)),
        )
        return null
      }
      default:
        throw new TrytonFault([`'${operation}'`, ""])
    }
  }

  #access(models: readonly string[]): unknown {
    const of = (model: string) =>
      Object.fromEntries(
        ["read", "write", "create", "delete"].map((right) => [right, !this.denied.has(`${model}/${right}`)]),
      )
    return Object.fromEntries(models.map((model) => [model, of(model)]))
  }

  #allow(model: string, right: string): void {
    if (this.denied.has(`${model}/${right}`)) throw refusal(`You are not allowed to access "${model}".`)
  }

  #existing(model: string, ids: readonly number[]): TrytonRow[] {
    return ids.map((id) => {
      const row = this.rows(model).find((candidate) => candidate.id === id)
      if (row) return row
      throw refusal(`You are trying to read records "${id}" of "${model}" that don't exist anymore.`)
    })
  }

  #searchRead(
    model: string,
    [domain, offset, limit, order, fields]: [unknown[], number, number, [string, string][], string[]],
  ): unknown[] {
    const [[by, direction] = ["id", "DESC"]] = order
    const found = this.rows(model)
      .filter((row) => this.#passes(model, row, domain))
      .sort((a, b) => sortable(a[by]).localeCompare(sortable(b[by])) || a.id - b.id)
    if (direction === "DESC") found.reverse()
    return found.slice(offset, offset + limit).map((row) => this.#shown(model, row, fields))
  }

  #shown(model: string, row: TrytonRow, fields: readonly string[]): Record<string, unknown> {
    const shown: Record<string, unknown> = { id: row.id }
    for (const field of fields) {
      const [name = "", further] = field.split(".")
      if (further === undefined) {
        shown[name] = this.#value(model, row, name)
        continue
      }
      const target = this.#target(model, row, name)
      shown[`${name}.`] = target && {
        ...target.row,
        [further]: this.#value(target.model, target.row, further),
      }
    }
    return shown
  }

  #target(model: string, row: TrytonRow, name: string): { model: string; row: TrytonRow } | null {
    if (name === "currency" && model === "sale.opportunity")
      return { model: "currency", row: { id: 1, code: "EUR" } }
    const link = LINKS[name] ?? ""
    const target = this.rows(link).find(({ id }) => id === row[name])
    return target ? { model: link, row: target } : null
  }

  #value(model: string, row: TrytonRow, field: string): unknown {
    if (field === "id") return row.id
    if (field === "rec_name") return row.name ?? row.description ?? null
    if (field === "amount" && typeof row.amount === "number")
      return { __class__: "Decimal", decimal: String(row.amount) }
    if (MODELS[model] && !MODELS[model].includes(field)) throw new TrytonFault([`'${field}'`, ""])
    return row[field] ?? null
  }

  #passes(model: string, row: TrytonRow, domain: readonly unknown[]): boolean {
    const [first, ...rest] = domain
    if (first === "OR") return rest.some((clause) => this.#passesOne(model, row, clause as unknown[]))
    return domain.every((clause) => this.#passesOne(model, row, clause as unknown[]))
  }

  #passesOne(model: string, row: TrytonRow, clause: unknown[]): boolean {
    const [path, operator, value] = clause
    if (path === "OR" || Array.isArray(path)) return this.#passes(model, row, clause)
    const [name = "", further] = String(path).split(".")
    const target = further === undefined ? { model, row } : this.#target(model, row, name)
    const there = target && this.#value(target.model, target.row, further ?? name)
    switch (operator) {
      case "=":
        return there === value
      case "!=":
        return there !== value
      case ">":
        return sortable(there) > sortable(value)
      case ">=":
        return there !== null && sortable(there) >= sortable(value)
      case "in":
        return Array.isArray(value) && value.includes(there)
      case "like":
        return matches(String(there ?? ""), String(value))
      case "ilike":
        return matches(String(there ?? "").toLowerCase(), String(value).toLowerCase())
      default:
        throw new TrytonFault([`'${String(operator)}'`, ""])
    }
  }

  #errorReply(mode: "500" | "expired" | "forbidden" | "rate_limited" | "quota"): FakeReply {
    switch (mode) {
      case "500":
        return htmlReply(500, "<!doctype html><title>500 Internal Server Error</title>")
      case "expired":
        // The password was changed as well, or signing in again would hide it.
        this.endSessions()
        this.#refusedLogins = 1
        return { status: 401, headers: {}, text: "" }
      case "forbidden":
        return jsonReply(200, {
          id: 1,
          error: ["UserError", ['You are not allowed to access "Note".', "", null]],
        })
      case "rate_limited":
      case "quota":
        return { status: 429, headers: { "retry-after": "10" }, text: "" }
    }
  }
}

/** Numbers and times in parts, as text of the same order. */
function sortable(value: unknown): string {
  const parts = typeof value === "object" && value !== null ? Object.values(value) : [value]
  return parts.map((part) => String(part ?? "").padStart(8, "0")).join("-")
}

function refuseUnlisted({ x_department: value }: Record<string, unknown>): void {
  if (value === undefined || value === "ops" || value === "fin") return
  throw refusal(
    `The value "${String(value)}" for field "Department" in "Party" is not one of the allowed options.`,
  )
}

/** SQL's LIKE with "%" at either end, or none. */
function matches(text: string, pattern: string): boolean {
  const bare = pattern.replaceAll("%", "")
  return pattern.startsWith("%") ? text.includes(bare) : text === bare
}
