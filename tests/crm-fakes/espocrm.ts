import { type FakeReply, type FakeRequest, FakeServer, jsonReply } from "./fake-server"

export type EspoRecord = { id: string } & Record<string, unknown>

/** The attributes of each entity that Slipstream may name; others are refused, though EspoCRM ignores them. */
const ENTITIES: Readonly<Record<string, readonly string[]>> = {
  Contact: [
    "firstName",
    "lastName",
    "emailAddress",
    "phoneNumber",
    "title",
    "accountId",
    "cRole",
    "cDepartment",
  ],
  Account: ["name", "website", "industry", "phoneNumber", "billingAddressStreet", "billingAddressCity"],
  Opportunity: ["name", "stage", "amount", "amountCurrency", "accountId", "contactsIds"],
  Email: ["parentType", "parentId"],
  Meeting: ["name", "status", "description", "dateStart", "dateEnd", "parentType", "parentId", "contactsIds"],
  Call: [
    "name",
    "status",
    "description",
    "dateStart",
    "dateEnd",
    "direction",
    "parentType",
    "parentId",
    "contactsIds",
  ],
  Case: ["name", "status", "description", "accountId", "contactId", "contactsIds"],
  Note: ["type", "post", "parentType", "parentId"],
  Attachment: ["name", "type", "role", "relatedType", "field", "file"],
}

/** The metadata of a contact's fields. */
const CONTACT_FIELDS = {
  name: { type: "personName" },
  firstName: { type: "varchar" },
  lastName: { type: "varchar", required: true },
  emailAddress: { type: "email" },
  phoneNumber: { type: "phone" },
  title: { type: "varchar", notStorable: true },
  accountIsInactive: { type: "bool", notStorable: true },
  address: { type: "address" },
  createdAt: { type: "datetime", readOnly: true },
  cRole: { type: "varchar", isCustom: true },
  cDepartment: { type: "enum", options: ["", "Operations", "Finance"], isCustom: true },
}

/** The metadata of an account's fields. */
const ACCOUNT_FIELDS = {
  name: { type: "varchar", required: true },
  website: { type: "url" },
  emailAddress: { type: "email" },
  phoneNumber: { type: "phone" },
  industry: { type: "enum", options: ["", "Agriculture", "Computer Software", "Transportation"] },
  billingAddress: { type: "address" },
  createdAt: { type: "datetime", readOnly: true },
}

/** An EspoCRM of our own. */
export class EspoCrmFake {
  readonly key = "espo-key-0001"
  readonly server: FakeServer
  /** The rights of the key's role, by scope. */
  readonly acl: Record<string, unknown>
  readonly #records = new Map<string, EspoRecord[]>()
  #next = 1

