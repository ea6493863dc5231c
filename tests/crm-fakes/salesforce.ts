import { type FakeReply, type FakeRequest, FakeServer, jsonReply } from "./fake-server"
import { parseSoql } from "./salesforce/soql"
import { Schemas } from "./schemas"

export type SalesforceRecord = { Id: string } & Record<string, unknown>

const DATA = "/services/data/v62.0"
/** Prefixes by which Salesforce's ids say what they are ids of. */
const PREFIX: Readonly<Record<string, string>> = {
  Account: "001",
  Contact: "003",
  User: "005",
  Opportunity: "006",
  OpportunityContactRole: "00K",
  Organization: "00D",
  Task: "00T",
  TaskStatus: "01A",
  Event: "00U",
  EmailMessage: "02s",
  EmailMessageRelation: "0CM",
}
/** Fields without which a record is refused. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Contact: ["LastName"],
  Account: ["Name"],
  Event: ["StartDateTime", "DurationInMinutes"],
  EmailMessage: ["Status"],
  EmailMessageRelation: ["EmailMessageId", "RelationType"],
}
/** Fields of the org's own, which no schema of the vendor's knows, with the values that a restricted picklist takes. */
const OWN_FIELDS: Readonly<Record<string, Readonly<Record<string, readonly string[] | null>>>> = {
  Contact: { Role__c: null, Department__c: ["Operations", "Finance"] },
}
/** Restricted picklists that every org has. */
const PICKLISTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Account: { Industry: ["Agriculture", "Technology", "Transportation"] },
}
/** Fields of accounts and contacts as Salesforce describes them; further ones play no part. */
const ACCOUNT_FIELDS = [
  { name: "Id", label: "Account ID", type: "id", createable: false, updateable: false },
  { name: "Name", label: "Account Name", type: "string" },
  { name: "Website", label: "Website", type: "url" },
  { name: "Industry", label: "Industry", type: "picklist" },
  { name: "NumberOfEmployees", label: "Employees", type: "int" },
  { name: "Phone", label: "Account Phone", type: "phone" },
  { name: "BillingCity", label: "Billing City", type: "string" },
]
const CONTACT_FIELDS = [
  { name: "Id", label: "Contact ID", type: "id", createable: false, updateable: false },
  { name: "LastName", label: "Last Name", type: "string" },
  { name: "Email", label: "Email", type: "email" },
  { name: "Title", label: "Title", type: "string" },
  { name: "Phone", label: "Business Phone", type: "phone" },
  { name: "MobilePhone", label: "Mobile Phone", type: "phone" },
  { name: "MailingStreet", label: "Mailing Street", type: "textarea" },
  { name: "AccountId", label: "Account ID", type: "reference" },
  { name: "Birthdate", label: "Birthdate", type: "date" },
  { name: "Role__c", label: "Role", type: "string" },
  { name: "Department__c", label: "Department", type: "picklist" },
]
/** What stands where nothing was said. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  EmailMessage: { Incoming: false },
}
/** Long text can't be searched by. */
const NOT_FILTERABLE = ["Description", "TextBody"]

const schemas = new Schemas("salesforce")

/** A Salesforce org of our own: SOQL, composite requests, rights, duplicate rules, limits, tokens that run out. */
export class SalesforceFake {
  accessToken = "00D000000000001!AQ.first"
  readonly server: FakeServer
  /** Objects that this user may not make, or that the org lacks. */
  readonly denied = new Set<string>()
  /** Does the org's rule refuse a contact with an address that stands there? */
  duplicateRule = false
  /** Records in one page of an answer. */
  pageSize = 2_000
  /** Set by a test that signs in; a refresh makes a new access token. */
  refreshToken: string | null = null
  readonly #tables = new Map<string, SalesforceRecord[]>()
  #next = 1

