import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { errorOf } from "~src/crm/connector-bed.contract"
import { readCredential, writeCredential } from "~src/crm/salesforce/credential"
import { SALESFORCE } from "~src/crm/salesforce/salesforce"
import { secretId } from "~src/store/connection-store"
import { emptyDatabase } from "~src/store/testing/rows"
import { connectorOf } from "./crm"
import type { Services } from "./services"

let services: Services
/** What Salesforce takes: every renewal ends the tokens before it. */
let round: number
let renewals: number

beforeEach(async () => {
  round = 1
  renewals = 0
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => 1000, timeZone: () => "UTC" }
  const connection = { id: SALESFORCE, connector: SALESFORCE, baseUrl: "https://x.my.salesforce.com" }
  await db.connections.put({ ...connection, accountName: "X", status: "ok", message: null, checkedAt: 1 })
  const credential = { clientId: "3MVG", loginUrl: "https://login.salesforce.com" }
  const value = writeCredential({ ...credential, accessToken: "spent", refreshToken: "refresh-1" })
  await db.secrets.put({ id: secretId(SALESFORCE), value })
  vi.stubGlobal("fetch", async (input: string, init: RequestInit) => {
    if (input.endsWith("/oauth2/token")) {
      const asked = new URLSearchParams(String(init.body)).get("refresh_token")
      if (asked !== `refresh-${round}`) return Response.json({ error: "invalid_grant" }, { status: 400 })
      renewals += 1
      round += 1
      return Response.json({
        access_token: `access-${round}`,
        refresh_token: `refresh-${round}`,
        instance_url: connection.baseUrl,
      })
    }
    if (new Headers(init.headers).get("authorization") !== `Bearer access-${round}`) {
      return Response.json([{ errorCode: "INVALID_SESSION_ID", message: "expired" }], { status: 401 })
    }
    return Response.json({ done: true, records: [] })
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await services.db.delete()
})

describe("a sign-in that has to be renewed", () => {
  it("is renewed once for all who need it, and kept", async () => {
    const work = async () => (await connectorOf(services, SALESFORCE)).findContacts("anna@x.example")
    expect(await Promise.all([work(), work(), work()])).toEqual([[], [], []])
    expect(renewals).toBe(1)
    const kept = (await services.db.secrets.get(secretId(SALESFORCE)))?.value ?? ""
    expect(readCredential(kept)).toMatchObject({ accessToken: "access-2", refreshToken: "refresh-2" })
    round += 1
    await services.db.secrets.put({
      id: secretId(SALESFORCE),
      value: kept.replace("access-2", "access-3").replace("refresh-2", "refresh-3"),
    })
    expect(await work()).toEqual([])
  })
})

describe("a CRM that can't be reached", () => {
  const ask = async () => (await connectorOf(services, SALESFORCE)).findContacts("anna@x.example")
  beforeEach(() => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("Failed to fetch")
    })
  })

  it("since the rep has taken the permission back waits for the rep, and says so", async () => {
    vi.stubGlobal("chrome", { permissions: { contains: async () => false } })
    const error = await errorOf(ask())
    expect(error.code).toBe("auth_revoked")
    expect(error.message).toContain("x.my.salesforce.com")
  })

  it("for any other reason is tried again", async () => {
    vi.stubGlobal("chrome", { permissions: { contains: async () => true } })
    expect((await errorOf(ask())).code).toBe("transient")
  })
})
