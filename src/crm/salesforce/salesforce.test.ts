import { describe, expect, it } from "vitest"
import { SalesforceFake } from "~tests/crm-fakes/salesforce"
import { describeConnector } from "../connector.contract"
import {
  ANNA,
  activity,
  type ConnectorBed,
  errorOf,
  type KnownPerson,
  toRemote,
} from "../connector-bed.contract"
import { writeCredential } from "./credential"
import { salesforce } from "./salesforce"

const BASE = "https://slipway.my.salesforce.com"

function setUp() {
  const now = () => Date.UTC(2026, 10, 3, 12)
  const fake = new SalesforceFake(now)
  const kept: string[] = []
  const renewed = async (token: string) => void kept.push(token)
  const connectorWith = (token: string) =>
    salesforce({ baseUrl: BASE, token, fetch: fake.server.fetch, now, renewed })
  return { fake, connectorWith, connector: connectorWith(fake.accessToken), kept }
}

function contactValues(person: KnownPerson): Record<string, unknown> {
  const { email, firstName, lastName, position, phone } = person
  return {
    Email: email,
    FirstName: firstName,
    LastName: lastName ?? email,
    Title: position,
    Phone: phone,
  }
}

/** Mails as mails, or as tasks where the org has no mails. */
function bedWith(mails: boolean) {
  return async (): Promise<ConnectorBed> => {
    const { fake, connector, connectorWith } = setUp()
    if (!mails) fake.denied.add("EmailMessage")
    const shadows = () => new Set(fake.all("EmailMessage").map((mail) => mail.ActivityId))
    const logged = () => [
      ...fake.all("EmailMessage"),
      ...fake.all("Event"),
      ...fake.all("Task").filter(({ Id }) => !shadows().has(Id)),
    ]
    const only = () => {
      const [first, ...more] = logged()
      if (!first || more.length > 0) throw new Error(`${more.length + 1} activities stand there`)
      return first
    }
    return {
      connector,
      stranger: connectorWith("00D!wrong"),
      addContact: async (person) => fake.add("Contact", contactValues(person)),
      addCompany: async ({ name, domain }) => fake.add("Account", { Name: name, Website: `www.${domain}` }),
      async addDeal({ name, contactId, companyId, status }) {
        const StageName = { open: "Proposal/Price Quote", won: "Closed Won", lost: "Closed Lost" }[status]
        const closed = { IsClosed: status !== "open", IsWon: status === "won" }
        const id = fake.add("Opportunity", {
          Name: name,
          StageName,
          Amount: 12_000,
          AccountId: companyId,
          ...closed,
        })
        fake.add("OpportunityContactRole", { OpportunityId: id, ContactId: contactId })
        return id
      },
      closeDeal: async (id, status) =>
        fake.change("Opportunity", id, { IsClosed: true, IsWon: status === "won" }),
      async addTheirs(WhoId) {
        const OwnerId = fake.add("User", { Name: "Kim Dahl" })
        fake.add("Task", { Subject: "Call", Description: "Their words", TaskSubtype: "Call", WhoId, OwnerId })
      },
      async readContact(id) {
        const contact = fake.all("Contact").find(({ Id }) => Id === id)
        const text = (field: string) => (contact?.[field] as string | null | undefined) ?? null
        return {
          email: text("Email") ?? "",
          firstName: text("FirstName"),
          lastName: text("LastName"),
          position: text("Title"),
          phone: text("Phone"),
        }
      },
      ownFields: {
        text: "Role__c",
        picklist: "Department__c",
        value: "Operations",
        label: "Operations",
      },
      readField: async (id, name) => String(fake.all("Contact").find(({ Id }) => Id === id)?.[name] ?? ""),
      readCompanyField: async (id, name) =>
        String(fake.all("Account").find(({ Id }) => Id === id)?.[name] ?? ""),
      countContacts: async () => fake.all("Contact").length,
      countLogged: async () => logged().length,
      async readLogged() {
        const { Subject, Description, TextBody } = only()
        return { plain: [Subject, Description, TextBody].join("\n"), html: "" }
      },
      async loggedOn() {
        const { Id, WhoId, WhatId, RelatedToId } = only()
        const relations = fake.all("EmailMessageRelation").filter((one) => one.EmailMessageId === Id)
        const what = (WhatId ?? RelatedToId ?? null) as string | null
        return {
          contactIds: WhoId ? [String(WhoId)] : relations.map((one) => String(one.RelationId)),
          companyId: what?.startsWith("001") ? what : null,
          dealId: what?.startsWith("006") ? what : null,
        }
      },
      settle: async () => undefined,
      quota: true,
      fail: (mode, effect) =>
        fake.server.fail(mode, 1, ({ method, url }) => {
          const asks = method === "GET" && url.pathname.endsWith("/query")
          return effect === "read" ? asks : method !== "GET"
        }),
    }
  }
}

