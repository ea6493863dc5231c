import { describe, expect, it } from "vitest"
import { TwentyFake, type TwentyRecord } from "~tests/crm-fakes/twenty"
import { describeConnector } from "../connector.contract"
import { ANNA, activity, type ConnectorBed, errorOf, toRemote } from "../connector-bed.contract"
import { createContact } from "../fill-contact"
import { twenty } from "./twenty"

const NOW = Date.UTC(2026, 10, 3, 12)

function setUp(old = false) {
  const fake = new TwentyFake(old, () => NOW)
  const connectorWith = (token: string) =>
    twenty({ baseUrl: "https://crm.slipway.example", token, fetch: fake.server.fetch, now: () => NOW })
  return { fake, connector: connectorWith(fake.key), stranger: connectorWith("wrong") }
}

function bedFor(old: boolean): () => Promise<ConnectorBed> {
  return async () => {
    const { fake, connector, stranger } = setUp(old)
    return {
      connector,
      stranger,
      addContact: async ({ email, firstName, lastName, position, phone }) =>
        fake.add("people", {
          name: { firstName: firstName ?? "", lastName: lastName ?? "" },
          emails: { primaryEmail: email },
          jobTitle: position ?? "",
          phones: { primaryPhoneNumber: phone ?? "" },
        }),
      addCompany: async ({ name, domain }) =>
        fake.add("companies", { name, domainName: { primaryLinkUrl: `https://www.${domain}` } }),
      addDeal: async ({ name, contactId, companyId, status }) =>
        fake.add("opportunities", {
          name,
          stage: { open: "PROPOSAL", won: "CUSTOMER", lost: "LOST" }[status],
          amount: { amountMicros: 12_000_000_000, currencyCode: "EUR" },
          pointOfContactId: contactId,
          companyId,
        }),
      closeDeal: async (id, status) =>
        fake.change("opportunities", id, { stage: { won: "CUSTOMER", lost: "LOST" }[status] }),
      async addTheirs(contactId) {
        const words = { title: "Call", bodyV2: { markdown: "Their words" }, createdBy: { name: "Kim Dahl" } }
        const noteId = fake.add("notes", words)
        fake.add("noteTargets", { noteId, [old ? "personId" : "targetPersonId"]: contactId })
      },
      async readContact(id) {
        const person = fake.all("people").find((record) => record.id === id)
        const text = (object: string, field: string) => {
          const value = (person?.[object] as Record<string, string> | undefined)?.[field]
          return value ? value : null
        }
        return {
          email: text("emails", "primaryEmail") ?? "",
          firstName: text("name", "firstName"),
          lastName: text("name", "lastName"),
          position: (person?.jobTitle as string | undefined) || null,
          phone: text("phones", "primaryPhoneNumber"),
        }
      },
      ownFields: { text: "role", picklist: "department", value: "OPERATIONS", label: "Operations" },
      readField: async (id, name) =>
        String(fake.all("people").find((record) => record.id === id)?.[name] ?? ""),
      async readCompanyField(id, name) {
        const company = fake.all("companies").find((record) => record.id === id)
        const [field = "", part] = name.split(".")
        const value = company?.[field]
        return String((part === undefined ? value : (value as Record<string, unknown>)?.[part]) ?? "")
      },
      countContacts: async () => fake.all("people").length,
      countLogged: async () => fake.all("notes").length,
      async readLogged() {
        const note = only(fake.all("notes"))
        return { plain: String(note.title), html: (note.bodyV2 as { markdown: string }).markdown }
      },
      async loggedOn() {
        const note = only(fake.all("notes"))
        const targets = fake.all("noteTargets").filter((target) => target.noteId === note.id)
        const on = (object: string) =>
          targets.flatMap(
            (target) => target[`target${object}Id`] ?? target[`${object.toLowerCase()}Id`] ?? [],
          ) as string[]
        return {
          contactIds: on("Person"),
          companyId: on("Company")[0] ?? null,
          dealId: on("Opportunity")[0] ?? null,
        }
      },
      settle: async () => undefined,
      quota: false,
      fail: (mode, effect) =>
        fake.server.fail(mode, 1, ({ method }) => (method === "GET") === (effect === "read")),
    }
  }
}

function only(records: readonly TwentyRecord[]): TwentyRecord {
  const [first, ...more] = records
  if (!first || more.length > 0) throw new Error(`${more.length + 1} activities stand there`)
  return first
}

describeConnector("Twenty", bedFor(false))
describeConnector("Twenty before 1.8", bedFor(true))

