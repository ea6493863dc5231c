import { type FakeReply, type FakeRequest, FakeServer, jsonReply } from "./fake-server"

export type TwentyRecord = { id: string } & Record<string, unknown>

/** Objects by their plural, with their singular and the fields that Slipstream may name. */
const OBJECTS: Readonly<Record<string, { singular: string; fields: readonly string[] }>> = {
  people: {
    singular: "person",
    fields: ["name", "emails", "phones", "jobTitle", "linkedinLink", "companyId", "role", "department"],
  },
  companies: { singular: "company", fields: ["name", "domainName", "employees", "linkedinLink"] },
  opportunities: {
    singular: "opportunity",
    fields: ["name", "stage", "amount", "pointOfContactId", "companyId", "ownerId", "updatedAt"],
  },
  workspaceMembers: { singular: "workspaceMember", fields: ["name"] },
  notes: { singular: "note", fields: ["title", "bodyV2"] },
  messages: { singular: "message", fields: ["subject", "text", "receivedAt", "headerMessageId"] },
  messageParticipants: {
    singular: "messageParticipant",
    fields: ["messageId", "personId", "role", "handle"],
  },
  noteTargets: {
    singular: "noteTarget",
    fields: ["noteId", "targetPersonId", "targetCompanyId", "targetOpportunityId"],
  },
}

const PERSON_FIELDS = [
  { name: "name", label: "Name", type: "FULL_NAME" },
  { name: "emails", label: "Emails", type: "EMAILS" },
  { name: "phones", label: "Phones", type: "PHONES" },
  { name: "jobTitle", label: "Job Title", type: "TEXT" },
  { name: "linkedinLink", label: "Linkedin", type: "LINKS" },
  { name: "avatarUrl", label: "Avatar", type: "TEXT" },
  { name: "searchVector", label: "Search vector", type: "TS_VECTOR", isSystem: true },
  { name: "role", label: "Role", type: "TEXT", isCustom: true },
  {
    name: "department",
    label: "Department",
    type: "SELECT",
    isCustom: true,
    options: [
      { value: "OPERATIONS", label: "Operations", color: "green", position: 0 },
      { value: "FINANCE", label: "Finance", color: "blue", position: 1 },
    ],
  },
].map((field) => ({ isCustom: false, isActive: true, isSystem: false, options: null, ...field }))

const COMPANY_FIELDS = [
  { name: "name", label: "Name", type: "TEXT" },
  { name: "domainName", label: "Domain Name", type: "LINKS" },
  { name: "employees", label: "Employees", type: "NUMBER" },
  { name: "linkedinLink", label: "Linkedin", type: "LINKS" },
  { name: "searchVector", label: "Search vector", type: "TS_VECTOR", isSystem: true },
].map((field) => ({ isCustom: false, isActive: true, isSystem: false, options: null, ...field }))

/** Before version 1.8 the fields of a target had shorter names. */
const OLD_TARGETS = ["noteId", "personId", "companyId", "opportunityId"]

/** A Twenty workspace of our own. */
export class TwentyFake {
  readonly key = "eyJ.twenty.0001"
  readonly server: FakeServer
  readonly denied = new Set<string>()
  readonly #records = new Map<string, TwentyRecord[]>()
  #next = 1

