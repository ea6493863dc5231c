import { describe, expect, it } from "vitest"
import { TrytonFake, type TrytonRow } from "~tests/crm-fakes/tryton"
import { describeConnector } from "../connector.contract"
import { ANNA, activity, type ConnectorBed, errorOf, toRemote } from "../connector-bed.contract"
import { splitName } from "../person-name"
import { tryton } from "./tryton"

const NOW = Date.UTC(2026, 10, 3, 12)

function setUp(databases?: readonly string[]) {
  const fake = new TrytonFake(databases, () => NOW)
  const connectorWith = (token: string) =>
    tryton({ baseUrl: "https://erp.slipway.example", token, fetch: fake.server.fetch, now: () => NOW })
  return { fake, connectorWith, connector: connectorWith(`${fake.user}:${fake.password}`) }
}

describeConnector("Tryton", async (): Promise<ConnectorBed> => {
  const { fake, connector, connectorWith } = setUp()
  const only = (): TrytonRow => {
    const [first, ...more] = fake.rows("ir.note")
    if (!first || more.length > 0) throw new Error(`${more.length + 1} activities stand there`)
    return first
  }
  const mechanisms = (party: string, type: string) =>
    fake
      .rows("party.contact_mechanism")
      .filter((row) => String(row.party) === party && row.type === type)
      .map((row) => String(row.value))
  const addParty = (name: string, values: readonly object[]) =>
    String(fake.add("party.party", { name, contact_mechanisms: [["create", values]] }))
  return {
    connector,
    stranger: connectorWith("jo:wrong"),
    lacks: ["position"],
    namesCompany: false,
    addContact: async ({ email, firstName, lastName, phone }) =>
      addParty([firstName, lastName].filter(Boolean).join(" ") || email, [
        { type: "email", value: email },
        ...(phone ? [{ type: "phone", value: phone }] : []),
      ]),
    addCompany: async ({ name, domain }) =>
      addParty(name, [{ type: "website", value: `https://www.${domain}/` }]),
    addDeal: async ({ name, contactId, status }) =>
      String(
        fake.add("sale.opportunity", {
          description: name,
          state: { open: "opportunity", won: "won", lost: "lost" }[status],
          party: Number(contactId),
          amount: 12_000,
        }),
      ),
    closeDeal: async (id, status) => fake.change("sale.opportunity", Number(id), { state: status }),
    async addTheirs(contactId) {
      const create_uid = fake.add("res.user", { name: "Kim Dahl", login: "kim" })
      fake.add("ir.note", { resource: `party.party,${contactId}`, message: "Their words", create_uid })
    },
    async readContact(id) {
      const party = fake.rows("party.party").find((row) => String(row.id) === id)
      const [email = ""] = mechanisms(id, "email")
      const [phone = null] = mechanisms(id, "phone")
      return { email, ...splitName(String(party?.name ?? "")), position: null, phone }
    },
    ownFields: { text: "x_role", picklist: "x_department", value: "ops", label: "Operations" },
    readField: async (id, name) =>
      String(fake.rows("party.party").find((row) => String(row.id) === id)?.[name] ?? ""),
    countContacts: async () =>
      fake.rows("party.party").filter(({ id }) => mechanisms(String(id), "email").length > 0).length,
    countLogged: async () => fake.rows("ir.note").length,
    readLogged: async () => ({ plain: String(only().message), html: "" }),
    async loggedOn() {
      const [model, id = ""] = String(only().resource).split(",")
      return {
        contactIds: model === "party.party" ? [id] : [],
        companyId: null,
        dealId: model === "sale.opportunity" ? id : null,
      }
    },
    settle: async () => undefined,
    quota: false,
    fail: (mode, effect) =>
      fake.server.fail(mode, 1, ({ text }) => {
        const reads = /"(model\.[\w.]+\.(search_read|get_access|get_preferences)|common\.db\.\w+)"/.test(text)
        return reads === (effect === "read")
      }),
  }
})

describe("Tryton in particular", () => {
  it("asks for the database where there are several, and says when it is unknown", async () => {
    const { fake, connectorWith, connector } = setUp(["a", "b"])
    expect((await errorOf(connector.check())).details.field).toBe("token")
    expect(await connectorWith(`b/${fake.user}:${fake.password}`).check()).toEqual({
      accountName: "Jo Berg (b)",
      account: "b",
    })
    const unknown = await errorOf(connectorWith(`c/${fake.user}:${fake.password}`).check())
    expect([unknown.code, unknown.details.field]).toEqual(["validation", "token"])
    expect((await errorOf(connectorWith("only-a-key").check())).code).toBe("validation")
  })

  it("signs in again by itself when the session has run out, and writes once", async () => {
    const { fake, connector } = setUp()
    const made = await connector.createContact(toRemote(connector, ANNA), null)
    fake.endSessions()
    await connector.log(activity("note", { contactIds: [made.id] }))
    expect(fake.rows("ir.note").length).toBe(1)
  })

  it("writes one note however often it logs", async () => {
    const { fake, connector } = setUp()
    const made = await connector.createContact(toRemote(connector, ANNA), null)
    const request = activity("email", { contactIds: [made.id] })
    const first = await connector.log(request)
    expect((await connector.log(request)).remoteId).toBe(first.remoteId)
    expect(fake.rows("ir.note").length).toBe(1)
  })

  it("names what the user may not do", async () => {
    const { fake, connector } = setUp()
    fake.denied.add("ir.note/create")
    const error = await errorOf(connector.check())
    expect([error.code, error.message.includes("create on ir.note")]).toEqual(["forbidden", true])
  })

  it("removes no note of somebody else's", async () => {
    const { fake, connector } = setUp()
    const remoteId = String(fake.add("ir.note", { resource: "party.party,1", message: "Theirs" }))
    const receipt = { connector: "tryton", object: "ir.note", remoteId, url: null, at: NOW }
    expect((await errorOf(connector.undo(receipt))).code).toBe("unsupported")
  })

  it("reads again where a record went while Tryton was reading, and minds no note that is gone", async () => {
    const { fake, connector } = setUp()
    const made = await connector.createContact(toRemote(connector, ANNA), null)
    const receipt = await connector.log(activity("note", { contactIds: [made.id] }))
    const { crm } = fake.server
    const handle = crm.handle.bind(crm)
    const gone = [
      "UserError",
      ['You are trying to read records "9" of "Note" that don\'t exist anymore.', "", null],
    ]
    const failing = new Set(["model.ir.note.search_read", "model.ir.note.delete"])
    crm.handle = (request) => {
      const { method } = JSON.parse(request.text) as { method: string }
      return failing.delete(method)
        ? { status: 200, headers: {}, text: JSON.stringify({ id: 1, error: gone }) }
        : handle(request)
    }
    await connector.undo(receipt)
    expect(failing.size).toBe(0)
  })

  it("says what may be missing where the sign-in fails", async () => {
    const { fake, connector } = setUp()
    fake.server.fail("500")
    const error = await errorOf(connector.check())
    expect([error.code, error.message.includes("cors")]).toEqual(["transient", true])
  })

  it("links to the web client", async () => {
    const { connector } = setUp()
    const { id, url } = await connector.createContact(toRemote(connector, ANNA), null)
    expect(url).toBe(`https://erp.slipway.example/#slipway/model/party.party/${id}`)
  })
})