  constructor(private readonly now: () => number = Date.now) {
    this.server = new FakeServer({ handle: (request) => this.#handle(request), errorReply }, now)
    this.add("Organization", { Name: "Slipway GmbH" })
    this.add("TaskStatus", { MasterLabel: "Not Started", IsClosed: false, SortOrder: 1 })
    this.add("TaskStatus", { MasterLabel: "Completed", IsClosed: true, SortOrder: 2 })
  }

  all(object: string): SalesforceRecord[] {
    const records = this.#tables.get(object) ?? []
    this.#tables.set(object, records)
    return records
  }

  add(object: string, values: Record<string, unknown>): string {
    const Id = `${PREFIX[object]}${String(this.#next++).padStart(15, "0")}`
    const at = new Date(this.now()).toISOString().replace("Z", "+0000")
    const user = "005000000000000AAA"
    const made = { CreatedDate: at, SystemModstamp: at, CreatedById: user, OwnerId: user }
    const record = { ...made, ...DEFAULTS[object], ...values, Id }
    // A contact's name is worked out from its parts.
    const name = object === "Contact" ? { Name: nameOf(record) } : {}
    this.all(object).push({ ...record, ...name })
    return Id
  }

  /** Somebody in the office changes a record. */
  change(object: string, id: string, values: Record<string, unknown>): void {
    const at = new Date(this.now()).toISOString().replace("Z", "+0000")
    const record = this.all(object).find(({ Id }) => Id === id)
    if (record) Object.assign(record, values, { SystemModstamp: at })
  }

  /** Makes every access token that was given out worthless. */
  endSessions(): void {
    this.accessToken = `00D000000000001!AQ.${this.#next++}`
  }

  #handle(request: FakeRequest): FakeReply {
    const { pathname } = request.url
    if (pathname === "/services/oauth2/token") return this.#token(request)
    if (request.headers.get("authorization") !== `Bearer ${this.accessToken}`) {
      return failure(401, "INVALID_SESSION_ID", "Session expired or invalid")
    }
    if (pathname === `${DATA}/query`) return this.#query(request.url.searchParams.get("q") ?? "", 0)
    const more = /\/query\/([\w=-]+)$/.exec(pathname)
    if (more) return this.#queryMore(more[1] ?? "")
    if (pathname === `${DATA}/composite`) return this.#composite(request)
    const [object = "", id] = pathname.slice(`${DATA}/sobjects/`.length).split("/")
    if (!PREFIX[object]) return failure(404, "NOT_FOUND", "The requested resource does not exist")
    if (id === "describe") return this.#describeFields(object)
    if (id !== undefined) return this.#one(request, object, id)
    if (request.method === "GET") return this.#describe(object)
    return this.#create(object, JSON.parse(request.text) as Record<string, unknown>)
  }

  #token(request: FakeRequest): FakeReply {
    const asked = new URLSearchParams(request.text)
    if (this.refreshToken === null || asked.get("refresh_token") !== this.refreshToken) {
      return jsonReply(400, { error: "invalid_grant", error_description: "expired access/refresh token" })
    }
    this.endSessions()
    const token = {
      token_type: "Bearer",
      scope: "api refresh_token",
      id: "https://login.salesforce.com/id/00D/005",
      access_token: this.accessToken,
      signature: "c2ln",
      issued_at: String(this.now()),
      instance_url: "https://slipway.my.salesforce.com",
    }
    schemas.assert("TokenResponse", token)
    return jsonReply(200, token)
  }

