import { describe, expect, it } from "vitest"
import type { FaultMode } from "~tests/crm-fakes/fake-server"
import { WebhookFake } from "~tests/crm-fakes/webhook"
import type { LogRequest } from "../connector"
import { ANNA, activity, errorOf, toRemote } from "../connector-bed.contract"
import { webhook } from "./webhook"

const NOW = Date.UTC(2026, 10, 3, 12)

function setUp(now = NOW) {
  const fake = new WebhookFake(() => NOW)
  const connectorWith = (token: string) =>
    webhook({
      baseUrl: "https://hooks.slipway.example/crm",
      token,
      fetch: fake.server.fetch,
      now: () => now,
    })
  return { fake, connectorWith, connector: connectorWith(fake.secret) }
}

describe("the webhook", () => {
  it("is tested by an event that asks for nothing to be kept", async () => {
    const { fake, connector } = setUp()
    expect(await connector.check()).toEqual({ accountName: "hooks.slipway.example" })
    expect([...fake.received.values()].map(({ event }) => event)).toEqual(["ping"])
  })

  it("is refused with a wrong secret, with a short one, and by a clock that is far off", async () => {
    const { connectorWith, fake } = setUp()
    expect((await errorOf(connectorWith("another secret of the tests").check())).code).toBe("auth_expired")
    expect((await errorOf(connectorWith("short").check())).code).toBe("validation")
    expect((await errorOf(setUp(NOW + 3_600_000).connector.check())).code).toBe("auth_expired")
    expect(fake.received.size).toBe(0)
  })

  it("sends every kind in the documented form, in any script, with a text of any length", async () => {
    const { fake, connector } = setUp()
    const kinds: LogRequest["kind"][] = ["email", "meeting", "message", "call", "note", "ticket"]
    for (const kind of kinds) {
      const text = "Ünïcödé & <b> 你好 🚢\u0000 \ud83d ".repeat(kind === "email" ? 10_000 : 1)
      const receipt = await connector.log(activity(kind, { text, contactIds: [ANNA.email] }))
      expect(receipt.remoteId).toMatch(/^r-/)
    }
    expect(fake.activities().map((sent) => sent.event === "activity.logged" && sent.activity.kind)).toEqual(
      kinds,
    )
  })

  it("tells of people and companies, and takes the receiver's ids for them", async () => {
    const { fake, connector } = setUp()
    expect(await connector.findContacts(ANNA.email)).toEqual([])
    const company = await connector.createCompany({ name: "Norrsken AB", domain: "norrsken.example" })
    const anna = await connector.createContact(toRemote(connector, ANNA), company.id)
    expect([company.id, anna.id].every((id) => id.startsWith("r-"))).toBe(true)
    expect([...fake.received.values()]).toMatchObject([
      { event: "company.known", company: { domain: "norrsken.example" } },
      { event: "contact.known", contact: { ...ANNA, companyId: company.id } },
    ])
  })

  it.each([
    ["nothing", { status: 204, headers: {}, text: "" }],
    ["a word", { status: 200, headers: { "content-type": "text/plain" }, text: "Accepted" }],
    [
      "a number as text",
      { status: 200, headers: { "content-type": "text/plain; charset=utf-8" }, text: "1" },
    ],
    ["a list", { status: 202, headers: { "content-type": "application/json" }, text: "[1]" }],
    [
      "an id that is none and a link that is none",
      { status: 200, headers: {}, text: '{"id":{},"url":"javascript:alert(1)"}' },
    ],
  ])("takes %s for an answer, and its own ids then", async (_what, reply) => {
    const { fake, connector } = setUp()
    fake.answer = () => reply
    const receipt = await connector.log(activity("note"))
    const [sent] = fake.activities()
    expect([receipt.remoteId, receipt.url]).toEqual([sent?.id, null])
    expect((await connector.createContact(toRemote(connector, ANNA), null)).id).toBe(ANNA.email)
  })

  it("keeps the receiver's link", async () => {
    const { fake, connector } = setUp()
    fake.answer = () => ({ status: 201, headers: {}, text: '{"id":7,"url":"https://crm.example/7"}' })
    const receipt = await connector.log(activity("note"))
    expect([receipt.remoteId, receipt.url]).toEqual(["7", "https://crm.example/7"])
  })

  it.each<FaultMode>(["500_after", "hang_after", "reset_after", "half_body_after", "html"])(
    "calls %s ambiguous, and sends the same key again",
    async (mode) => {
      const { fake, connector } = setUp()
      const request = activity("email")
      fake.server.fail(mode)
      expect((await errorOf(connector.log(request))).code).toBe("ambiguous")
      expect(await connector.findLogged(request.key, request)).toBeNull()
      await connector.log(request)
      expect(fake.activities().length).toBe(1)
      await connector.log({ ...request, key: "another" })
      expect(fake.activities().length).toBe(2)
    },
  )

  it("takes a receiver's word that it has seen the key", async () => {
    const { fake, connector } = setUp()
    fake.answer = () => ({ status: 409, headers: {}, text: "" })
    expect((await connector.log(activity("note"))).remoteId).toBe(fake.activities()[0]?.id)
  })

  it("tells of what was taken back, and minds no receiver that has it no more", async () => {
    const { fake, connector } = setUp()
    const receipt = await connector.log(activity("note"))
    await connector.undo(receipt)
    expect([...fake.received.values()].pop()).toMatchObject({
      event: "activity.removed",
      receipt: receipt.remoteId,
    })
    fake.answer = () => ({ status: 404, headers: {}, text: "" })
    await connector.undo(receipt)
    expect((await errorOf(connector.undo({ ...receipt, object: "note" }))).code).toBe("unsupported")
  })

  it("declares what it can't do", () => {
    expect(setUp().connector.capabilities).toMatchObject({ deals: false, find: false })
  })
})
