import { type FakeReply, type FakeRequest, FakeServer, jsonReply } from "./fake-server"
import { Schemas } from "./schemas"

export type PipedriveRecord = { id: number } & Record<string, unknown>
type Table = "persons" | "organizations" | "deals" | "pipelines" | "stages" | "activities" | "notes"

interface Route {
  table: Table
  /** The vendor's types of what comes in and goes out. */
  add: string
  update: string | null
  one: string
  many: string
  /** Answer to a deletion. */
  deleted: (id: number) => { schema: string; body: unknown } | null
}

/** Fields of the company's own, by their code, with the options of a choice. */
export const OWN_ROLE = "a".repeat(40)
export const OWN_DEPARTMENT = "b".repeat(40)
const DEPARTMENTS = [
  { id: 11, label: "Operations" },
  { id: 12, label: "Finance" },
]
const PERSON_FIELDS = [
  { field_code: "name", field_name: "Name", field_type: "varchar", is_custom_field: false },
  { field_code: "emails", field_name: "Email", field_type: "varchar", is_custom_field: false },
  { field_code: "phones", field_name: "Phone", field_type: "phone", is_custom_field: false },
  { field_code: "job_title", field_name: "Job title", field_type: "varchar", is_custom_field: false },
  { field_code: OWN_ROLE, field_name: "Role", field_type: "varchar", is_custom_field: true },
  {
    field_code: OWN_DEPARTMENT,
    field_name: "Department",
    field_type: "enum",
    is_custom_field: true,
    options: DEPARTMENTS,
  },
].map((field) => ({ ...field, is_optional_response_field: false }))

const INDUSTRIES = [
  { id: 31, label: "Computer Software" },
  { id: 32, label: "Food Production" },
]
const ORGANIZATION_FIELDS = [
  { field_code: "name", field_name: "Name", field_type: "varchar", is_custom_field: false },
  { field_code: "website", field_name: "Website", field_type: "varchar", is_custom_field: false },
  { field_code: "address", field_name: "Address", field_type: "address", is_custom_field: false },
  { field_code: "linkedin", field_name: "LinkedIn profile", field_type: "varchar", is_custom_field: false },
  {
    field_code: "industry",
    field_name: "Industry",
    field_type: "enum",
    is_custom_field: false,
    options: INDUSTRIES,
  },
  {
    field_code: "employee_count",
    field_name: "Number of employees",
    field_type: "int",
    is_custom_field: false,
  },
].map((field) => ({ ...field, is_optional_response_field: false }))

const gone = (schema: string) => (id: number) => ({ schema, body: { success: true, data: { id } } })

const V2_ROUTES: Readonly<Record<string, Route>> = {
  persons: {
    table: "persons",
    add: "AddPersonRequest",
    update: "UpdatePersonRequest",
    one: "UpsertPersonResponse",
    many: "GetPersonsResponse",
    deleted: () => null,
  },
  organizations: {
    table: "organizations",
    add: "AddOrganizationRequest",
    update: "UpdateOrganizationRequest",
    one: "UpsertOrganizationResponse",
    many: "GetOrganizationsResponse",
    deleted: () => null,
  },
  deals: {
    table: "deals",
    add: "",
    update: null,
    one: "",
    many: "GetDealsResponse",
    deleted: () => null,
  },
  stages: { table: "stages", add: "", update: null, one: "", many: "GetStagesResponse", deleted: () => null },
  pipelines: {
    table: "pipelines",
    add: "",
    update: null,
    one: "",
    many: "GetPipelinesResponse",
    deleted: () => null,
  },
  activities: {
    table: "activities",
    add: "AddActivityRequest",
    update: null,
    one: "UpsertActivityResponse",
    many: "GetActivitiesResponse",
    deleted: gone("DeleteActivityResponse"),
  },
}

const NOTES: Route = {
  table: "notes",
  add: "AddNoteRequest",
  update: null,
  one: "UpsertNoteResponse",
  many: "GetNotesResponse",
  deleted: () => ({ schema: "DeleteNoteResponse", body: { success: true, data: true } }),
}

/** Which record a field of a new one must name. */
const LINKS: Readonly<Record<string, Table>> = {
  person_id: "persons",
  org_id: "organizations",
  deal_id: "deals",
}

/** The id of the only pipeline. */
const PIPELINE = 4