  constructor(
    private readonly old = false,
    private readonly now: () => number = Date.now,
  ) {
    this.server = new FakeServer({ handle: (request) => this.#handle(request), errorReply }, now)
  }

  all(plural: string): TwentyRecord[] {
    const records = this.#records.get(plural) ?? []
    this.#records.set(plural, records)
    return records
  }

  add(plural: string, values: Record<string, unknown>): string {
    const id =
      typeof values.id === "string"
        ? values.id
        : `00000000-0000-4000-8000-${String(this.#next++).padStart(12, "0")}`
    const at = new Date(this.now()).toISOString()
    this.all(plural).push({ createdAt: at, updatedAt: at, ...values, id })
    return id
  }

  /** Somebody in the office changes a record. */
  change(plural: string, id: string, values: Record<string, unknown>): void {
    const record = this.all(plural).find((candidate) => candidate.id === id)
    if (record) Object.assign(record, values, { updatedAt: new Date(this.now()).toISOString() })
  }

  #handle(request: FakeRequest): FakeReply {
    if (request.headers.get("authorization") !== `Bearer ${this.key}`) {
      return failure(401, "UnauthorizedException", "Token invalid.")
    }
    const [, rest, plural = "", id] = request.url.pathname.split("/")
    if (rest === "rest" && plural === "metadata" && id === "objects") return this.#metadata()
    const object = OBJECTS[plural]
    if (rest !== "rest" || !object) return failure(400, "BadRequestException", `object '${plural}' not found`)
    if (this.denied.has(plural))
      return failure(403, "ForbiddenException", "Entity performing the request does not have permission")
    switch (request.method) {
      case "GET":
        return id === undefined ? this.#list(request, plural) : this.#get(plural, object.singular, id)
      case "POST":
        return this.#create(request, plural, object.singular)
      case "PATCH":
        return this.#update(request, plural, object.singular, id ?? "")
      case "DELETE":
        return this.#destroy(plural, object.singular, id ?? "")
      default:
        return failure(405, "MethodNotAllowedException", "no")
    }
  }

  /** Older servers wrap the objects, and page their fields. */
  #metadata(): FakeReply {
    const described = [
      { nameSingular: "person", namePlural: "people", fields: PERSON_FIELDS },
      { nameSingular: "company", namePlural: "companies", fields: COMPANY_FIELDS },
    ]
    if (!this.old) return jsonReply(200, { data: described })
    const objects = described.map((one) => ({
      ...one,
      fields: { edges: one.fields.map((node) => ({ node })) },
    }))
    return jsonReply(200, { data: { objects } })
  }

  #list(request: FakeRequest, plural: string): FakeReply {
    const filter = request.url.searchParams.get("filter")
    const fields = plural === "noteTargets" && this.old ? OLD_TARGETS : (OBJECTS[plural]?.fields ?? [])
    const unknown = fieldsIn(filter ?? "").find((name) => name !== "id" && !fields.includes(name))
    if (unknown)
      return failure(400, "BadRequestException", `field '${unknown}' does not exist in '${plural}' object`)
    const query = request.url.searchParams
    const limit = Math.min(Number(query.get("limit") ?? 60), 60)
    const found = this.all(plural).filter((record) => filter === null || passes(record, filter))
    if (query.get("order_by")?.startsWith("updatedAt")) {
      found.sort((a, b) => placeOf(a).localeCompare(placeOf(b)))
    }
    // A cursor is the place of a record, not how many came before it.
    const after = Buffer.from(query.get("starting_after") ?? "", "base64").toString()
    const rest = found.filter((record) => after === "" || placeOf(record) > after)
    const rows = rest.slice(0, limit)
    const last = rows.at(-1)
    return jsonReply(200, {
      data: { [plural]: rows },
      totalCount: found.length,
      pageInfo: {
        hasNextPage: rest.length > rows.length,
        endCursor: last ? Buffer.from(placeOf(last)).toString("base64") : null,
      },
    })
  }

  #get(plural: string, singular: string, id: string): FakeReply {
    const record = this.all(plural).find((candidate) => candidate.id === id)
    return record
      ? jsonReply(200, { data: { [singular]: record } })
      : failure(404, "NotFoundException", "Record not found")
  }

  #create(request: FakeRequest, plural: string, singular: string): FakeReply {
    const values = JSON.parse(request.text) as Record<string, unknown>
    const refusal = this.#refuse(plural, values)
    if (refusal) return refusal
    const email = emailOf(values)
    const duplicate = this.all(plural).some(
      (record) => record.id === values.id || (email !== null && emailOf(record) === email),
    )
    if (duplicate) return failure(400, "BadRequestException", "A duplicate entry was detected")
    const id = this.add(plural, values)
    return jsonReply(201, { data: { [`create${capital(singular)}`]: { ...values, id } } })
  }

  #update(request: FakeRequest, plural: string, singular: string, id: string): FakeReply {
    const values = JSON.parse(request.text) as Record<string, unknown>
    const record = this.all(plural).find((candidate) => candidate.id === id)
    if (!record) return failure(404, "NotFoundException", "Record not found")
    const refusal = this.#refuse(plural, values)
    if (refusal) return refusal
    Object.assign(record, values)
    return jsonReply(200, { data: { [`update${capital(singular)}`]: record } })
  }

  #destroy(plural: string, singular: string, id: string): FakeReply {
    const records = this.all(plural)
    if (!records.some((record) => record.id === id))
      return failure(404, "NotFoundException", "Record not found")
    this.#records.set(
      plural,
      records.filter((record) => record.id !== id),
    )
    if (plural === "notes") {
      this.#records.set(
        "noteTargets",
        this.all("noteTargets").filter((target) => target.noteId !== id),
      )
    }
    return jsonReply(200, { data: { [`delete${capital(singular)}`]: { id } } })
  }

  #refuse(plural: string, values: Record<string, unknown>): FakeReply | null {
    const fields = plural === "noteTargets" && this.old ? OLD_TARGETS : (OBJECTS[plural]?.fields ?? [])
    const unknown = Object.keys(values).find((name) => name !== "id" && !fields.includes(name))
    if (unknown)
      return failure(400, "BadRequestException", `Object ${plural} doesn't have any "${unknown}" field.`)
    const department = PERSON_FIELDS.find(({ name }) => name === "department")
    if (values.department && !department?.options?.some(({ value }) => value === values.department)) {
      const message = `Invalid value "${String(values.department)}" for field "department"`
      return failure(400, "BadRequestException", message)
    }
    if (values.employees !== undefined && typeof values.employees !== "number") {
      return failure(400, "BadRequestException", 'Invalid value for field "employees"')
    }
    const missing = Object.entries(values).find(
      ([name, id]) =>
        TARGETS[name] !== undefined && !this.all(TARGETS[name]).some((record) => record.id === id),
    )
    if (missing) return failure(400, "BadRequestException", `Record ${missing[0]} not found`)
    if (JSON.stringify(values).includes("\\u0000"))
      return failure(500, "InternalServerError", "invalid byte sequence")
    return null
  }
}

