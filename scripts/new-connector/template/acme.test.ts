import { describe, expect, it } from "vitest"
import { describeConnector } from "~src/crm/connector.contract"
import type { ConnectorBed, KnownPerson } from "~src/crm/connector-bed.contract"
import { acme } from "./acme"
import { AcmeFake, type AcmeRecord } from "./fake"

const NOW = Date.UTC(2026, 10, 3, 12)

function setUp() {
  const fake = new AcmeFake(() => NOW)
  const connectorWith = (token: string) =>
    acme({ baseUrl: "https://crm.example", token, fetch: fake.server.fetch, now: () => NOW })
  return { fake, connector: connectorWith(fake.key), stranger: connectorWith("wrong") }
}

const personValues = ({ email, firstName, lastName, position, phone }: KnownPerson) => {
  const fields = { first_name: firstName, last_name: lastName, job_title: position, phone }
  return { email, fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) }
}

async function bed(): Promise<ConnectorBed> {
  const { fake, connector, stranger } = setUp()
  const only = (): AcmeRecord => {
    const [first, ...more] = fake.all("activities")
    if (!first || more.length > 0) throw new Error(`${more.length + 1} activities stand there`)
    return first
  }
  const fieldsOf = (id: string) =>
    (fake.all("people").find((person) => person.id === id)?.fields ?? {}) as Record<string, string>
  return {
    connector,
    stranger,
    addContact: async (person) => fake.add("people", personValues(person)),
    addCompany: async (company) => fake.add("companies", company),
    addDeal: async ({ contactId, companyId, ...deal }) => {
      const money = { amount: 12_000, currency: "EUR" }
      const of = { person_ids: [contactId], company_id: companyId }
      return fake.add("deals", { ...deal, stage: "Proposal", ...money, ...of })
    },
    async closeDeal(id, status) {
      const deal = fake.all("deals").find((one) => one.id === id)
      if (deal) deal.status = status
    },
    async addTheirs(contactId) {
      fake.add("activities", { kind: "note", subject: "Call", text: "Their words", person_ids: [contactId] })
    },
    async readContact(id) {
      const person = fake.all("people").find((one) => one.id === id)
      const { first_name, last_name, job_title, phone } = fieldsOf(id)
      return {
        email: String(person?.email ?? ""),
        firstName: first_name ?? null,
        lastName: last_name ?? null,
        position: job_title ?? null,
        phone: phone ?? null,
      }
    },
    ownFields: { text: "x_role", picklist: "x_department", value: "ops", label: "Operations" },
    readField: async (id, name) => fieldsOf(id)[name] ?? "",
    countContacts: async () => fake.all("people").length,
    countLogged: async () => fake.all("activities").length,
    readLogged: async () => ({ plain: [only().subject, only().text].join("\n"), html: "" }),
    async loggedOn() {
      const { person_ids, company_id, deal_id } = only()
      return {
        contactIds: person_ids as string[],
        companyId: company_id as string | null,
        dealId: deal_id as string | null,
      }
    },
    settle: async () => undefined,
    quota: false,
    fail: (mode, effect) =>
      fake.server.fail(mode, 1, ({ method }) => (method === "GET") === (effect === "read")),
  }
}

describeConnector("Acme", bed)

describe("Acme in particular", () => {
  it("links to the record's page", async () => {
    const { connector } = setUp()
    const { id, url } = await connector.createCompany({ name: "Norrsken AB", domain: "norrsken.example" })
    expect(url).toBe(`https://crm.example/company/${id}`)
  })
})
