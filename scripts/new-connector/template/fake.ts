import { type FakeReply, type FakeRequest, FakeServer, jsonReply } from "~tests/crm-fakes/fake-server"

type Table = "people" | "companies" | "deals" | "activities"
export type AcmeRecord = { id: string } & Record<string, unknown>

const DEPARTMENTS = [
  { value: "ops", label: "Operations" },
  { value: "fin", label: "Finance" },
]
const FIELDS = [
  { name: "job_title", label: "Job title", kind: "text", custom: false, options: [] },
  { name: "phone", label: "Phone", kind: "phone", custom: false, options: [] },
  { name: "x_role", label: "Role", kind: "text", custom: true, options: [] },
  { name: "x_department", label: "Department", kind: "picklist", custom: true, options: DEPARTMENTS },
]
/** The fields of a person's name, which can't be mapped. */
const NAMES = ["first_name", "last_name"]

/** An Acme of our own: it keeps state, and refuses what the real one would. */
export class AcmeFake {
  readonly key = "key-0001"
  readonly server: FakeServer
  readonly #tables = new Map<Table, AcmeRecord[]>()
  #next = 1

  constructor(now: () => number = Date.now) {
    this.server = new FakeServer({ handle: (request) => this.#handle(request), errorReply }, now)
  }

  all(table: Table): AcmeRecord[] {
    const records = this.#tables.get(table) ?? []
    this.#tables.set(table, records)
    return records
  }

  /** Puts a record into the CRM. Returns its id. */
  add(table: Table, values: Record<string, unknown>): string {
    const id = String(this.#next++).padStart(6, "0")
    this.all(table).push({ ...values, id })
    return id
  }

  #handle(request: FakeRequest): FakeReply {
    if (request.headers.get("authorization") !== `Bearer ${this.key}`) return failure(401, "unknown key")
    const [, api, table = "", id] = request.url.pathname.split("/")
    if (api !== "api") return failure(404, "no such path")
    if (table === "me") return jsonReply(200, { account: "Slipway" })
    if (table === "people" && id === "fields") return jsonReply(200, { fields: FIELDS })
    if (!isTable(table)) return failure(404, "no such path")
    if (id !== undefined) return this.#one(request, table, id)
    return request.method === "POST" ? this.#create(request, table) : this.#list(request, table)
  }

  #one(request: FakeRequest, table: Table, id: string): FakeReply {
    const record = this.all(table).find((candidate) => candidate.id === id)
    if (!record) return failure(404, "no such record")
    if (request.method === "DELETE") {
      this.#tables.set(
        table,
        this.all(table).filter((other) => other !== record),
      )
      return jsonReply(200, {})
    }
    if (request.method === "PATCH") {
      const { fields } = JSON.parse(request.text) as { fields: Record<string, string> }
      const refused = refusedField(fields)
      if (refused) return failure(422, `bad value for ${refused}`)
      record.fields = { ...(record.fields as object), ...fields }
    }
    return jsonReply(200, record)
  }

  #create(request: FakeRequest, table: Table): FakeReply {
    const values = JSON.parse(request.text) as Record<string, unknown>
    const refused = refusedField((values.fields ?? {}) as Record<string, string>)
    if (refused) return failure(422, `bad value for ${refused}`)
    const same = this.all(table).find(
      ({ external_id: key }) => key !== undefined && key === values.external_id,
    )
    if (same) return jsonReply(200, same)
    const id = this.add(table, values)
    return jsonReply(
      201,
      this.all(table).find((record) => record.id === id),
    )
  }

  #list(request: FakeRequest, table: Table): FakeReply {
    const query = request.url.searchParams
    const people = query.get("people")?.split(",") ?? []
    const found = this.all(table).filter((record) => {
      if (table === "deals") {
        const of = record.person_ids as string[]
        const isTheirs = of.some((id) => people.includes(id)) || record.company_id === query.get("company")
        return isTheirs && record.status === query.get("status")
      }
      return ["email", "domain", "external_id"].every(
        (name) => !query.has(name) || String(record[name]).toLowerCase() === query.get(name)?.toLowerCase(),
      )
    })
    return jsonReply(200, { [table]: found })
  }
}

function isTable(name: string): name is Table {
  return ["people", "companies", "deals", "activities"].includes(name)
}

/** A field that there is none of, or a value that is not in its list; null where all is well. */
function refusedField(fields: Record<string, string>): string | null {
  const wrong = Object.entries(fields).find(([name, value]) => {
    const field = FIELDS.find((one) => one.name === name)
    if (!field) return !NAMES.includes(name)
    return field.kind === "picklist" && !field.options.some((option) => option.value === value)
  })
  return wrong?.[0] ?? null
}

function failure(status: number, message: string): FakeReply {
  return jsonReply(status, { message })
}

function errorReply(mode: "500" | "expired" | "forbidden" | "rate_limited" | "quota"): FakeReply {
  switch (mode) {
    case "500":
      return failure(500, "something went wrong")
    case "expired":
      return failure(401, "the key has expired")
    case "forbidden":
      return failure(403, "the key may not do this")
    case "rate_limited":
    case "quota":
      return jsonReply(429, { message: "slow down" }, { "retry-after": "10" })
  }
}