  constructor(private readonly now: () => number = Date.now) {
    const all = { create: "yes", read: "all", edit: "all", delete: "all", stream: "all" }
    this.acl = { ...Object.fromEntries(Object.keys(ENTITIES).map((name) => [name, all])), Import: true }
    this.server = new FakeServer({ handle: (request) => this.#handle(request), errorReply }, now)
  }

  all(entity: string): EspoRecord[] {
    const records = this.#records.get(entity) ?? []
    this.#records.set(entity, records)
    return records
  }

  add(entity: string, values: Record<string, unknown>): string {
    const id = `66${String(this.#next++).padStart(15, "0")}`
    const at = this.#instant()
    this.all(entity).unshift({ createdAt: at, modifiedAt: at, createdByName: "API user", ...values, id })
    return id
  }

  /** Somebody in the office changes a record. */
  change(entity: string, id: string, values: Record<string, unknown>): void {
    const record = this.all(entity).find((candidate) => candidate.id === id)
    if (record) Object.assign(record, values, { modifiedAt: this.#instant() })
  }

  #instant(): string {
    return new Date(this.now()).toISOString().slice(0, 19).replace("T", " ")
  }

  #handle(request: FakeRequest): FakeReply {
    const { pathname } = request.url
    if (!pathname.startsWith("/api/v1/")) return { status: 404, headers: {}, text: "" }
    if (request.headers.get("x-api-key") !== this.key) return refusal(401, "")
    const [entity = "", id, rest] = pathname.slice("/api/v1/".length).split("/")
    if (entity === "App" && id === "user") {
      return jsonReply(200, { user: { userName: "slipstream" }, acl: { table: this.acl } })
    }
    if (entity === "Metadata" && request.url.searchParams.get("key") === "entityDefs.Contact.fields") {
      return jsonReply(200, CONTACT_FIELDS)
    }
    if (entity === "Metadata" && request.url.searchParams.get("key") === "entityDefs.Account.fields") {
      return jsonReply(200, ACCOUNT_FIELDS)
    }
    if (entity === "Metadata") {
      return jsonReply(200, {
        type: "enum",
        probabilityMap: { Prospecting: 10, "Closed Won": 100, "Closed Lost": 0 },
      })
    }
    if (entity === "Email" && id === "importEml") return this.#importEml(request)
    if (!ENTITIES[entity]) return refusal(404, `Controller '${entity}' does not exist.`)
    if (id !== undefined && rest === "stream") return this.#stream(id)
    if (id === undefined)
      return request.method === "GET" ? this.#list(request, entity) : this.#create(request, entity)
    return this.#one(request, entity, id)
  }

  #list(request: FakeRequest, entity: string): FakeReply {
    const where = conditionsOf(request.url.searchParams)
    const found = this.all(entity).filter((record) => where.every((condition) => passes(record, condition)))
    const query = request.url.searchParams
    const by = query.get("orderBy")
    if (by !== null) found.sort((a, b) => String(a[by]).localeCompare(String(b[by])))
    if (query.get("order") === "desc") found.reverse()
    const offset = Number(query.get("offset") ?? 0)
    const shown = found
      .slice(offset, offset + Number(query.get("maxSize") ?? 20))
      .map((record) => ({ ...record, name: record.name ?? nameOf(record) }))
    return jsonReply(200, { total: found.length, list: shown })
  }

  #create(request: FakeRequest, entity: string): FakeReply {
    const values = JSON.parse(request.text) as Record<string, unknown>
    const wrong = this.#wrong(entity, values)
    if (wrong) return wrong
    const same = entity === "Contact" ? this.all("Contact").filter((other) => resembles(other, values)) : []
    if (same.length > 0 && request.headers.get("x-skip-duplicate-check") !== "true") {
      return jsonReply(409, same, { "x-status-reason": "Duplicate" })
    }
    return jsonReply(200, { ...values, id: this.add(entity, values) })
  }

  #one(request: FakeRequest, entity: string, id: string): FakeReply {
    const record = this.all(entity).find((candidate) => candidate.id === id)
    if (!record) return refusal(404, "")
    if (request.method === "DELETE") {
      this.#records.set(
        entity,
        this.all(entity).filter((other) => other !== record),
      )
      return jsonReply(200, true)
    }
    if (request.method === "PUT") {
      const values = JSON.parse(request.text) as Record<string, unknown>
      const wrong = this.#wrong(entity, values, false)
      if (wrong) return wrong
      Object.assign(record, values)
    }
    return jsonReply(200, { ...record, name: record.name ?? nameOf(record) })
  }

  #wrong(entity: string, values: Record<string, unknown>, whole = true): FakeReply | null {
    const unknown = Object.keys(values).find((name) => !ENTITIES[entity]?.includes(name))
    if (unknown) return refusal(400, `Unknown attribute ${unknown}`)
    if (whole && entity === "Contact" && !values.lastName)
      return refusal(400, "Field validation failure; entityType: Contact, field: lastName, type: required.")
    const department = values.cDepartment
    if (department !== undefined && !CONTACT_FIELDS.cDepartment.options.includes(String(department)))
      return refusal(400, "Field validation failure; entityType: Contact, field: cDepartment, type: valid.")
    const industry = values.industry
    if (industry !== undefined && !ACCOUNT_FIELDS.industry.options.includes(String(industry)))
      return refusal(400, "Field validation failure; entityType: Account, field: industry, type: valid.")
    if (whole && entity === "Attachment" && !String(values.file).startsWith("data:"))
      return refusal(400, "No file contents.")
    const parent = values.parentId
    if (parent !== undefined && !this.all(String(values.parentType)).some(({ id }) => id === parent)) {
      return refusal(404, "Parent not found.")
    }
    return null
  }

  #importEml(request: FakeRequest): FakeReply {
    const { fileId } = JSON.parse(request.text) as { fileId?: string }
    const file = this.all("Attachment").find(({ id }) => id === fileId)
    if (!file) return refusal(404, "Attachment not found.")
    const eml = atob(String(file.file).split(",")[1] ?? "")
    const messageId = /^Message-ID: (.+?)\r$/m.exec(eml)?.[1] ?? ""
    const existing = this.all("Email").find((mail) => mail.messageId === messageId)
    if (existing) {
      const body = {
        messageTranslation: { label: "alreadyImported", scope: "Email", data: { id: existing.id } },
      }
      return jsonReply(409, body, { "x-status-reason": "Email is already imported." })
    }
    const values = {
      name: subjectOf(eml),
      messageId,
      eml,
      bodyPlain: bodyOf(eml),
      fromString: /^From: (.+?)\r$/m.exec(eml)?.[1] ?? "",
      parentType: null,
      parentId: null,
    }
    return jsonReply(200, { id: this.add("Email", values) })
  }

  #stream(parentId: string): FakeReply {
    const posts = this.all("Note").filter((note) => note.parentId === parentId)
    return jsonReply(200, { total: posts.length, list: posts })
  }
}

