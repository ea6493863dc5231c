import { describe, expect, it } from "vitest"
import { OdooFake, type OdooFakeOptions } from "~tests/crm-fakes/odoo"
import { describeConnector } from "../connector.contract"
import { ANNA, activity, type ConnectorBed, errorOf, toRemote } from "../connector-bed.contract"
import { splitName } from "../person-name"
import { readCredential } from "./credential"
import { odoo } from "./odoo"

const NOW = Date.UTC(2026, 10, 3, 12)
const MODELS = ["mail.message", "calendar.event"] as const

function setUp(options: OdooFakeOptions = {}) {
  const fake = new OdooFake(options, () => NOW)
  const connectorWith = (token: string) =>
    odoo({ baseUrl: "https://odoo.slipway.example", token, fetch: fake.server.fetch, now: () => NOW })
  return { fake, connectorWith }
}

function bedWith(tokenOf: (fake: OdooFake) => string, wrong: string): () => Promise<ConnectorBed> {
  return async () => {
    const { fake, connectorWith } = setUp()
    const stages = {
      open: fake.add("crm.stage", { name: "Proposition", is_won: false }),
      won: fake.add("crm.stage", { name: "Won", is_won: true }),
    }
    const logged = () => MODELS.flatMap((model) => fake.rows(model).map((row) => ({ model, row })))
    const only = () => {
      const [first, ...more] = logged()
      if (!first || more.length > 0) throw new Error(`${more.length + 1} activities stand there`)
      return first
    }
    return {
      connector: connectorWith(tokenOf(fake)),
      stranger: connectorWith(wrong),
      addContact: async ({ email, firstName, lastName, position, phone }) =>
        String(
          fake.add("res.partner", {
            name: [firstName, lastName].filter(Boolean).join(" ") || email,
            email,
            is_company: false,
            ...(position ? { function: position } : {}),
            ...(phone ? { phone } : {}),
          }),
        ),
      addCompany: async ({ name, domain }) =>
        String(fake.add("res.partner", { name, is_company: true, website: `https://www.${domain}/` })),
      addDeal: async ({ name, contactId, companyId, status }) => {
        fake.change("res.partner", Number(contactId), { parent_id: Number(companyId) })
        return String(
          fake.add("crm.lead", {
            name,
            type: "opportunity",
            active: status !== "lost",
            stage_id: status === "won" ? stages.won : stages.open,
            partner_id: Number(contactId),
            expected_revenue: 12_000,
          }),
        )
      },
      closeDeal: async (id, status) =>
        fake.change("crm.lead", Number(id), status === "won" ? { stage_id: stages.won } : { active: false }),
      async addTheirs(contactId) {
        const kim = fake.add("res.partner", { name: "Kim Dahl", email: "kim@slipway.example" })
        const on = { model: "res.partner", res_id: Number(contactId), author_id: kim }
        const words = { body: "<p>Their words</p>", date: "2026-11-02 09:00:00", message_type: "comment" }
        fake.add("mail.message", { ...on, ...words })
      },
      async readContact(id) {
        const row = fake.rows("res.partner").find((partner) => partner.id === Number(id))
        const text = (field: string) => (typeof row?.[field] === "string" ? String(row[field]) : null)
        return {
          email: text("email") ?? "",
          ...splitName(text("name")),
          position: text("function"),
          phone: text("phone"),
        }
      },
      ownFields: { text: "x_role", picklist: "x_department", value: "ops", label: "Operations" },
      readField: async (id, name) =>
        String(fake.rows("res.partner").find((row) => row.id === Number(id))?.[name] ?? ""),
      readCompanyField: async (id, name) =>
        String(fake.rows("res.partner").find((row) => row.id === Number(id))?.[name] ?? ""),
      countContacts: async () => fake.rows("res.partner").filter((row) => row.is_company === false).length,
      countLogged: async () => logged().length,
      async readLogged() {
        const { body, description, ...plain } = only().row
        return { plain: Object.values(plain).join("\n"), html: String(body ?? description ?? "") }
      },
      async loggedOn() {
        const { row } = only()
        const dealId = row.model === "crm.lead" ? row.res_id : row.opportunity_id
        const people = Array.isArray(row.partner_ids) ? row.partner_ids.map(String) : []
        return { contactIds: people, companyId: null, dealId: dealId === undefined ? null : String(dealId) }
      },
      settle: async () => undefined,
      quota: false,
      fail: (mode, effect) =>
        fake.server.fail(mode, 1, ({ url, text }) => {
          const reads =
            /"(search_read|check_access_rights|authenticate|list)"/.test(text) ||
            url.pathname.endsWith("/search_read")
          return reads === (effect === "read")
        }),
    }
  }
}

