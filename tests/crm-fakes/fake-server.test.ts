import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { LogRequest } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import { hubspot } from "~src/crm/hubspot/hubspot"
import { HubSpotFake } from "./hubspot"

describe("a fake CRM over a real socket", () => {
  let fake: HubSpotFake
  let origin: string
  beforeEach(async () => {
    fake = new HubSpotFake()
    origin = `http://127.0.0.1:${await fake.server.listen()}`
    fake.uiDomain = new URL(origin).host
  })
  afterEach(() => fake.server.close())

  const connector = () => hubspot({ baseUrl: origin, token: fake.token, fetch, now: Date.now })
  const note = (text: string): LogRequest => ({
    key: "log/1",
    kind: "note",
    subject: "Call back",
    text,
    at: Date.UTC(2026, 10, 3, 11),
    direction: "out",
    from: { email: "jo@slipway.example", name: null },
    to: [],
    cc: [],
    contactIds: [fake.add("contacts", { email: "anna@norrsken.example", firstname: "<script>" })],
    companyId: null,
    dealId: null,
  })

  it("shows a person what was logged, as text", async () => {
    const receipt = await connector().log(note("<img src=x onerror=alert(1)>"))
    const home = await (await fetch(`${origin}/`)).text()
    expect(home).toContain("Call back")
    expect(home).not.toMatch(/<script|<img/)
    const record = await fetch(receipt.url ?? "")
    expect([record.status, (await record.text()).includes("Call back")]).toEqual([200, true])
  })

  it.each([
    ["reset", 0],
    ["reset_after", 1],
    ["half_body_after", 1],
    ["500_after", 1],
  ] as const)("fails for real when told to: %s", async (mode, standing) => {
    const crm = connector()
    const request = note("x")
    fake.server.fail(mode, 1, ({ method, url }) => method === "POST" && url.pathname.endsWith("/notes"))
    const error: unknown = await crm.log(request).catch((cause: unknown) => cause)
    expect(error instanceof CrmError && error.code).toBe("ambiguous")
    expect(fake.all("notes").length).toBe(standing)
    expect((await crm.findLogged(request.key, request)) !== null).toBe(standing === 1)
  })

  it("refuses a misspelt property, which the real service would accept", async () => {
    const response = await fetch(`${origin}/crm/objects/2026-09/contacts`, {
      method: "POST",
      headers: { authorization: `Bearer ${fake.token}` },
      body: JSON.stringify({ properties: { email: "a@norrsken.example", fristname: "A" } }),
    })
    expect([response.status, (await response.text()).includes("fristname")]).toEqual([400, true])
  })

  it("refuses a body that the vendor's client could not have sent", async () => {
    const response = await fetch(`${origin}/crm/objects/2026-09/contacts/search`, {
      method: "POST",
      headers: { authorization: `Bearer ${fake.token}` },
      body: JSON.stringify({
        filterGroups: [{ filters: [{ property: "email", operator: "EQ", value: "a" }] }],
      }),
    })
    expect(response.status).toBe(400)
  })
})