function subjectOf(eml: string): string {
  const [, header = ""] = /^Subject: ((?:.+?\r\n )*.+?)\r$/m.exec(eml) ?? []
  return [...header.matchAll(/=\?UTF-8\?B\?(.+?)\?=/g)]
    .map(([, word = ""]) => Buffer.from(word, "base64").toString("utf8"))
    .join("")
}

function bodyOf(eml: string): string {
  return Buffer.from(eml.slice(eml.indexOf("\r\n\r\n")), "base64").toString("utf8")
}

interface Condition {
  type: string
  attribute: string
  values: string[]
}

function conditionsOf(query: URLSearchParams): Condition[] {
  const conditions: Condition[] = []
  for (let index = 0; query.has(`where[${index}][type]`); index++) {
    const several = [...query]
      .filter(([name]) => name.startsWith(`where[${index}][value]`))
      .map(([, value]) => value)
    conditions.push({
      type: query.get(`where[${index}][type]`) ?? "",
      attribute: query.get(`where[${index}][attribute]`) ?? "",
      values: several,
    })
  }
  return conditions
}

function passes(record: EspoRecord, { type, attribute, values }: Condition): boolean {
  const there = attribute === "contacts" ? record.contactsIds : record[attribute]
  const [first = ""] = values
  switch (type) {
    case "equals":
      return String(there ?? "").toLowerCase() === first.toLowerCase()
    case "contains":
      return String(there ?? "").includes(first)
    case "in":
      return values.includes(String(there))
    case "notIn":
      return !values.includes(String(there))
    case "greaterThanOrEquals":
      return String(there ?? "") >= first
    case "linkedWith":
      return Array.isArray(there) && values.some((id) => there.includes(id))
    default:
      throw new Error(`The fake has no filter ${type}`)
  }
}

/** EspoCRM's own rule: the same address, or the same first and last name. */
function resembles(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const address = (record: Record<string, unknown>) => String(record.emailAddress ?? "").toLowerCase()
  return (address(a) !== "" && address(a) === address(b)) || nameOf(a) === nameOf(b)
}

function nameOf(record: Record<string, unknown>): string {
  return [record.firstName, record.lastName].filter(Boolean).join(" ")
}

function refusal(status: number, reason: string): FakeReply {
  return { status, headers: reason ? { "x-status-reason": reason } : {}, text: "" }
}

function errorReply(mode: "500" | "expired" | "forbidden" | "rate_limited" | "quota"): FakeReply {
  switch (mode) {
    case "500":
      return { status: 500, headers: { "content-type": "text/html" }, text: "" }
    case "expired":
      return refusal(401, "")
    case "forbidden":
      return refusal(403, "No create access for 'Email'.")
    case "rate_limited":
    case "quota":
      // EspoCRM itself has no limits; the proxy before it does.
      return { status: 429, headers: { "retry-after": "10" }, text: "" }
  }
}
