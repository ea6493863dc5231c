import { describe, expect, it } from "vitest"
import { HubSpotFake, type HubSpotFakeOptions } from "~tests/crm-fakes/hubspot"
import { describeConnector } from "../connector.contract"
import {
  ANNA,
  activity,
  type ConnectorBed,
  errorOf,
  type KnownPerson,
  toRemote,
} from "../connector-bed.contract"
import { hubspot } from "./hubspot"

const ENGAGEMENTS = ["emails", "meetings", "communications", "calls", "notes", "tickets"]

function setUp(options: HubSpotFakeOptions = {}) {
  let now = Date.UTC(2026, 10, 3, 12)
  const fake = new HubSpotFake({ now: () => now, searchLagMs: 2_000, ...options })
  const connectorWith = (token: string) =>
    hubspot({ baseUrl: "https://api.hubapi.com", token, fetch: fake.server.fetch, now: () => now })
  const pass = (ms: number) => {
    now += ms
  }
  return { fake, connector: connectorWith(fake.token), stranger: connectorWith("pat-wrong"), pass }
}

async function bed(): Promise<ConnectorBed> {
  const { fake, connector, stranger, pass } = setUp()
  const logged = () => ENGAGEMENTS.flatMap((type) => fake.all(type).map((object) => ({ type, object })))
  const only = () => {
    const [first, ...more] = logged()
    if (!first || more.length > 0) throw new Error(`${more.length + 1} activities stand there`)
    return first
  }
  return {
    connector,
    stranger,
    addContact: async (person) => fake.add("contacts", contactProperties(person)),
    addCompany: async ({ name, domain }) => fake.add("companies", { name, domain }),
    addDeal: async ({ name, contactId, companyId, status }) =>
      fake.add("deals", { dealname: name, dealstage: STAGE[status], pipeline: "default", amount: "12000" }, [
        { type: "contacts", id: contactId },
        { type: "companies", id: companyId },
      ]),
    closeDeal: async (id, status) => fake.change("deals", id, { dealstage: STAGE[status] }),
    async addTheirs(contactId) {
      fake.scopes.add("crm.objects.owners.read")
      const note = { hs_note_body: "<p>Their words</p>", hubspot_owner_id: "77" }
      const on = [{ type: "contacts", id: contactId }]
      fake.add("notes", { ...note, hs_timestamp: "2026-11-02T09:00:00Z" }, on)
    },
    async readContact(id) {
      const {
        email = "",
        firstname,
        lastname,
        jobtitle,
        phone,
      } = fake.state.objects.contacts?.get(id)?.properties ?? {}
      return {
        email,
        firstName: firstname ?? null,
        lastName: lastname ?? null,
        position: jobtitle ?? null,
        phone: phone ?? null,
      }
    },
    ownFields: { text: "role_text", picklist: "department", value: "ops", label: "Operations" },
    readField: async (id, name) => fake.state.objects.contacts?.get(id)?.properties[name] ?? "",
    readCompanyField: async (id, name) => fake.state.objects.companies?.get(id)?.properties[name] ?? "",
    countContacts: async () => fake.all("contacts").length,
    countLogged: async () => logged().length,
    async readLogged() {
      const fields = Object.entries(only().object.properties)
      const join = (html: boolean) =>
        fields.filter(([name]) => HTML_FIELDS.includes(name) === html).map(([, value]) => value)
      return { plain: join(false).join("\n"), html: join(true).join("\n") }
    },
    async loggedOn() {
      const { type, object } = only()
      const on = (to: string) => fake.associated(type, object.id, to)
      return {
        contactIds: on("contacts"),
        companyId: on("companies")[0] ?? null,
        dealId: on("deals")[0] ?? null,
      }
    },
    settle: async () => pass(2_000),
    quota: true,
    fail: (mode, effect) =>
      fake.server.fail(mode, 1, ({ method, url }) => {
        const reads = method === "GET" || /\/(search|batch\/read)$/.test(url.pathname)
        return url.pathname.startsWith("/crm/") && reads === (effect === "read")
      }),
  }
}

