import { type FakeReply, type FakeRequest, FakeServer, htmlReply, jsonReply } from "./fake-server"
import { passes } from "./odoo/domain"
import { LABELS, LINKS, MODELS, OdooFault, READ_ONLY, type Row, SELECTIONS, type Value } from "./odoo/models"

export interface OdooFakeOptions {
  databases?: readonly string[]
  /** What the user may not do, as "model/operation". */
  denied?: readonly string[]
}

interface RpcBody {
  params?: { service: string; method: string; args: unknown[] }
}

/** An Odoo of our own, version 17 by `/jsonrpc` and 19 by `/json/2`: models with rows, and its way of failing. */
export class OdooFake {
  readonly login = "jo@slipway.example"
  readonly key = "odoo-key-0001"
  readonly server: FakeServer
  readonly databases: readonly string[]
  readonly denied: Set<string>
  readonly #tables = new Map<string, Row[]>()
  readonly #externalIds = new Map<string, number>()
  #nextId = 11

  constructor(
    options: OdooFakeOptions = {},
    private readonly now: () => number = Date.now,
  ) {
    this.databases = options.databases ?? ["slipway"]
    this.denied = new Set(options.denied)
    this.server = new FakeServer({ handle: (request) => this.#handle(request), errorReply }, now)
  }

  rows(model: string): Row[] {
    const rows = this.#tables.get(model) ?? []
    this.#tables.set(model, rows)
    return rows
  }

  /** Puts a row into the database. Returns its id. */
  add(model: string, values: Record<string, Value>): number {
    const fields = MODELS[model]
    if (!fields) throw new OdooFault("builtins.KeyError", `Object ${model} doesn't exist`)
    const unknown = Object.keys(values).find((name) => !fields[name])
    if (unknown) throw new OdooFault("builtins.ValueError", `Invalid field '${unknown}' on model '${model}'`)
    if (Object.values(values).some((value) => typeof value === "string" && value.includes("\u0000"))) {
      throw new OdooFault("builtins.ValueError", "A string literal cannot contain NUL (0x00) characters.")
    }
    refuseUnlisted(values)
    const id = this.#nextId++
    this.rows(model).push(derived(model, { ...this.#stamp(model), ...values, id }))
    return id
  }

  #handle(request: FakeRequest): FakeReply {
    const { pathname } = request.url
    try {
      if (pathname === "/jsonrpc") {
        const { params } = JSON.parse(request.text) as RpcBody
        if (!params) return jsonReply(400, {})
        return jsonReply(200, { jsonrpc: "2.0", id: 1, result: this.#service(params) })
      }
      const [, json, version, model = "", method = ""] = pathname.split("/")
      if (json === "json" && version === "2") return this.#byKey(request, model, method)
      return htmlReply(404, "<!doctype html><title>404</title>")
    } catch (error) {
      if (!(error instanceof OdooFault)) throw error
      if (pathname === "/jsonrpc") return rpcError(error.exception, error.message)
      const status = error.exception.endsWith("AccessError") ? 403 : 422
      return jsonReply(status, { name: error.exception, message: error.message, arguments: [error.message] })
    }
  }

  #byKey(request: FakeRequest, model: string, method: string): FakeReply {
    if (request.headers.get("authorization") !== `bearer ${this.key}`) {
      return jsonReply(401, {
        name: "werkzeug.exceptions.Unauthorized",
        message: "Invalid apikey",
        arguments: [],
      })
    }
    const { ids, context: _context, ...named } = JSON.parse(request.text) as Record<string, unknown>
    if (method === "has_access")
      return jsonReply(200, !this.denied.has(`${model}/${String(named.operation)}`))
    const args = [...(ids === undefined ? [] : [ids]), ...Object.values(named)]
    return jsonReply(200, this.#method(model, method, args))
  }

  #service({ service, method, args }: NonNullable<RpcBody["params"]>): unknown {
    if (service === "db" && method === "list") return [...this.databases]
    const [database, user, key] = args
    if (!this.databases.includes(String(database))) {
      throw new OdooFault("psycopg2.OperationalError", `database "${database}" does not exist`)
    }
    if (service === "common" && method === "authenticate")
      return user === this.login && key === this.key ? 2 : false
    if (service !== "object" || method !== "execute_kw") throw new OdooFault("builtins.NameError", method)
    if (user !== 2 || key !== this.key) throw new OdooFault("odoo.exceptions.AccessDenied", "Access Denied")
    const [, , , model, name, positional] = args
    return this.#method(String(model), String(name), positional as unknown[])
  }

  #method(model: string, method: string, args: readonly unknown[]): unknown {
    if (!MODELS[model]) throw new OdooFault("builtins.KeyError", `Object ${model} doesn't exist`)
    switch (method) {
      case "check_access_rights":
        return !this.denied.has(`${model}/${String(args[0])}`)
      case "fields_get":
        this.#allow(model, "read")
        return fieldsGet(model, args[1] as string[])
      case "search_read":
        this.#allow(model, "read")
        return this.#searchRead(model, args as [unknown[], string[], number, number, string])
      case "search_count":
        this.#allow(model, "read")
        return this.#found(model, args[0] as unknown[]).length
      case "create":
        this.#allow(model, "create")
        return (args[0] as Record<string, Value>[]).map((values) => this.add(model, values))
      case "write":
        this.#allow(model, "write")
        return this.#write(model, args as [number[], Record<string, Value>])
      case "unlink":
        this.#allow(model, "unlink")
        return this.#unlink(model, args[0] as number[])
      case "load":
        this.#allow(model, "create")
        this.#refuseToMove(model, args as [string[], string[][]])
        return this.#load(model, args as [string[], string[][]])
      default:
        throw new OdooFault("builtins.AttributeError", `'${model}' object has no attribute '${method}'`)
    }
  }

  #allow(model: string, operation: string): void {
    if (!this.denied.has(`${model}/${operation}`)) return
    throw new OdooFault(
      "odoo.exceptions.AccessError",
      `You are not allowed to ${operation} '${model}' records.\n\nThis operation is allowed for the group: Sales`,
    )
  }

  #searchRead(
    model: string,
    [domain, fields, offset, limit, order]: [unknown[], string[], number, number, string],
  ): unknown[] {
    const found = this.#found(model, domain)
    if (order === "write_date, id") {
      found.sort((a, b) => String(a.write_date).localeCompare(String(b.write_date)) || a.id - b.id)
    } else found.sort((a, b) => b.id - a.id)
    return found.slice(offset, offset + limit).map((row) => {
      const shown = fields.map((field) => [field, this.#shown(model, row, field)])
      return { ...Object.fromEntries(shown), id: row.id }
    })
  }

  /** What is archived is found only by a condition on it. */
  #found(model: string, domain: readonly unknown[]): Row[] {
    const archived = domain.some((condition) => Array.isArray(condition) && condition[0] === "active")
    return this.rows(model).filter(
      (row) => (archived || row.active !== false) && passes(this, model, row, domain),
    )
  }

  /** Somebody in the office changes a record. */
  change(model: string, id: number, values: Record<string, Value>): void {
    this.#write(model, [[id], values])
  }

  #shown(model: string, row: Row, field: string): unknown {
    if (field === "id") return row.id
    const kind = MODELS[model]?.[field]
    if (!kind) throw new OdooFault("builtins.ValueError", `Invalid field '${field}' on model '${model}'`)
    const value = row[field]
    if (kind !== "link") return value ?? (kind === "links" ? [] : kind === "number" ? 0 : false)
    if (typeof value !== "number") return false
    const target = this.rows(LINKS[field] ?? "").find(({ id }) => id === value)
    return [value, target?.name ?? ""]
  }

  /** Odoo keeps when a record was written last, finer than it shows. */
  #stamp(model: string): Record<string, Value> {
    if (!MODELS[model]?.write_date) return {}
    return { write_date: new Date(this.now()).toISOString().slice(0, 19).replace("T", " ") }
  }

  #write(model: string, [ids, values]: [number[], Record<string, Value>]): true {
    const unknown = Object.keys(values).find((name) => !MODELS[model]?.[name])
    if (unknown) throw new OdooFault("builtins.ValueError", `Invalid field '${unknown}' on model '${model}'`)
    refuseUnlisted(values)
    for (const row of this.rows(model).filter(({ id }) => ids.includes(id))) {
      Object.assign(row, derived(model, { ...row, ...this.#stamp(model), ...values }))
    }
    return true
  }

  #unlink(model: string, ids: readonly number[]): true {
    const kept = this.rows(model).filter(({ id }) => !ids.includes(id))
    if (kept.length === this.rows(model).length)
      throw new OdooFault("odoo.exceptions.MissingError", "Record missing")
    this.#tables.set(model, kept)
    return true
  }

  #load(model: string, [fields, data]: [string[], string[][]]): unknown {
    const ids: number[] = []
    for (const row of data) {
      const cells = Object.fromEntries(fields.map((field, index) => [field, row[index] ?? ""]))
      const { id: externalId, ...columns } = cells
      const values = Object.fromEntries(
        Object.entries(columns).map(([column, text]) => this.#imported(model, column, text)),
      )
      const known = this.rows(model).find(({ id }) => id === this.#externalIds.get(externalId ?? ""))
      if (known) this.#write(model, [[known.id], values])
      const id = known?.id ?? this.add(model, values)
      if (externalId) this.#externalIds.set(externalId, id)
      ids.push(id)
    }
    return { ids, messages: [], nextrow: 0 }
  }

  #imported(model: string, column: string, text: string): [string, Value] {
    const [field = "", by] = column.split("/")
    const kind = MODELS[model]?.[field]
    if (kind === "links") return [field, text.split(",").map((id) => this.#existing(field, id))]
    if (kind === "link") return [field, by === "id" ? 1 : this.#existing(field, text)]
    return [field, kind === "number" ? Number(text) : text]
  }

  /** Only administrators may change on which record a message stands, even to the same. */
  #refuseToMove(model: string, [fields, data]: [string[], string[][]]): void {
    const at = fields.indexOf("id")
    const again = data.some((row) => this.#externalIds.has(row[at] ?? ""))
    if (model !== "mail.message" || !again) return
    throw new OdooFault(
      "odoo.exceptions.AccessError",
      "Only administrators can modify 'model' and 'res_id' fields.",
    )
  }

  #existing(field: string, text: string): number {
    const id = Number(text)
    if (this.rows(LINKS[field] ?? "").some((row) => row.id === id)) return id
    throw new OdooFault("odoo.exceptions.MissingError", `No matching record found for database id '${text}'`)
  }
}

/** Fields by name, with those of their attributes that were asked for. */
function fieldsGet(model: string, attributes: readonly string[]): Record<string, object> {
  const kinds = { text: "char", bool: "boolean", number: "float", link: "many2one", links: "many2many" }
  const described = Object.entries(MODELS[model] ?? {}).map(([name, kind]) => {
    const selection = SELECTIONS[name]
    const field: Record<string, unknown> = {
      type: selection ? "selection" : kinds[kind],
      string: LABELS[name] ?? name,
      readonly: READ_ONLY.includes(name),
      store: true,
      ...(selection ? { selection } : {}),
    }
    const shown = Object.entries(field).filter(([attribute]) => attributes.includes(attribute))
    return [name, Object.fromEntries(shown)]
  })
  return Object.fromEntries(described) as Record<string, object>
}

function refuseUnlisted(values: Record<string, Value>): void {
  for (const [name, selection] of Object.entries(SELECTIONS)) {
    const value = values[name]
    if (value === undefined || selection.some(([one]) => one === value)) continue
    throw new OdooFault("builtins.ValueError", `Wrong value for res.partner.${name}: '${String(value)}'`)
  }
}

/** The fields that Odoo fills by itself. */
function derived(model: string, row: Row): Row {
  if (model !== "res.partner") return row
  return { ...row, email_normalized: typeof row.email === "string" ? row.email.toLowerCase() : false }
}

function rpcError(name: string, message: string): FakeReply {
  const data = { name, message, debug: "Traceback", arguments: [message], context: {} }
  return jsonReply(200, { jsonrpc: "2.0", id: 1, error: { code: 200, message: "Odoo Server Error", data } })
}

function errorReply(mode: "500" | "expired" | "forbidden" | "rate_limited" | "quota"): FakeReply {
  switch (mode) {
    case "500":
      return htmlReply(500, "<!doctype html><title>Internal Server Error</title>")
    case "expired":
      return rpcError("odoo.http.SessionExpiredException", "Session expired")
    case "forbidden":
      return rpcError("odoo.exceptions.AccessError", "You are not allowed to access this.")
    case "rate_limited":
    case "quota":
      // Odoo itself has no limits; the proxy before it does.
      return {
        status: 429,
        headers: { "retry-after": "10", "content-type": "text/html" },
        text: "<h1>429</h1>",
      }
  }
}