/** A Pipedrive company of our own: it keeps state, checks every body, lags, limits and fails as told. */
export class PipedriveFake {
  readonly token = "0123456789abcdef0123456789abcdef01234567"
  readonly server: FakeServer
  /** How long search lags behind writes, in milliseconds. */
  searchLagMs = 0
  /** Accounts without contact sync have no position. */
  contactSync = true
  /** Mails that its own sync has fetched. */
  readonly syncedMail: {
    id: number
    subject: string
    snippet: string
    message_time: string
    mua_message_id: string
    sent_flag: 0 | 1
    user_id: number
    from: { email_address: string; linked_person_id: number }[]
  }[] = []
  /** Requests left today. */
  budget = Number.POSITIVE_INFINITY
  readonly #schemas = new Schemas("pipedrive")
  readonly #tables = new Map<Table, PipedriveRecord[]>()
  readonly #searchableAt = new Map<number, number>()
  #next = 1

  constructor(private readonly now: () => number = Date.now) {
    this.server = new FakeServer({ handle: (request) => this.#handle(request), errorReply }, now)
    for (const name of ["Qualified", "Proposal made", "Negotiations"])
      this.add("stages", { name, pipeline_id: PIPELINE })
    this.add("pipelines", { name: "New business" })
  }

  all(table: Table): PipedriveRecord[] {
    const records = this.#tables.get(table) ?? []
    this.#tables.set(table, records)
    return records.filter((record) => !record.is_deleted)
  }

  /** Puts a record into the company, searchable at once. Returns its id. */
  add(table: Table, values: Record<string, unknown>): number {
    const id = this.#next++
    const at = new Date(this.now()).toISOString().slice(0, 19)
    const records = this.#tables.get(table) ?? []
    this.#tables.set(table, records)
    if (table === "deals") values = { pipeline_id: PIPELINE, ...values }
    records.push({ add_time: `${at}Z`, update_time: `${at}Z`, ...values, id })
    return id
  }

  /** Somebody in the office changes a record. */
  change(table: Table, id: number, values: Record<string, unknown>): void {
    const record = this.all(table).find((candidate) => candidate.id === id)
    const at = `${new Date(this.now()).toISOString().slice(0, 19)}Z`
    if (record) Object.assign(record, values, { update_time: at })
  }

  #handle(request: FakeRequest): FakeReply {
    if (request.headers.get("x-api-token") !== this.token) return failure(401, "unauthorized access")
    if (this.budget <= 0) return errorReply("quota")
    this.budget -= 1
    const { pathname } = request.url
    if (pathname === "/v1/users/me") return this.#me()
    if (pathname === "/v1/users") {
      const data = [
        { id: 7, name: "Jo Berg", email: "rep@slipway.example" },
        { id: 9, name: "Kim Dahl", email: "kim@slipway.example" },
      ]
      return this.#reply(200, "GetUsersResponse", { success: true, data })
    }
    const [, v2, v2Rest] = /^\/api\/v2\/(\w+)(?:\/(\w+))?$/.exec(pathname) ?? []
    if (v2 && v2Rest === "search") return this.#search(request, v2)
    if (v2 === "personFields") {
      const data = PERSON_FIELDS.filter(({ field_code }) => this.contactSync || field_code !== "job_title")
      return this.#reply(200, "GetPersonFields200Response", {
        success: true,
        data,
        additional_data: { next_cursor: null },
      })
    }
    if (v2 === "organizationFields") {
      const fields = { success: true, data: ORGANIZATION_FIELDS, additional_data: { next_cursor: null } }
      return this.#reply(200, "GetOrganizationFields200Response", fields)
    }
    const route = v2 ? V2_ROUTES[v2] : undefined
    if (route) return this.#route(request, route, v2Rest)
    const mails = /^\/v1\/persons\/(\d+)\/mailMessages$/.exec(pathname)
    if (mails) return this.#mailMessages(Number(mails[1]))
    const notes = /^\/v1\/notes(?:\/(\w+))?$/.exec(pathname)
    if (notes) return this.#route(request, NOTES, notes[1])
    return failure(404, `No such path: ${pathname}`)
  }

  /** What the company's own mail sync has fetched of a person. */
  #mailMessages(person: number): FakeReply {
    const data = this.syncedMail
      .filter(({ from }) => from.some(({ linked_person_id }) => linked_person_id === person))
      .map((mail) => ({ object: "mailMessage", timestamp: mail.message_time, data: mail }))
    const additional_data = { start: 0, limit: 100, more_items_in_collection: false }
    const body = { success: true, data, additional_data }
    return this.#reply(200, "GetAssociatedMailMessagesResponse", body)
  }

  #me(): FakeReply {
    return this.#reply(200, "GetCurrentUserResponse", {
      success: true,
      data: {
        id: 7,
        name: "Jo Berg",
        company_id: 4711,
        company_name: "Slipway",
        company_domain: "slipway",
        default_currency: "EUR",
      },
    })
  }

  #route(request: FakeRequest, route: Route, id: string | undefined): FakeReply {
    const { method } = request
    if (id === undefined) return method === "POST" ? this.#create(request, route) : this.#list(request, route)
    const record = this.all(route.table).find((candidate) => String(candidate.id) === id)
    if (!record) return failure(404, `${route.table} not found`)
    if (method === "GET") return this.#reply(200, route.one, { success: true, data: record })
    if (method === "DELETE") {
      record.is_deleted = true
      const reply = route.deleted(record.id)
      return reply ? this.#reply(200, reply.schema, reply.body) : failure(405, "not here")
    }
    if (method !== "PATCH" || route.update === null) return failure(405, "not here")
    return this.#withBody(request, route.update, (values) => {
      const custom = { ...(record.custom_fields ?? {}), ...(values.custom_fields ?? {}) }
      Object.assign(record, values, { custom_fields: custom })
      return this.#reply(200, route.one, { success: true, data: record })
    })
  }

  #create(request: FakeRequest, route: Route): FakeReply {
    return this.#withBody(request, route.add, (values) => {
      const linked = this.#missingLink(values)
      if (linked) return failure(400, `Validation failed: ${linked} not found`)
      if (route.table === "persons" && !values.name)
        return failure(400, "Validation failed: name is required")
      if (route.table === "activities" && !["email", "call", "meeting"].includes(String(values.type))) {
        return failure(400, "Validation failed: type: Unknown activity type")
      }
      const id = this.add(route.table, withPrimary(values))
      this.#searchableAt.set(id, this.now() + this.searchLagMs)
      const data = this.all(route.table).find((record) => record.id === id)
      return this.#reply(201, route.one, { success: true, data })
    })
  }

  #missingLink(values: Record<string, unknown>): string | null {
    const participants = (values.participants ?? []) as { person_id?: number }[]
    const named = [
      ...Object.entries(LINKS).map(([field, table]) => [field, table, values[field]] as const),
      ...participants.map(({ person_id }) => ["participants", "persons", person_id] as const),
    ]
    const missing = named.find(
      ([, table, id]) => id !== undefined && !this.all(table as Table).some((record) => record.id === id),
    )
    return missing?.[0] ?? null
  }

  #list(request: FakeRequest, route: Route): FakeReply {
    const query = request.url.searchParams
    const ids = query.get("ids")?.split(",")
    const since = query.get("updated_since")
    const found = this.all(route.table)
      .filter((record) => !ids || ids.includes(String(record.id)))
      .filter((record) => since === null || Date.parse(String(record.update_time)) >= Date.parse(since))
      .filter((record) =>
        ["person_id", "org_id", "deal_id", "status", "done"].every(
          (field) => !query.has(field) || String(record[field]) === query.get(field),
        ),
      )
    const byTime = query.get("sort_by") === "update_time"
    found.sort((a, b) =>
      byTime ? String(a.update_time).localeCompare(String(b.update_time)) || a.id - b.id : a.id - b.id,
    )
    if (query.get("sort_direction") === "desc" || query.get("sort")?.endsWith("DESC")) found.reverse()
    const from = Number(query.get("cursor") ?? query.get("start") ?? 0)
    const limit = Number(query.get("limit") ?? 100)
    const data = found.slice(from, from + limit)
    const more = from + limit < found.length
    if (route.table === "notes") return this.#reply(200, route.many, { success: true, data })
    const additional_data = more ? { next_cursor: String(from + limit) } : {}
    return this.#reply(200, route.many, { success: true, data, additional_data })
  }

  #search(request: FakeRequest, table: string): FakeReply {
    const query = request.url.searchParams
    const term = query.get("term")?.toLowerCase() ?? ""
    const exact = query.get("exact_match") === "true"
    if (term.length < (exact ? 1 : 2)) return failure(400, "term: too short")
    const hits = (text: unknown) =>
      exact ? String(text).toLowerCase() === term : String(text).toLowerCase().includes(term)
    const known = (record: PipedriveRecord) => (this.#searchableAt.get(record.id) ?? 0) <= this.now()
    if (table === "persons") {
      const found = this.all("persons").filter(
        (person) => known(person) && addressesOf(person).some((address) => hits(address)),
      )
      const items = found.map((person) => ({ result_score: 1, item: this.#foundPerson(person) }))
      return this.#reply(200, "GetPersonSearchResponse", { success: true, data: { items } })
    }
    const found = this.all("organizations").filter((company) => known(company) && hits(company.name))
    const items = found.map(({ id, name }) => ({
      result_score: 1,
      item: { id, type: "organization", name: String(name) },
    }))
    return this.#reply(200, "GetOrganizationSearchResponse", { success: true, data: { items } })
  }

  #foundPerson(person: PipedriveRecord) {
    const company = this.all("organizations").find(({ id }) => id === person.org_id)
    return {
      id: person.id,
      type: "person",
      name: String(person.name),
      emails: addressesOf(person),
      phones: [],
      ...(company ? { organization: { id: company.id, name: String(company.name) } } : {}),
    }
  }

  #withBody(
    request: FakeRequest,
    schema: string,
    act: (values: Record<string, unknown>) => FakeReply,
  ): FakeReply {
    let body: unknown
    try {
      body = JSON.parse(request.text)
    } catch {
      return failure(400, "Validation failed: no JSON")
    }
    const fault = this.#schemas.fault(schema, body)
    if (fault) return failure(400, `Validation failed: ${fault}`)
    const values = body as Record<string, unknown>
    if (!this.contactSync && "job_title" in values) return failure(400, "Validation failed: job_title")
    const refused = refusedCustomField(values.custom_fields ?? {})
    if (refused) return failure(400, `Validation failed: custom_fields.${refused}`)
    if (typeof values.industry === "number" && !INDUSTRIES.some(({ id }) => id === values.industry)) {
      return failure(400, "Validation failed: industry")
    }
    return act(values)
  }

  #reply(status: number, schema: string, body: unknown): FakeReply {
    this.#schemas.assert(schema, body)
    return jsonReply(status, body)
  }
}