const placeOf = ({ updatedAt, id }: TwentyRecord) => `${String(updatedAt)} ${id}`

const TARGETS: Readonly<Record<string, string>> = {
  noteId: "notes",
  targetPersonId: "people",
  targetCompanyId: "companies",
  targetOpportunityId: "opportunities",
  personId: "people",
  opportunityId: "opportunities",
  pointOfContactId: "people",
}

/** `or(a,b)`, or one of `field.sub[eq]:"x"`, `[ilike]:"%x%"`, `[in]:["x","y"]`. */
function passes(record: TwentyRecord, filter: string): boolean {
  const either = /^or\((.*)\)$/.exec(filter)
  if (either) return (either[1] ?? "").split(/,(?=\w+\[)/).some((part) => passes(record, part))
  const parsed = /^([\w.]+)\[(eq|ilike|in|gte)\]:(.*)$/.exec(filter)
  if (!parsed) throw new Error(`The fake does not know the filter ${filter}`)
  const [, path = "", operator, raw = ""] = parsed
  const there = valueAt(record, path)
  const value: unknown = JSON.parse(raw)
  if (operator === "in") return Array.isArray(value) && value.includes(there)
  if (operator === "eq") return there === value
  if (operator === "gte") return String(there) >= String(value)
  const pattern = String(value).toLowerCase()
  const text = String(there ?? "").toLowerCase()
  return pattern.startsWith("%") ? text.includes(pattern.replaceAll("%", "")) : text === pattern
}

/** The fields that a filter names, without what stands in quotes. */
function fieldsIn(filter: string): string[] {
  const bare = filter.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  return [...bare.matchAll(/(\w+)(?:\.\w+)*\[/g)].map(([, name = ""]) => name)
}

function valueAt(record: Record<string, unknown>, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], record)
}

function emailOf(record: Record<string, unknown>): string | null {
  const email = valueAt(record, "emails.primaryEmail")
  return typeof email === "string" ? email.toLowerCase() : null
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function failure(statusCode: number, error: string, message: string): FakeReply {
  return jsonReply(statusCode, { statusCode, error, messages: [message] })
}

function errorReply(mode: "500" | "expired" | "forbidden" | "rate_limited" | "quota"): FakeReply {
  switch (mode) {
    case "500":
      return failure(500, "InternalServerErrorException", "Internal server error")
    case "expired":
      return failure(401, "UnauthorizedException", "Token has expired.")
    case "forbidden":
      return failure(403, "ForbiddenException", "Entity performing the request does not have permission")
    case "rate_limited":
    case "quota":
      return jsonReply(429, { statusCode: 429, messages: ["Limit reached"] }, { "retry-after": "10" })
  }
}