describe("Twenty in particular", () => {
  it("removes no note of somebody else's", async () => {
    const { fake, connector } = setUp()
    const remoteId = fake.add("notes", { title: "Theirs" })
    const receipt = { connector: "twenty", object: "note", remoteId, url: null, at: NOW }
    expect((await errorOf(connector.undo(receipt))).code).toBe("unsupported")
    expect(fake.all("notes").length).toBe(1)
  })

  it.each([
    [400, "Token invalid.", "auth_revoked"],
    [403, "Missing authentication token", "auth_revoked"],
    [401, "Token has expired", "auth_expired"],
    [400, "Limit reached", "rate_limited"],
    [400, "Permission denied for object person", "forbidden"],
  ])("understands %i %s as %s", async (status, message, code) => {
    const connector = twenty({
      baseUrl: "https://crm.slipway.example/rest/",
      token: "k",
      fetch: async () =>
        new Response(JSON.stringify({ statusCode: status, messages: [message] }), { status }),
      now: () => NOW,
    })
    expect((await errorOf(connector.findContacts(ANNA.email))).code).toBe(code)
  })

  it.each([
    [401, '{"statusCode":401,"error":"UnauthorizedException","messages":["Token invalid."]}', "auth_revoked"],
    [403, '{"statusCode":403,"message":"Forbidden resource","error":"Forbidden"}', "auth_revoked"],
    [403, '{"statusCode":403,"messages":["Missing authentication token"]}', "auth_revoked"],
    [403, '{"statusCode":403,"messages":["Entity does not have permission"]}', "forbidden"],
  ])("tells a bad key from a missing right: %d %s", async (status, text, code) => {
    const { fake, connector } = setUp()
    fake.server.crm.handle = () => ({ status, headers: {}, text })
    expect((await errorOf(connector.findContacts(ANNA.email))).code).toBe(code)
  })

  it("names what the key's role may not read", async () => {
    const { fake, connector } = setUp()
    fake.denied.add("opportunities")
    const error = await errorOf(connector.check())
    expect([error.code, error.message.includes("opportunities")]).toEqual(["forbidden", true])
  })

  it("does not lose a person for a number that Twenty refuses", async () => {
    const { fake, connector } = setUp()
    fake.server.crm.handle = (
      (handle) => (request) =>
        request.text.includes("phones")
          ? { status: 400, headers: {}, text: '{"messages":["Invalid phone number"]}' }
          : handle(request)
    )(fake.server.crm.handle)
    const { unwritten } = await createContact(
      connector,
      toRemote(connector, { ...ANNA, phone: "+999" }),
      null,
    )
    expect(unwritten).toMatchObject([{ ours: "+999", why: "refused" }])
    expect(fake.all("people").length).toBe(1)
  })

  it("completes a note of which only a part was written", async () => {
    const { fake, connector } = setUp()
    const people = [1, 2, 3].map((n) =>
      fake.add("people", { emails: { primaryEmail: `p${n}@norrsken.example` } }),
    )
    const request = activity("note", { contactIds: people })
    let writes = 0
    fake.server.fail("reset", 1, ({ method }) => method === "POST" && ++writes === 3)
    expect((await errorOf(connector.log(request))).code).toBe("ambiguous")
    expect(await connector.findLogged(request.key, request)).toBeNull()
    await connector.log(request)
    expect([fake.all("notes").length, fake.all("noteTargets").length]).toEqual([1, 3])
  })

  it("lists what the workspace's own mail sync has fetched, with its Message-ID", async () => {
    const { fake, connector } = setUp()
    const personId = fake.add("people", { emails: { primaryEmail: ANNA.email } })
    const messageId = fake.add("messages", {
      subject: "Re: Pricing",
      text: "Thanks, we decide on Friday.",
      receivedAt: "2026-11-03T10:30:00.000Z",
      headerMessageId: "<CAB12@mail.norrsken.example>",
    })
    fake.add("messageParticipants", { messageId, personId, role: "from", handle: ANNA.email })
    expect(await connector.listLogged?.({ contactIds: [personId], dealIds: [] }, ["email"])).toMatchObject([
      {
        id: messageId,
        at: Date.UTC(2026, 10, 3, 10, 30),
        from: ANNA.email,
        direction: "in",
        messageId: "<CAB12@mail.norrsken.example>",
        contactIds: [personId],
      },
    ])
  })

  it("lets nothing in an address end the filter", async () => {
    const { fake, connector } = setUp()
    fake.add("people", { emails: { primaryEmail: "a@norrsken.example" } })
    expect(await connector.findContacts('x"),or(id[neq]:"')).toEqual([])
  })

  it.each([
    [`x.${btoa(JSON.stringify({ type: "API_KEY", workspaceId: "w-1" }))}.y`, "w-1"],
    ["a key in another form", ""],
  ])("tells one workspace from another by its key: %s", async (token, account) => {
    const connector = twenty({
      baseUrl: "https://api.twenty.com",
      token,
      fetch: async (input) => {
        const [, name = ""] = /\/rest\/(\w+)/.exec(String(input)) ?? []
        return Response.json({ data: { [name]: [] } })
      },
      now: () => NOW,
    })
    expect(await connector.check()).toEqual({ accountName: "api.twenty.com", account })
  })
})