/** A choice is written as the number of its option, a text as text. */
function refusedCustomField(values: object): string | null {
  const wrong = Object.entries(values).find(([code, value]) => {
    if (code === OWN_DEPARTMENT) return !DEPARTMENTS.some(({ id }) => id === value)
    return code !== OWN_ROLE || typeof value !== "string"
  })
  return wrong?.[0] ?? null
}

function addressesOf(person: PipedriveRecord): string[] {
  return ((person.emails ?? []) as { value?: string }[]).flatMap(({ value }) => value ?? [])
}

/** Pipedrive fills in whose activity it is from the primary participant. */
function withPrimary(values: Record<string, unknown>): Record<string, unknown> {
  const participants = (values.participants ?? []) as { person_id?: number; primary?: boolean }[]
  const primary = participants.find((participant) => participant.primary)
  return primary ? { ...values, person_id: primary.person_id } : values
}

/** Pipedrive's error body. Source: pipedrive.readme.io, "Responses". */
function failure(status: number, error: string): FakeReply {
  return jsonReply(status, {
    success: false,
    error,
    error_info: "Please check developers.pipedrive.com",
    data: null,
  })
}

function errorReply(mode: "500" | "expired" | "forbidden" | "rate_limited" | "quota"): FakeReply {
  switch (mode) {
    case "500":
      return failure(500, "Internal server error")
    case "expired":
      return failure(401, "unauthorized access")
    case "forbidden":
      return failure(403, "Request not allowed")
    case "rate_limited":
      return jsonReply(
        429,
        { success: false, error: "request over limit" },
        { "x-ratelimit-limit": "20", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "2" },
      )
    case "quota":
      return jsonReply(
        429,
        { success: false, error: "request over limit" },
        { "x-daily-ratelimit-token-limit": "30000", "x-daily-ratelimit-token-remaining": "0" },
      )
  }
}
