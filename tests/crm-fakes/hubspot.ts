import { type FakeReply, type FakeRequest, FakeServer, jsonReply } from "./fake-server"
import { errorBody, errorReply, missingScope, rateLimited } from "./hubspot/errors"
import { homePage, recordPage } from "./hubspot/page"
import { route } from "./hubspot/routes"
import { associatedIds, emptyState, type HubSpotState, objectsOf, type StoredObject } from "./hubspot/state"
import { Schemas } from "./schemas"

export interface HubSpotFakeOptions {
  now?: () => number
  /** How long search lags behind writes, in milliseconds. */
  searchLagMs?: number
  /** What the key may do; all that Slipstream asks for unless said. */
  scopes?: readonly string[]
  /** Requests allowed in any ten seconds, as HubSpot counts them. */
  requestsPerTenSeconds?: number
  /** Does it tell in its headers how many of them are left? Not every way to sign in gets these. */
  tellsRate?: boolean
  /** Host that stands in the addresses of record pages. */
  uiDomain?: string
}

export const ALL_SCOPES = [
  "crm.objects.contacts.read",
  "crm.objects.contacts.write",
  "crm.objects.companies.read",
  "crm.objects.companies.write",
  "crm.objects.deals.read",
  "crm.objects.deals.write",
  "sales-email-read",
  "tickets",
]

/** A HubSpot account of our own: it keeps state, checks every body, lags, limits and fails as told. */
export class HubSpotFake {
  readonly portal = 4711
  readonly token = "pat-eu1-fake-0001"
  readonly state: HubSpotState = emptyState()
  readonly server: FakeServer
  readonly scopes: Set<string>
  uiDomain: string
  searchLagMs: number
  readonly #now: () => number
  readonly #limit: number
  readonly #tellsRate: boolean
  /** How many requests it has refused for coming too fast. */
  refused = 0
  readonly #schemas = new Schemas("hubspot")
  #recent: number[] = []

  constructor(options: HubSpotFakeOptions = {}) {
    this.#now = options.now ?? Date.now
    this.searchLagMs = options.searchLagMs ?? 0
    this.scopes = new Set(options.scopes ?? ALL_SCOPES)
    this.#limit = options.requestsPerTenSeconds ?? Number.POSITIVE_INFINITY
    this.#tellsRate = options.tellsRate ?? false
    this.uiDomain = options.uiDomain ?? "app-eu1.hubspot.com"
    const handle = (request: FakeRequest) => this.#told(this.#handle(request))
    this.server = new FakeServer({ handle, errorReply }, this.#now)
  }

  /** Puts a record into the account, searchable at once. Returns its id. */
  add(
    type: string,
    properties: Record<string, string>,
    on: readonly { type: string; id: string }[] = [],
  ): string {
    const id = String(this.state.nextId++)
    const now = this.#now()
    objectsOf(this.state, type).set(id, {
      id,
      properties: { ...properties },
      createdAt: now,
      updatedAt: now,
      archived: false,
      searchableAt: 0,
    })
    for (const to of on) this.state.associations.push({ from: { type, id }, to, typeId: 0 })
    return id
  }

  /** Somebody in the office changes a record. */
  change(type: string, id: string, properties: Record<string, string>): void {
    const object = objectsOf(this.state, type).get(id)
    if (!object) return
    Object.assign(object.properties, properties)
    object.updatedAt = this.#now()
  }

  /** What stands there of a type, archived records left out. */
  all(type: string): StoredObject[] {
    return [...objectsOf(this.state, type).values()].filter((object) => !object.archived)
  }

  /** Ids of the records of type `to` that hang on this one. */
  associated(type: string, id: string, to: string): string[] {
    return associatedIds(this.state, type, id, to)
  }

  #handle(request: FakeRequest): FakeReply {
    const { pathname } = request.url
    if (request.method === "GET" && pathname === "/") return homePage(this.state, this.portal)
    const record = /^\/contacts\/(\d+)\/record\/([\w-]+)\/(\w+)$/.exec(pathname)
    if (request.method === "GET" && record) {
      return recordPage(this.state, this.portal, record[2] ?? "", record[3] ?? "")
    }
    if (!this.#withinLimit()) {
      this.refused += 1
      return rateLimited("TEN_SECONDLY_ROLLING", {})
    }
    if (pathname === "/oauth/v2/private-apps/get/access-token-info") return this.#tokenInfo(request)
    if (request.headers.get("authorization") !== `Bearer ${this.token}`) {
      return errorBody(401, "INVALID_AUTHENTICATION", "Authentication credentials not found.")
    }
    if (pathname === "/account-info/2026-09/details") return this.#details()
    const { state, scopes } = this
    const searchLagMs = () => this.searchLagMs
    return route({ state, schemas: this.#schemas, scopes, now: this.#now, searchLagMs }, request)
  }

  /** Source: developers.hubspot.com, "API usage guidelines and limits". */
  #told(reply: FakeReply): FakeReply {
    if (!this.#tellsRate) return reply
    const headers = {
      "x-hubspot-ratelimit-max": String(this.#limit),
      "x-hubspot-ratelimit-remaining": String(Math.max(this.#limit - this.#recent.length, 0)),
      "x-hubspot-ratelimit-interval-milliseconds": "10000",
    }
    return { ...reply, headers: { ...reply.headers, ...headers } }
  }

  #withinLimit(): boolean {
    const now = this.#now()
    this.#recent = this.#recent.filter((at) => at > now - 10_000 && at <= now)
    if (this.#recent.length >= this.#limit) return false
    this.#recent.push(now)
    return true
  }

  #tokenInfo(request: FakeRequest): FakeReply {
    const { tokenKey } = JSON.parse(request.text) as { tokenKey?: string }
    if (tokenKey !== this.token) return missingScope("oauth")
    return jsonReply(200, { userId: 1, hubId: this.portal, appId: 2, scopes: [...this.scopes] })
  }

  #details(): FakeReply {
    return jsonReply(200, {
      portalId: this.portal,
      accountType: "STANDARD",
      timeZone: "Europe/Berlin",
      companyCurrency: "EUR",
      additionalCurrencies: [],
      utcOffset: "+01:00",
      utcOffsetMilliseconds: 3_600_000,
      uiDomain: this.uiDomain,
      dataHostingLocation: "eu1",
    })
  }
}
