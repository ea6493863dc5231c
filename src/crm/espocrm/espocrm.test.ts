import PostalMime from "postal-mime"
import { describe, expect, it } from "vitest"
import { EspoCrmFake } from "~tests/crm-fakes/espocrm"
import { describeConnector } from "../connector.contract"
import {
  ANNA,
  activity,
  type ConnectorBed,
  errorOf,
  type KnownPerson,
  toRemote,
} from "../connector-bed.contract"
import { createContact } from "../fill-contact"
import { toEml } from "./eml"
import { espocrm } from "./espocrm"

const NOW = Date.UTC(2026, 10, 3, 12)
const LOGGED = ["Email", "Meeting", "Call", "Case", "Note"]

function setUp() {
  const fake = new EspoCrmFake(() => NOW)
  const connectorWith = (token: string) =>
    espocrm({ baseUrl: "https://crm.slipway.example", token, fetch: fake.server.fetch, now: () => NOW })
  return { fake, connector: connectorWith(fake.key), stranger: connectorWith("wrong") }
}

const attributes = (person: KnownPerson) => ({
  emailAddress: person.email,
  firstName: person.firstName,
  lastName: person.lastName,
  title: person.position,
  phoneNumber: person.phone,
})

describeConnector("EspoCRM", async (): Promise<ConnectorBed> => {
  const { fake, connector, stranger } = setUp()
  const only = () => {
    const [first, ...more] = LOGGED.flatMap((entity) => fake.all(entity))
    if (!first || more.length > 0) throw new Error(`${more.length + 1} activities stand there`)
    return first
  }
  const account = fake.add("Account", { name: "Somebody else", website: "https://else.example" })
  return {
    connector,
    stranger,
    addContact: async (person) => fake.add("Contact", { ...attributes(person), accountId: account }),
    addCompany: async ({ name, domain }) => fake.add("Account", { name, website: `www.${domain}` }),
    addDeal: async ({ name, contactId, companyId, status }) =>
      fake.add("Opportunity", {
        name,
        stage: { open: "Prospecting", won: "Closed Won", lost: "Closed Lost" }[status],
        amount: 12_000,
        amountCurrency: "EUR",
        accountId: companyId,
        contactsIds: [contactId],
      }),
    closeDeal: async (id, status) =>
      fake.change("Opportunity", id, { stage: { won: "Closed Won", lost: "Closed Lost" }[status] }),
    async addTheirs(parentId) {
      const post = { type: "Post", post: "Their words", parentType: "Contact", parentId }
      fake.add("Note", { ...post, createdByName: "Kim Dahl" })
    },
    async readContact(id) {
      const contact = fake.all("Contact").find((record) => record.id === id)
      const text = (field: string) => (typeof contact?.[field] === "string" ? String(contact[field]) : null)
      return {
        email: text("emailAddress") ?? "",
        firstName: text("firstName"),
        lastName: text("lastName"),
        position: text("title"),
        phone: text("phoneNumber"),
      }
    },
    ownFields: { text: "cRole", picklist: "cDepartment", value: "Operations", label: "Operations" },
    readField: async (id, name) =>
      String(fake.all("Contact").find((record) => record.id === id)?.[name] ?? ""),
    readCompanyField: async (id, name) =>
      String(fake.all("Account").find((record) => record.id === id)?.[name] ?? ""),
    countContacts: async () => fake.all("Contact").length,
    countLogged: async () => LOGGED.flatMap((entity) => fake.all(entity)).length,
    async readLogged() {
      const { eml, ...fields } = only()
      const mail = typeof eml === "string" ? await PostalMime.parse(eml) : null
      return { plain: `${Object.values(fields).join("\n")}\n${mail?.text ?? ""}`, html: mail?.html ?? "" }
    },
    async loggedOn() {
      const { parentType, parentId, contactsIds, contactId } = only()
      const people = Array.isArray(contactsIds)
        ? (contactsIds as string[])
        : contactId
          ? [String(contactId)]
          : []
      const on = (type: string) => (parentType === type ? String(parentId) : null)
      const person = on("Contact")
      return {
        contactIds: person && people.length === 0 ? [person] : people,
        companyId: on("Account"),
        dealId: on("Opportunity"),
      }
    },
    settle: async () => undefined,
    quota: false,
    fail: (mode, effect) =>
      fake.server.fail(mode, 1, ({ method, url }) =>
        effect === "read" ? method === "GET" : method !== "GET" && !url.pathname.endsWith("/Attachment"),
      ),
  }
})

