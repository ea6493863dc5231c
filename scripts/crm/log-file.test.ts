import { describe, expect, it } from "vitest"
import type { Connector } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import { espocrm } from "~src/crm/espocrm/espocrm"
import { odoo } from "~src/crm/odoo/odoo"
import { tryton } from "~src/crm/tryton/tryton"
import { twenty } from "~src/crm/twenty/twenty"
import { webhook } from "~src/crm/webhook/webhook"
import { EspoCrmFake } from "~tests/crm-fakes/espocrm"
import { OdooFake } from "~tests/crm-fakes/odoo"
import { TrytonFake } from "~tests/crm-fakes/tryton"
import { TwentyFake } from "~tests/crm-fakes/twenty"
import { WebhookFake } from "~tests/crm-fakes/webhook"
import { ActivityFile } from "./activity-file"
import { find, list, log } from "./commands"

const NOW = Date.UTC(2026, 10, 3, 12)
const ANNA = "anna.lind@norrsken.example"
const around = { connectionId: "test", now: () => NOW, wait: async () => undefined }
const at = (token: string, send: typeof fetch) => ({
  baseUrl: "https://crm.slipway.example",
  token,
  fetch: send,
  now: () => NOW,
})

interface Bed {
  connector: Connector
  /** Puts an open deal of this person into the CRM. Returns its id. */
  addDeal(contactId: string): string
  count(): number
}

const beds: Record<string, () => Bed> = {
  odoo() {
    const fake = new OdooFake({}, () => NOW)
    const stage_id = fake.add("crm.stage", { name: "New", is_won: false })
    const deal = { name: "40 seats", type: "opportunity", active: true, stage_id }
    return {
      connector: odoo(at(`${fake.login}:${fake.key}`, fake.server.fetch)),
      addDeal: (id) => String(fake.add("crm.lead", { ...deal, partner_id: Number(id) })),
      count: () => fake.rows("mail.message").length + fake.rows("calendar.event").length,
    }
  },
  espocrm() {
    const fake = new EspoCrmFake(() => NOW)
    return {
      connector: espocrm(at(fake.key, fake.server.fetch)),
      addDeal: (id) => fake.add("Opportunity", { name: "40 seats", stage: "Prospecting", contactsIds: [id] }),
      count: () => ["Email", "Meeting", "Note"].flatMap((entity) => fake.all(entity)).length,
    }
  },
  twenty() {
    const fake = new TwentyFake(false, () => NOW)
    return {
      connector: twenty(at(fake.key, fake.server.fetch)),
      addDeal: (id) => fake.add("opportunities", { name: "40 seats", stage: "NEW", pointOfContactId: id }),
      count: () => fake.all("notes").length,
    }
  },
  tryton() {
    const fake = new TrytonFake(undefined, () => NOW)
    const deal = { description: "40 seats", state: "lead" }
    return {
      connector: tryton(at(`${fake.user}:${fake.password}`, fake.server.fetch)),
      addDeal: (id) => String(fake.add("sale.opportunity", { ...deal, party: Number(id) })),
      count: () => fake.rows("ir.note").length,
    }
  },
}

const file = (kind: string, deal: unknown = null) =>
  ActivityFile.parse({
    key: `${kind}-1`,
    kind,
    subject: `A ${kind}`,
    text: "Could you send the price?",
    at: "2026-11-03T12:00:12+01:00",
    rep: "jo@slipway.example",
    people: [{ email: ANNA, name: "Anna Lind", phone: "+46 8 123 45 67" }],
    company: { name: "Norrsken AB", domain: "norrsken.example" },
    deal,
  })

describe.each(Object.entries(beds))("a file logged to %s", (_name, setUp) => {
  it("stands on person and deal once, is listed, and is already there the second time", async () => {
    const { connector, addDeal, count } = setUp()
    const [first] = await log(connector, file("email"), around)
    expect(first?.data).toMatchObject({ status: "logged", people: [{ email: ANNA, made: true }] })
    expect(first?.data.company).toMatchObject({ made: true })
    const [found] = await find(connector, ANNA)
    expect(found?.data.match).toBe("one")
    const [anna] = await connector.findContacts(ANNA)
    const id = addDeal(anna?.id ?? "")
    const ids = [first?.data.id]
    for (const kind of ["meeting", "note"]) {
      const [logged] = await log(connector, file(kind, { id }), around)
      expect(logged?.data).toMatchObject({ status: "logged", people: [{ made: false }] })
      ids.push(logged?.data.id)
    }
    for (const [kind, deal] of [
      ["email", null] as const,
      ["meeting", { id }] as const,
      ["note", { name: "40 Seats" }] as const,
    ]) {
      expect((await log(connector, file(kind, deal), around))[0]?.data.status).toBe("already_there")
    }
    expect(count()).toBe(3)
    const listed = await list(connector, ANNA)
    expect(listed.map(({ data }) => data.id).sort()).toEqual(ids.sort())
    expect(listed.every(({ data }) => data.ours)).toBe(true)
  })

  it("is refused where there are two of the person", async () => {
    const { connector, count } = setUp()
    const person = { email: ANNA, firstName: "Anna", lastName: "Lind", fields: {} }
    await connector.createContact(person, null)
    const second = await connector.createContact(person, null).catch((error: unknown) => error)
    // Some CRMs let nobody make a second one.
    if (second instanceof CrmError) return expect(second.code).toBe("duplicate")
    await expect(log(connector, file("note"), around)).rejects.toMatchObject({ code: "many_matches" })
    expect(count()).toBe(0)
  })
})

describe("a file logged to the webhook", () => {
  it("is sent again under the same key, since nothing can be looked up there", async () => {
    const fake = new WebhookFake(() => NOW)
    const connector = webhook(at(fake.secret, fake.server.fetch))
    for (let time = 0; time < 2; time++) {
      expect((await log(connector, file("email"), around))[0]?.data.status).toBe("logged")
    }
    expect([fake.activities().length, fake.received.size]).toEqual([1, 3])
    await expect(find(connector, ANNA)).rejects.toMatchObject({ code: "unsupported" })
    await expect(log(connector, file("email", { id: "7" }), around)).rejects.toMatchObject({
      code: "unsupported",
    })
  })
})