const STAGE = { open: "presentationscheduled", won: "closedwon", lost: "closedlost" } as const

/** What HubSpot shows as HTML. */
const HTML_FIELDS = [
  "hs_email_html",
  "hs_meeting_body",
  "hs_call_body",
  "hs_note_body",
  "hs_communication_body",
]

function contactProperties(person: KnownPerson): Record<string, string> {
  const fields = {
    email: person.email,
    firstname: person.firstName,
    lastname: person.lastName,
    jobtitle: person.position,
    phone: person.phone,
  }
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== null),
  )
}

describeConnector("HubSpot", bed)

describe("HubSpot in particular", () => {
  it("names every scope that the key lacks", async () => {
    const { connector } = setUp({ scopes: ["crm.objects.contacts.read", "crm.objects.companies.read"] })
    const error = await errorOf(connector.check())
    expect(error.code).toBe("forbidden")
    for (const scope of [
      "crm.objects.contacts.write",
      "crm.objects.deals.read",
      "sales-email-read",
      "tickets",
    ]) {
      expect(error.message).toContain(scope)
    }
    expect(error.message).not.toContain("companies.read")
  })

  it("finds missing scopes by trying where the key can't be asked", async () => {
    const { connector, fake } = setUp({ scopes: ["crm.objects.contacts.read", "crm.objects.companies.read"] })
    fake.server.fail("500", 1, ({ url }) => url.pathname.startsWith("/oauth"))
    const error = await errorOf(connector.check())
    expect(error.message).toContain("crm.objects.deals.read")
    expect(error.message).toContain("sales-email-read")
  })

  it("names the scope in the error of the write that needs it", async () => {
    const { connector, fake } = setUp()
    fake.scopes.delete("crm.objects.contacts.write")
    const error = await errorOf(connector.createContact(toRemote(connector, ANNA), null))
    expect([error.code, error.message.includes("crm.objects.contacts.write")]).toEqual(["forbidden", true])
  })

  it("says under which id somebody exists whom search does not know yet", async () => {
    const { connector } = setUp()
    const made = await connector.createContact(toRemote(connector, ANNA), null)
    expect(await connector.findContacts(ANNA.email)).toEqual([])
    const error = await errorOf(connector.createContact(toRemote(connector, ANNA), null))
    expect([error.code, error.details.matches?.map((match) => match.id)]).toEqual(["duplicate", [made.id]])
  })

  it("tells an expired key from one that was revoked", async () => {
    const { connector, stranger, fake } = setUp()
    await connector.findContacts(ANNA.email)
    fake.server.fail("expired")
    expect((await errorOf(connector.findContacts(ANNA.email))).code).toBe("auth_expired")
    expect((await errorOf(stranger.findContacts(ANNA.email))).code).toBe("auth_revoked")
  })

  it("finds a person by a further address", async () => {
    const { connector, fake } = setUp()
    const id = fake.add("contacts", {
      email: "a@norrsken.example",
      hs_additional_emails: "b@norrsken.example",
    })
    expect((await connector.findContacts("b@norrsken.example")).map((found) => found.id)).toEqual([id])
  })

  it("finds what it logged a moment ago though search lags", async () => {
    const { connector, fake } = setUp({ searchLagMs: 60_000 })
    const request = activity("email", { contactIds: [fake.add("contacts", { email: ANNA.email })] })
    const receipt = await connector.log(request)
    expect((await connector.findLogged(request.key, request))?.remoteId).toBe(receipt.remoteId)
  })

  it("recognises a mail that HubSpot's own sync has logged, and does not take it back", async () => {
    const { connector, fake } = setUp()
    const contactId = fake.add("contacts", { email: ANNA.email })
    const request = activity("email", { contactIds: [contactId] })
    const properties = {
      hs_timestamp: String(request.at + 20_000),
      hs_email_direction: "INCOMING_EMAIL",
      hs_email_subject: request.subject,
      hs_email_headers: JSON.stringify({ from: { email: ANNA.email } }),
      hs_email_text: "Could you send the price for 40 seats?",
    }
    const id = fake.add("emails", properties, [{ type: "contacts", id: contactId }])
    const receipt = await connector.findLogged(request.key, request)
    expect(receipt?.remoteId).toBe(id)
    for (const over of [{ subject: "Re: Pricing for 40 seats" }, { text: "One more question." }]) {
      expect(await connector.findLogged(request.key, { ...request, ...over })).toBeNull()
    }
    if (receipt) expect((await errorOf(connector.undo(receipt))).code).toBe("unsupported")
    expect(fake.all("emails").length).toBe(1)
  })

  it("links to the record in the account's own data centre", async () => {
    const { connector, fake } = setUp()
    const contactId = fake.add("contacts", { email: ANNA.email })
    const [found] = await connector.findContacts(ANNA.email)
    expect(found?.url).toBe(`https://app-eu1.hubspot.com/contacts/4711/record/0-1/${contactId}`)
    const { url } = await connector.log(activity("email", { contactIds: [contactId] }))
    expect(url).toBe(found?.url)
  })

  it("asks whose account it is once, and again after a failure", async () => {
    const { connector, fake } = setUp()
    fake.server.fail("500", 1, ({ url }) => url.pathname.startsWith("/account-info"))
    expect((await errorOf(connector.findContacts(ANNA.email))).code).toBe("transient")
    for (let i = 0; i < 3; i++) await connector.findContacts(ANNA.email)
    const asked = fake.server.requests.filter(({ path }) => path.startsWith("/account-info"))
    expect(asked.length).toBe(2)
  })

  it("takes a person who is gone for a reason to look up again", async () => {
    const { connector } = setUp()
    expect((await errorOf(connector.log(activity("note", { contactIds: ["999999"] })))).code).toBe(
      "not_found",
    )
  })

  it("reads deals page by page with stage, people, company and, where it may, the owner", async () => {
    const { connector, fake } = setUp()
    const person = fake.add("contacts", { email: ANNA.email })
    const company = fake.add("companies", { name: "Norrsken AB", domain: "norrsken.example" })
    const deal = { pipeline: "default", dealstage: STAGE.open, hubspot_owner_id: "77" }
    for (let n = 0; n < 150; n++) {
      fake.add("deals", { ...deal, dealname: `Deal ${n}` }, [
        { type: "contacts", id: person },
        { type: "companies", id: company },
      ])
    }
    fake.add("deals", { ...deal, dealstage: STAGE.won, dealname: "Won" })
    const first = await connector.changedDeals?.(null, null)
    expect([first?.deals.length, first?.total]).toEqual([100, 150])
    expect(first?.deals[0]).toMatchObject({
      stage: "Presentation Scheduled",
      emails: [ANNA.email],
      domain: "norrsken.example",
      owner: null,
    })
    fake.scopes.add("crm.objects.owners.read")
    const second = await connector.changedDeals?.(null, first?.cursor ?? null)
    expect([second?.deals.length, second?.cursor, second?.deals[0]?.owner]).toEqual([50, null, "Kim Dahl"])
  })

  it("reads what has changed since, closed deals too", async () => {
    const { connector, fake, pass } = setUp()
    const deal = { pipeline: "default", dealstage: STAGE.open }
    fake.add("deals", { ...deal, dealname: "Old" })
    pass(60_000)
    fake.add("deals", { ...deal, dealstage: STAGE.lost, dealname: "Lost" })
    const page = await connector.changedDeals?.(Date.UTC(2026, 10, 3, 12, 0, 30), null)
    expect(page?.deals.map(({ name, status }) => [name, status])).toEqual([["Lost", "lost"]])
    expect(page?.deals[0]?.changedAt).toBe(Date.UTC(2026, 10, 3, 12, 1))
  })
})