describe("EspoCRM in particular", () => {
  it("names the rights that the role lacks", async () => {
    const { fake, connector } = setUp()
    fake.acl.Email = { create: "no", read: "own", edit: "own" }
    fake.acl.Import = false
    const error = await errorOf(connector.check())
    expect(error.code).toBe("forbidden")
    expect(error.message).toContain("Email: create")
    expect(error.message).toContain("Import")
    expect(error.message).not.toContain("Contact")
  })

  it("leaves out the number that EspoCRM refuses, at once where it says which field it was", async () => {
    const { fake, connector } = setUp()
    const { crm, requests } = fake.server
    const handle = crm.handle.bind(crm)
    crm.handle = (request) => {
      if (!request.text.includes("phoneNumber")) return handle(request)
      const data = { field: "phoneNumber", type: "valid" }
      const body = { messageTranslation: { label: "validationFailure", scope: null, data } }
      return { status: 400, headers: { "x-status-reason": "validationFailure" }, text: JSON.stringify(body) }
    }
    const { unwritten } = await createContact(
      connector,
      toRemote(connector, { ...ANNA, phone: "08 123" }),
      null,
    )
    expect(unwritten).toMatchObject([{ field: "phoneNumber", ours: "08 123", why: "refused" }])
    expect([fake.all("Contact").length, requests.length]).toEqual([1, 2])
  })

  it("makes a namesake, and knows the same person again", async () => {
    const { fake, connector } = setUp()
    const made = await connector.createContact(toRemote(connector, ANNA), null)
    await connector.createContact(
      toRemote(connector, { ...ANNA, email: "other.anna@elsewhere.example" }),
      null,
    )
    expect(fake.all("Contact").length).toBe(2)
    const error = await errorOf(connector.createContact(toRemote(connector, ANNA), null))
    expect([error.code, error.details.matches?.map(({ id }) => id)]).toEqual(["duplicate", [made.id]])
  })

  it("sets the parent of a mail whose import was the last thing that worked", async () => {
    const { fake, connector } = setUp()
    const contactId = fake.add("Contact", attributes(ANNA))
    const request = activity("email", { contactIds: [contactId] })
    fake.server.fail("reset", 1, ({ method }) => method === "PUT")
    expect((await errorOf(connector.log(request))).code).toBe("ambiguous")
    expect(await connector.findLogged(request.key, request)).toBeNull()
    await connector.log(request)
    expect(fake.all("Email").map(({ parentId }) => parentId)).toEqual([contactId])
  })
})

describe("a mail as a file", () => {
  const odd = activity("email", {
    subject:
      "Re: Предложение на 40 мест — 报价单, long enough to need several encoded words 🚢\r\nBcc: evil@x.example",
    from: { email: "anna@norrsken.example", name: 'Лина "Л" Норд\r\nX-Evil: 1' },
    to: [{ email: "jo@slipway.example", name: null }],
    cc: [{ email: "wei@norrsken.example", name: "王伟" }],
  })

  it("is read back as it was written, in any script", async () => {
    const mail = await PostalMime.parse(toEml(odd, "<id@slipstream.invalid>", "Zeile 1\nстрока 2 你好 🚢"))
    expect(mail.messageId).toBe("<id@slipstream.invalid>")
    expect(new Date(mail.date ?? 0).getTime()).toBe(odd.at)
    expect(mail.subject).toContain(
      "Предложение на 40 мест — 报价单, long enough to need several encoded words 🚢",
    )
    expect(mail.from).toMatchObject({ address: "anna@norrsken.example" })
    expect(mail.cc).toMatchObject([{ address: "wei@norrsken.example", name: "王伟" }])
    expect(mail.text?.trim()).toBe("Zeile 1\nстрока 2 你好 🚢")
  })

  it("has no headers that anybody else has put in, and only ASCII", async () => {
    const eml = toEml(odd, "<id@slipstream.invalid>", "x")
    expect(eml).toMatch(/^[\x20-\x7e\r\n]*$/)
    const { headers } = await PostalMime.parse(eml)
    expect(headers.map(({ key }) => key)).not.toContain("bcc")
    expect(headers.map(({ key }) => key)).not.toContain("x-evil")
    expect(Math.max(...eml.split("\r\n").map((line) => line.length))).toBeLessThan(200)
  })
})
