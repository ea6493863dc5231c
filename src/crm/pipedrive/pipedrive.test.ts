import { describe, expect, it } from "vitest"
import { OWN_DEPARTMENT, OWN_ROLE, PipedriveFake } from "~tests/crm-fakes/pipedrive"
import { describeConnector } from "../connector.contract"
import {
  ANNA,
  activity,
  type ConnectorBed,
  errorOf,
  fill,
  type KnownPerson,
  toRemote,
} from "../connector-bed.contract"
import { createContact } from "../fill-contact"
import { pipedrive } from "./pipedrive"

const NOON = Date.UTC(2026, 10, 3, 12)

function setUp() {
  let now = NOON
  const fake = new PipedriveFake(() => now)
  fake.searchLagMs = 2_000
  const connectorWith = (token: string) =>
    pipedrive({ baseUrl: "https://api.pipedrive.com", token, fetch: fake.server.fetch, now: () => now })
  const pass = (ms: number) => {
    now += ms
  }
  return { fake, connector: connectorWith(fake.token), stranger: connectorWith("wrong"), pass }
}

function personValues(person: KnownPerson): Record<string, unknown> {
  const name = [person.firstName, person.lastName].filter(Boolean).join(" ") || person.email
  return {
    name,
    emails: [{ value: person.email, primary: true }],
    ...(person.phone ? { phones: [{ value: person.phone, primary: true }] } : {}),
    ...(person.position ? { job_title: person.position } : {}),
  }
}

async function bed(): Promise<ConnectorBed> {
  const { fake, connector, stranger, pass } = setUp()
  const logged = () => [...fake.all("activities"), ...fake.all("notes")]
  const only = () => {
    const [first, ...more] = logged()
    if (!first || more.length > 0) throw new Error(`${more.length + 1} activities stand there`)
    return first
  }
  return {
    connector,
    stranger,
    addContact: async (person) => String(fake.add("persons", personValues(person))),
    addCompany: async ({ name, domain }) =>
      String(fake.add("organizations", { name, website: `https://www.${domain}/` })),
    addDeal: async ({ name, contactId, companyId, status }) =>
      String(
        fake.add("deals", {
          title: name,
          status,
          value: 12_000,
          currency: "EUR",
          stage_id: 2,
          person_id: Number(contactId),
          org_id: Number(companyId),
        }),
      ),
    closeDeal: async (id, status) => fake.change("deals", Number(id), { status }),
    async addTheirs(contactId) {
      const call = { type: "call", subject: "Call", note: "<b>Their words</b>", done: true, owner_id: 9 }
      const when = { due_date: "2026-11-02", due_time: "09:00" }
      fake.add("activities", { ...call, ...when, person_id: Number(contactId) })
    },
    async readContact(id) {
      const person = fake.all("persons").find((candidate) => String(candidate.id) === id)
      const first = (values: unknown) => (values as { value: string }[] | undefined)?.[0]?.value ?? null
      const name = String(person?.name)
      const [firstName = null, lastName = null] = name.includes("@") ? [] : name.split(" ")
      return {
        email: first(person?.emails) ?? "",
        firstName,
        lastName,
        position: (person?.job_title as string | undefined) ?? null,
        phone: first(person?.phones),
      }
    },
    ownFields: {
      text: `custom_fields.${OWN_ROLE}`,
      picklist: `custom_options.${OWN_DEPARTMENT}`,
      value: "11",
      label: "Operations",
    },
    async readField(id, name) {
      const person = fake.all("persons").find((candidate) => String(candidate.id) === id)
      const own = (person?.custom_fields ?? {}) as Record<string, unknown>
      return String(own[name.split(".")[1] ?? ""] ?? "")
    },
    async readCompanyField(id, name) {
      const company = fake.all("organizations").find((candidate) => String(candidate.id) === id)
      const value = company?.[name]
      return String((value as { value?: string } | undefined)?.value ?? value ?? "")
    },
    countContacts: async () => fake.all("persons").length,
    countLogged: async () => logged().length,
    async readLogged() {
      const { subject, note, content } = only()
      return { plain: String(subject ?? ""), html: String(note ?? content) }
    },
    async loggedOn() {
      const { participants, person_id, org_id, deal_id } = only()
      const people = (participants as { person_id: number }[] | undefined)?.map((person) => person.person_id)
      return {
        contactIds: (people ?? (person_id ? [person_id] : [])).map(String),
        companyId: org_id ? String(org_id) : null,
        dealId: deal_id ? String(deal_id) : null,
      }
    },
    settle: async () => pass(2_000),
    quota: true,
    fail: (mode, effect) =>
      fake.server.fail(mode, 1, ({ method, url }) => {
        return url.pathname !== "/v1/users/me" && (method === "GET") === (effect === "read")
      }),
  }
}