describeConnector("Salesforce", bedWith(true))
describeConnector("Salesforce without mails", bedWith(false))

describe("Salesforce in particular", () => {
  it("renews the access token, keeps the new one and goes on", async () => {
    const { fake, connectorWith, kept } = setUp()
    fake.refreshToken = "5Aep-refresh"
    const credential = {
      accessToken: fake.accessToken,
      refreshToken: "5Aep-refresh",
      clientId: "3MVG",
      loginUrl: BASE,
    }
    const connector = connectorWith(writeCredential(credential))
    fake.endSessions()
    const both = await Promise.all([connector.check(), connector.findContacts(ANNA.email)])
    expect(both[0].accountName).toBe("Slipway GmbH")
    expect(kept).toEqual([writeCredential({ ...credential, accessToken: fake.accessToken })])
    fake.refreshToken = "another"
    fake.endSessions()
    expect((await errorOf(connector.check())).code).toBe("auth_revoked")
  })

  it("says who it takes for a duplicate", async () => {
    const { fake, connector } = setUp()
    fake.duplicateRule = true
    const { id } = await connector.createContact(toRemote(connector, ANNA), null)
    const error = await errorOf(connector.createContact(toRemote(connector, ANNA), null))
    expect([error.code, error.details.matches?.map((match) => match.id)]).toEqual(["duplicate", [id]])
  })

  it("tells a used-up day from too many at once", async () => {
    const { fake, connector } = setUp()
    fake.server.fail("quota")
    expect((await errorOf(connector.check())).code).toBe("quota_exhausted")
    fake.server.fail("rate_limited")
    expect((await errorOf(connector.check())).code).toBe("rate_limited")
  })

  it("lets the rep choose where an external id stands in several records", async () => {
    const urls = ["/services/data/v62.0/sobjects/Contact/003A", "/services/data/v62.0/sobjects/Contact/003B"]
    const answer = async () => new Response(JSON.stringify(urls), { status: 300 })
    const connector = salesforce({ baseUrl: BASE, token: "00D!x", fetch: answer, now: () => 0 })
    const error = await errorOf(connector.findContacts(ANNA.email))
    expect([error.code, error.details.matches?.map(({ id }) => id)]).toEqual([
      "many_matches",
      ["003A", "003B"],
    ])
  })

  it("names every right that is missing", async () => {
    const { fake, connector } = setUp()
    fake.denied.add("Opportunity").add("Event")
    const error = await errorOf(connector.check())
    expect(error.code).toBe("forbidden")
    for (const right of ["read Opportunity", "create Event"]) expect(error.message).toContain(right)
    expect(error.message).not.toContain("Contact")
  })

  it.each(["o'brien@norrsken.example", "x' OR Name LIKE '%", "back\\slash@norrsken.example", "a\n@b"])(
    "looks for exactly %j, whatever stands in it",
    async (email) => {
      const { fake, connector } = setUp()
      fake.add("Contact", contactValues(ANNA))
      expect(await connector.findContacts(email)).toEqual([])
      if (email.includes("\n")) return
      const id = fake.add("Contact", contactValues({ ...ANNA, email }))
      expect((await connector.findContacts(email)).map((found) => found.id)).toEqual([id])
    },
  )

  it("leaves no mail without its people", async () => {
    const { fake, connector } = setUp()
    const contactIds = [fake.add("Contact", contactValues(ANNA)), "003999999999999999"]
    expect((await errorOf(connector.log(activity("email", { contactIds })))).code).toBe("not_found")
    expect([fake.all("EmailMessage"), fake.all("EmailMessageRelation"), fake.all("Task")]).toEqual([
      [],
      [],
      [],
    ])
  })

  it("takes a mail back together with the task that Salesforce made of it", async () => {
    const { fake, connector } = setUp()
    const receipt = await connector.log(
      activity("email", { contactIds: [fake.add("Contact", contactValues(ANNA))] }),
    )
    expect(fake.all("Task").length).toBe(1)
    await connector.undo(receipt)
    expect([fake.all("EmailMessage").length, fake.all("Task").length]).toEqual([0, 0])
  })

  it("recognises a mail that Salesforce's own sync has logged, and does not take it back", async () => {
    const { fake, connector } = setUp()
    const request = activity("email", { contactIds: [fake.add("Contact", contactValues(ANNA))] })
    const id = fake.add("EmailMessage", {
      Subject: request.subject,
      FromAddress: ANNA.email,
      MessageDate: new Date(request.at).toISOString(),
      MessageIdentifier: "<CAB12@mail.norrsken.example>",
      TextBody: request.text,
    })
    const found = await connector.findLogged(request.key, request)
    expect(found?.remoteId).toBe(id)
    if (found) expect((await errorOf(connector.undo(found))).code).toBe("unsupported")
    const later = { ...request, at: request.at + 60_000 }
    expect(await connector.findLogged(later.key, later)).toBeNull()
  })

  it("uses the company's own word for a task that is done", async () => {
    const { fake, connector } = setUp()
    const done = fake.all("TaskStatus").find(({ IsClosed }) => IsClosed)
    if (done) done.MasterLabel = "Erledigt"
    await connector.log(activity("note", { contactIds: [fake.add("Contact", contactValues(ANNA))] }))
    expect(fake.all("Task")[0]?.Status).toBe("Erledigt")
  })

  it("reads open opportunities page by page, then what has changed", async () => {
    const { fake, connector } = setUp()
    fake.pageSize = 2
    const person = fake.add("Contact", contactValues(ANNA))
    const AccountId = fake.add("Account", { Name: "Norrsken", Website: "www.norrsken.example" })
    const OwnerId = fake.add("User", { Name: "Kim Dahl" })
    const open = { StageName: "Proposal", IsClosed: false, IsWon: false, AccountId, OwnerId }
    for (const Name of ["One", "Two", "Three"]) {
      const OpportunityId = fake.add("Opportunity", { ...open, Name })
      fake.add("OpportunityContactRole", { OpportunityId, ContactId: person })
    }
    const SystemModstamp = "2026-11-03T13:00:00.000+0000"
    fake.add("Opportunity", { ...open, Name: "Lost", IsClosed: true, SystemModstamp })
    const first = await connector.changedDeals?.(null, null)
    expect(first?.deals[0]).toMatchObject({
      name: "One",
      owner: "Kim Dahl",
      emails: [ANNA.email],
      domain: "norrsken.example",
    })
    const second = await connector.changedDeals?.(null, first?.cursor ?? null)
    expect([second?.deals.map(({ name }) => name), second?.cursor]).toEqual([["Three"], null])
    const changed = await connector.changedDeals?.(Date.UTC(2026, 10, 3, 12, 30), null)
    expect(changed?.deals.map(({ name, status }) => [name, status])).toEqual([["Lost", "lost"]])
  })

  it("lists the mails of a person, and which are ours", async () => {
    const { fake, connector } = setUp()
    const person = fake.add("Contact", contactValues(ANNA))
    await connector.log(activity("email", { contactIds: [person] }))
    const EmailMessageId = fake.add("EmailMessage", { Subject: "Theirs", FromAddress: "KIM@slipway.example" })
    fake.add("EmailMessageRelation", { EmailMessageId, RelationId: person, RelationType: "ToAddress" })
    const logged = (await connector.listLogged?.({ contactIds: [person], dealIds: [] }, ["email"])) ?? []
    expect(logged.map(({ subject, ours, from }) => [subject, ours, from]).sort()).toEqual([
      ["Pricing for 40 seats", true, ANNA.email],
      ["Theirs", false, "kim@slipway.example"],
    ])
  })
})