describeConnector(
  "Odoo 17",
  bedWith((fake) => `${fake.login}:${fake.key}`, "jo@slipway.example:wrong"),
)
describeConnector(
  "Odoo 19",
  bedWith((fake) => fake.key, "wrong"),
)

describe("Odoo in particular", () => {
  it("reads a key with or without login and database", () => {
    expect(readCredential(" k1 ")).toEqual({ kind: "bearer", key: "k1" })
    expect(readCredential("jo@x.example:a:b")).toEqual({
      kind: "login",
      database: null,
      login: "jo@x.example",
      key: "a:b",
    })
    expect(readCredential("db/jo:k")).toEqual({ kind: "login", database: "db", login: "jo", key: "k" })
    for (const wrong of ["", "  ", ":k", "jo:", "db/:k"])
      expect(() => readCredential(wrong)).toThrow(/login:key/)
  })

  it.each(["", "/web", "/web/login", "/odoo/crm/3", "/jsonrpc"])(
    "finds the server from its page at %j",
    async (path) => {
      const { fake } = setUp()
      const token = `${fake.login}:${fake.key}`
      const baseUrl = `https://odoo.slipway.example${path}`
      const connector = odoo({ baseUrl, token, fetch: fake.server.fetch, now: () => NOW })
      const made = await connector.createContact(toRemote(connector, ANNA), null)
      expect(made.url).toBe(`https://odoo.slipway.example/web#id=${made.id}&model=res.partner&view_type=form`)
    },
  )

  it("says what to enter where the server is too old for a key alone, and where the database is unknown", async () => {
    const { fake, connectorWith } = setUp()
    const old = odoo({
      baseUrl: "https://odoo.slipway.example",
      token: fake.key,
      fetch: async () => new Response("<!doctype html><title>404</title>", { status: 404 }),
      now: () => NOW,
    })
    const asked = await errorOf(old.check())
    expect([asked.code, asked.details.field, asked.message.includes("login:key")]).toEqual([
      "validation",
      "token",
      true,
    ])
    const unknown = await errorOf(connectorWith(`nowhere/${fake.login}:${fake.key}`).check())
    expect([unknown.code, unknown.details.field]).toEqual(["validation", "token"])
  })

  it("knows the addresses in a field in which somebody typed several, with names", async () => {
    const { fake, connectorWith } = setUp()
    const id = fake.add("res.partner", {
      name: "Anna Lind",
      email: '"Anna Lind" <Anna@norrsken.example>; anna@home.example',
      is_company: false,
    })
    const standing = await connectorWith(`${fake.login}:${fake.key}`).readContact?.(String(id), [])
    expect(standing?.emails.sort()).toEqual(["anna@home.example", "anna@norrsken.example"])
  })

  it("asks for the database where there are several", async () => {
    const { fake, connectorWith } = setUp({ databases: ["a", "b"] })
    const error = await errorOf(connectorWith(`${fake.login}:${fake.key}`).check())
    expect([error.code, error.details.field]).toEqual(["validation", "token"])
    expect(await connectorWith(`b/${fake.login}:${fake.key}`).check()).toBeTruthy()
  })

  it("names what the user may not do", async () => {
    const { fake, connectorWith } = setUp({ denied: ["res.partner/create"] })
    const error = await errorOf(connectorWith(`${fake.login}:${fake.key}`).check())
    expect([error.code, error.message.includes("create on res.partner")]).toEqual(["forbidden", true])
  })

  it("writes one record however often it logs", async () => {
    const { fake, connectorWith } = setUp()
    const connector = connectorWith(`${fake.login}:${fake.key}`)
    const person = fake.add("res.partner", { name: "Anna Lind", email: ANNA.email, is_company: false })
    for (const kind of ["email", "meeting"] as const) {
      const request = activity(kind, { contactIds: [String(person)] })
      const first = await connector.log(request)
      expect((await connector.log(request)).remoteId).toBe(first.remoteId)
    }
    expect([fake.rows("mail.message").length, fake.rows("calendar.event").length]).toEqual([1, 1])
    expect(fake.rows("mail.message")[0]).toMatchObject({ date: "2026-11-03 11:00:12", author_id: person })
  })

  it("needs something to log on", async () => {
    const { fake, connectorWith } = setUp()
    const error = await errorOf(connectorWith(`${fake.login}:${fake.key}`).log(activity("note")))
    expect(error.code).toBe("validation")
  })
})