describeConnector("Pipedrive", bed)

describe("Pipedrive in particular", () => {
  it("waits for the next day when the company's budget is used up", async () => {
    const { connector, fake } = setUp()
    fake.budget = 0
    const error = await errorOf(connector.check())
    expect([error.code, error.details.retryAt]).toEqual(["quota_exhausted", Date.UTC(2026, 10, 4)])
  })

  it("slows down for as long as the window lasts", async () => {
    const { connector, fake } = setUp()
    fake.server.fail("rate_limited")
    const error = await errorOf(connector.check())
    expect([error.code, error.details.retryAt]).toEqual(["rate_limited", NOON + 2_000])
  })

  it("makes a person without position where the account has no such field", async () => {
    const { connector, fake } = setUp()
    fake.contactSync = false
    const { unwritten } = await createContact(connector, toRemote(connector, ANNA), null)
    expect(unwritten.map(({ field, why }) => [field, why])).toEqual([["job_title", "refused"]])
    const [person] = fake.all("persons")
    expect([person?.name, person?.job_title]).toEqual(["Anna Lind", undefined])
    expect(fake.all("persons").length).toBe(1)
  })

  it("names a person who was known by the address alone", async () => {
    const { connector, fake } = setUp()
    const id = String(fake.add("persons", { name: ANNA.email, emails: [{ value: ANNA.email }] }))
    expect((await fill(connector, id, ANNA)).filled).toContain("name")
    expect(fake.all("persons")[0]?.name).toBe("Anna Lind")
  })

  it("knows a company without a website by its people", async () => {
    const { connector, fake } = setUp()
    const id = fake.add("organizations", { name: "Polar Holding" })
    fake.add("persons", { ...personValues(ANNA), org_id: id })
    fake.add("organizations", { name: "Norrsken Fans" })
    const found = await connector.findCompanies("norrsken.example")
    expect(found.map((company) => company.id)).toEqual([String(id)])
  })

  it("logs a mail as a done activity at its own time", async () => {
    const { connector, fake } = setUp()
    const contactIds = [String(fake.add("persons", personValues(ANNA)))]
    const receipt = await connector.log(activity("email", { contactIds }))
    expect(fake.all("activities")[0]).toMatchObject({
      type: "email",
      done: true,
      subject: "Pricing for 40 seats",
      due_date: "2026-11-03",
      due_time: "11:00",
    })
    expect(receipt.url).toBe(`https://slipway.pipedrive.com/person/${contactIds[0]}`)
  })

  it("recognises a mail that a colleague has logged, and does not take it back", async () => {
    const { connector, fake } = setUp()
    const person = fake.add("persons", personValues(ANNA))
    const mail = {
      type: "email",
      subject: "Pricing for 40 seats",
      due_date: "2026-11-03",
      due_time: "11:00:00",
    }
    const id = fake.add("activities", { ...mail, person_id: person, note: "from my phone" })
    const request = activity("email", { contactIds: [String(person)] })
    const found = await connector.findLogged(request.key, request)
    expect(found?.remoteId).toBe(String(id))
    if (found) expect((await errorOf(connector.undo(found))).code).toBe("unsupported")
    const later = { ...request, at: request.at + 60_000 }
    expect(await connector.findLogged(later.key, later)).toBeNull()
  })

  it("refuses ids that are none of Pipedrive's without asking", async () => {
    const { connector, fake } = setUp()
    await connector.check()
    const before = fake.server.requests.length
    const error = await errorOf(connector.log(activity("email", { contactIds: ["../1"] })))
    expect([error.code, fake.server.requests.length - before]).toEqual(["not_found", 0])
  })

  it("reads open deals page by page, then what has changed", async () => {
    const { connector, fake, pass } = setUp()
    const person_id = fake.add("persons", personValues(ANNA))
    const org_id = fake.add("organizations", { name: "Norrsken", website: "https://www.norrsken.example" })
    const deal = { person_id, org_id, owner_id: 7, stage_id: 2, status: "open" }
    for (let n = 0; n < 150; n++) fake.add("deals", { ...deal, title: `Deal ${n}` })
    fake.add("deals", { ...deal, title: "Won", status: "won" })
    const first = await connector.changedDeals?.(null, null)
    expect(first?.deals[0]).toMatchObject({
      stage: "Proposal made",
      owner: "Jo Berg",
      emails: [ANNA.email],
      domain: "norrsken.example",
      changedAt: NOON,
    })
    const second = await connector.changedDeals?.(null, first?.cursor ?? null)
    expect([first?.deals.length, second?.deals.length, second?.cursor]).toEqual([100, 50, null])
    pass(60_000)
    fake.add("deals", { ...deal, title: "Lost later", status: "lost" })
    const changed = await connector.changedDeals?.(NOON + 30_000, null)
    expect(changed?.deals.map(({ name, status }) => [name, status])).toEqual([["Lost later", "lost"]])
  })

  it("lists what the company's own mail sync has fetched, with its Message-ID", async () => {
    const { connector, fake } = setUp()
    const person = fake.add("persons", personValues(ANNA))
    fake.syncedMail.push({
      id: 31,
      subject: "Re: Pricing",
      snippet: "Thanks, we decide on Friday.",
      message_time: "2026-11-03T10:30:00.000Z",
      mua_message_id: "<CAB12@mail.norrsken.example>",
      sent_flag: 0,
      user_id: 9,
      from: [{ email_address: "Anna.Lind@norrsken.example", linked_person_id: person }],
    })
    const on = { contactIds: [String(person)], dealIds: [] }
    expect(await connector.listLogged?.(on, ["email"])).toMatchObject([
      {
        object: "mailMessage",
        id: "31",
        at: Date.UTC(2026, 10, 3, 10, 30),
        from: ANNA.email,
        by: "Kim Dahl",
        direction: "in",
        messageId: "<CAB12@mail.norrsken.example>",
        ours: false,
      },
    ])
  })

  it("lists the mails of a person, and which are ours", async () => {
    const { connector, fake } = setUp()
    const person_id = fake.add("persons", personValues(ANNA))
    await connector.log(activity("email", { contactIds: [String(person_id)] }))
    await connector.log(activity("call", { contactIds: [String(person_id)] }))
    const mail = { type: "email", subject: "Theirs", due_date: "2026-11-03", due_time: "10:00", done: true }
    fake.add("activities", { ...mail, person_id })
    const on = { contactIds: [String(person_id)], dealIds: [] }
    const logged = (await connector.listLogged?.(on, ["email"])) ?? []
    expect(logged.map(({ subject, ours, at }) => [subject, ours, at])).toEqual([
      ["Theirs", false, Date.UTC(2026, 10, 3, 10)],
      ["Pricing for 40 seats", true, Date.UTC(2026, 10, 3, 11)],
    ])
  })

  it("ends a list of fields that never would", async () => {
    let asked = 0
    const connector = pipedrive({
      baseUrl: "https://api.pipedrive.com",
      token: "x",
      now: () => NOON,
      fetch: async () => {
        asked += 1
        if (asked > 50) throw new Error("for ever")
        const fields = [{ field_code: `f${asked}`, field_type: "varchar", is_custom_field: true }]
        return Response.json({ data: fields, additional_data: { next_cursor: `c${asked}` } })
      },
    })
    expect(await connector.listFields?.()).toHaveLength(asked)
    expect(asked).toBeLessThan(50)
  })
})