  #describe(object: string): FakeReply {
    if (this.denied.has(object)) return failure(404, "NOT_FOUND", "The requested resource does not exist")
    return jsonReply(200, {
      objectDescribe: { name: object, createable: true, updateable: true, queryable: true, deletable: true },
      recentItems: [],
    })
  }

  #describeFields(object: string): FakeReply {
    if (this.denied.has(object)) return failure(404, "NOT_FOUND", "The requested resource does not exist")
    const known = object === "Account" ? ACCOUNT_FIELDS : CONTACT_FIELDS
    const fields = known.map((described) => {
      const values = valuesOf(object)[described.name] ?? []
      const picklistValues = values.map((value) => ({
        active: true,
        label: value,
        value,
        defaultValue: false,
      }))
      const field = {
        createable: true,
        updateable: true,
        custom: described.name.endsWith("__c"),
        deprecatedAndHidden: false,
        restrictedPicklist: values.length > 0,
        ...described,
        picklistValues,
      }
      schemas.assert("Field", field)
      return field
    })
    return jsonReply(200, { name: object, label: object, fields })
  }

  #one(request: FakeRequest, object: string, id: string): FakeReply {
    const record = this.all(object).find((candidate) => candidate.Id === id)
    if (!record)
      return failure(404, "NOT_FOUND", "Provided external ID field does not exist or is not accessible")
    if (request.method === "DELETE") {
      this.#tables.set(
        object,
        this.all(object).filter((other) => other !== record),
      )
      return { status: 204, headers: {}, text: "" }
    }
    if (request.method !== "PATCH") return failure(405, "METHOD_NOT_ALLOWED", "no")
    const values = JSON.parse(request.text) as Record<string, unknown>
    const refusal = this.#refuse(object, values, false)
    if (refusal) return refusal
    Object.assign(record, values, object === "Contact" ? { Name: nameOf({ ...record, ...values }) } : {})
    return { status: 204, headers: {}, text: "" }
  }

  #create(object: string, values: Record<string, unknown>): FakeReply {
    if (this.denied.has(object)) return failure(404, "NOT_FOUND", "The requested resource does not exist")
    const refusal = this.#refuse(object, values, true)
    if (refusal) return refusal
    const result = { id: this.add(object, values), success: true, errors: [] }
    if (object === "EmailMessage") this.#showOnTimeline(result.id)
    schemas.assert("SaveResult", result)
    return jsonReply(201, result)
  }

  /** Salesforce makes a task of its own for every mail. */
  #showOnTimeline(mailId: string): void {
    const mail = this.all("EmailMessage").find(({ Id }) => Id === mailId)
    if (mail) mail.ActivityId = this.add("Task", { Subject: mail.Subject, Status: "Completed" })
  }

  #refuse(object: string, values: Record<string, unknown>, whole: boolean): FakeReply | null {
    const fault = schemas.fault(`Fields$${object}`, standardOnly(object, values))
    if (fault) return failure(400, "INVALID_FIELD", `No such column on ${object}: ${fault}`)
    for (const [field, allowed] of Object.entries(valuesOf(object))) {
      if (values[field] === undefined || !allowed || allowed.includes(String(values[field]))) continue
      const message = `${field}: bad value for restricted picklist field: ${String(values[field])}`
      return failure(400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", message, [field])
    }
    const missing = whole ? REQUIRED[object]?.find((field) => !values[field]) : undefined
    if (missing)
      return failure(400, "REQUIRED_FIELD_MISSING", `Required fields are missing: [${missing}]`, [missing])
    if (String(values.Description ?? "").length > 32_000) {
      return failure(400, "STRING_TOO_LONG", "Description: data value too large", ["Description"])
    }
    for (const field of ["WhoId", "WhatId", "AccountId", "RelatedToId", "RelationId", "EmailMessageId"]) {
      const id = values[field]
      if (id === undefined || [...this.#tables.values()].flat().some(({ Id }) => Id === id)) continue
      return failure(400, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", [field])
    }
    return object === "Contact" && whole ? this.#duplicate(values) : null
  }

  #duplicate({ Email }: Record<string, unknown>): FakeReply | null {
    const same = this.all("Contact").filter((contact) => contact.Email === Email)
    if (!this.duplicateRule || same.length === 0) return null
    const matchRecords = same.map(({ Id }) => ({ record: { Id } }))
    const duplicateResut = { allowSave: false, matchResults: [{ entityType: "Contact", matchRecords }] }
    const message = "You're creating a duplicate record. We recommend you use an existing record instead."
    return jsonReply(400, [{ duplicateResut, errorCode: "DUPLICATES_DETECTED", message }])
  }

  #composite(request: FakeRequest): FakeReply {
    const { compositeRequest } = JSON.parse(request.text) as {
      allOrNone: true
      compositeRequest: { url: string; referenceId: string; body: Record<string, unknown> }[]
    }
    const before = new Map([...this.#tables].map(([object, records]) => [object, [...records]]))
    const ids = new Map<string, string>()
    const answers = compositeRequest.map(({ url, referenceId, body }) => {
      const resolved = JSON.parse(
        JSON.stringify(body).replace(/@\{(\w+)\.id\}/g, (_, name: string) => ids.get(name) ?? ""),
      ) as Record<string, unknown>
      const reply = this.#create(url.split("/").pop() ?? "", resolved)
      const answer: unknown = JSON.parse(reply.text)
      if (reply.status === 201) ids.set(referenceId, (answer as { id: string }).id)
      return { body: answer, httpHeaders: {}, httpStatusCode: reply.status, referenceId }
    })
    if (answers.some(({ httpStatusCode }) => httpStatusCode >= 300)) {
      this.#tables.clear()
      for (const [object, records] of before) this.#tables.set(object, records)
      const halted = [{ errorCode: "PROCESSING_HALTED", message: "The transaction was rolled back" }]
      return jsonReply(200, {
        compositeResponse: answers.map((answer) =>
          answer.httpStatusCode < 300 ? { ...answer, body: halted, httpStatusCode: 400 } : answer,
        ),
      })
    }
    return jsonReply(200, { compositeResponse: answers })
  }

  #queryMore(locator: string): FakeReply {
    const [encoded = "", offset = "0"] = locator.split("-")
    return this.#query(Buffer.from(encoded, "base64url").toString("utf8"), Number(offset))
  }

  #query(soql: string, offset: number): FakeReply {
    const query = parseSoql(soql)
    if (!query) return failure(400, "MALFORMED_QUERY", `unexpected token: ${soql.slice(0, 200)}`)
    const { object, fields, filtered, orderBy } = query
    if (!PREFIX[object] || this.denied.has(object)) {
      return failure(400, "INVALID_TYPE", `sObject type '${object}' is not supported.`)
    }
    const unsearchable = filtered.find((field) => NOT_FILTERABLE.includes(field))
    if (unsearchable) return failure(400, "INVALID_FIELD", `field '${unsearchable}' can not be filtered`)
    const shown = Object.fromEntries([...fields, ...filtered].map((field) => [field, null]))
    const unknown = schemas.fault(`Fields$${object}`, standardOnly(object, shown))
    if (unknown?.includes("additional")) return failure(400, "INVALID_FIELD", `No such column: ${unknown}`)
    const found = this.all(object).filter(query.passes)
    if (orderBy) found.sort((a, b) => String(a[orderBy]).localeCompare(String(b[orderBy])))
    if (orderBy && query.descending) found.reverse()
    found.splice(query.limit)
    const rows = found.slice(offset, offset + this.pageSize)
    const records = rows.map((record) => {
      const values = Object.fromEntries(fields.map((field) => [field, record[field] ?? null]))
      return { attributes: { type: object, url: `${DATA}/sobjects/${object}/${record.Id}` }, ...values }
    })
    for (const { attributes: _attributes, ...values } of records) {
      schemas.assert(`Fields$${object}`, standardOnly(object, values))
    }
    const next = offset + this.pageSize
    const done = next >= found.length
    const locator = `${Buffer.from(soql).toString("base64url").replaceAll("-", "")}-${next}`
    const nextRecordsUrl = done ? {} : { nextRecordsUrl: `${DATA}/query/${locator}` }
    return jsonReply(200, { totalSize: found.length, done, ...nextRecordsUrl, records })
  }
}

function nameOf({ FirstName, LastName }: Record<string, unknown>): string {
  return [FirstName, LastName].filter(Boolean).join(" ")
}

/** The values that a restricted picklist takes, by field; null for a field that is none. */
function valuesOf(object: string): Readonly<Record<string, readonly string[] | null>> {
  return { ...OWN_FIELDS[object], ...PICKLISTS[object] }
}

function standardOnly(object: string, values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([field]) => !(field in (OWN_FIELDS[object] ?? {}))),
  )
}

/** Source: developer.salesforce.com, REST API Developer Guide, "Status Codes and Error Responses". */
function failure(status: number, errorCode: string, message: string, fields?: string[]): FakeReply {
  const fault = { errorCode, message, ...(fields ? { fields } : {}) }
  schemas.assert("SaveError", fault)
  return jsonReply(status, [fault])
}

function errorReply(mode: "500" | "expired" | "forbidden" | "rate_limited" | "quota"): FakeReply {
  switch (mode) {
    case "500":
      return failure(500, "UNKNOWN_EXCEPTION", "An unexpected error occurred")
    case "expired":
      return failure(401, "INVALID_SESSION_ID", "Session expired or invalid")
    case "forbidden":
      return failure(403, "INSUFFICIENT_ACCESS", "insufficient access rights on cross-reference id")
    case "rate_limited":
      return failure(403, "REQUEST_LIMIT_EXCEEDED", "ConcurrentPerOrgLongTxn Limit exceeded.")
    case "quota":
      return failure(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.")
  }
}
