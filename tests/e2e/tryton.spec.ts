import type { Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Connector, LOGGED_KINDS, type LogRequest } from "~src/crm/connector"
import { fill, toRemote } from "~src/crm/connector-bed.contract"
import { CrmError } from "~src/crm/crm-error"
import { tryton } from "~src/crm/tryton/tryton"
import { whyNoTryton } from "../tryton/packages"
import { startTryton, type TrytonServer } from "../tryton/server"
import { demoAccount } from "./harness/demo"
import { EXTENSION_ID } from "./harness/extension"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openThread, unfoldAll } from "./harness/threads"
import { until } from "./harness/wait"

const why = await whyNoTryton()
const THREAD = "Offer for 40 vans"
const MAREN = "maren.lindqvist@norrsken-freight.example"

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "no error",
    (error: unknown) => (error instanceof CrmError ? error.code : String(error)),
  )

describe.skipIf(why !== null)(`a real Tryton${why === null ? "" : ` (skipped: ${why})`}`, () => {
  let server: TrytonServer
  beforeAll(async () => {
    server = await startTryton(`chrome-extension://${EXTENSION_ID}`)
  }, 180_000)
  afterAll(() => server?.close())

  const notes = () => server.client.search("ir.note", [], ["resource", "message"])

  describe("written to by the connector", () => {
    let connector: Connector
    beforeAll(() => {
      connector = connectorAt(server.url, server.credential)
    })

    const connectorAt = (baseUrl: string, token: string) =>
      tryton({ baseUrl, token, fetch, now: () => Date.now() })

    const request = (over: Partial<LogRequest>): LogRequest => ({
      key: "log/tryton/1",
      kind: "email",
      subject: "Pricing for 40 seats",
      text: "Could you send the price for 40 seats? Ünïcödé 你好 <b>100 %</b>",
      at: Date.UTC(2026, 10, 3, 11),
      direction: "in",
      from: { email: "anna.lind@norrsken.example", name: "Anna Lind" },
      to: [{ email: "jo@slipway.example", name: null }],
      cc: [],
      contactIds: [],
      companyId: null,
      dealId: null,
      ...over,
    })

    it("signs in, and refuses a wrong password, an unknown database, a server that is down", async () => {
      expect((await connector.check()).accountName).toContain("slipway")
      expect(await codeOf(connectorAt(server.url, server.wrongCredential).check())).toBe("auth_revoked")
      expect(await codeOf(connectorAt(server.url, "nowhere/admin:x").check())).toBe("validation")
      expect(await codeOf(connectorAt("http://127.0.0.1:9", server.credential).check())).toBe("transient")
    })

    it("makes people and companies, finds them, and fills only what is empty", async () => {
      const email = "anna.lind@norrsken.example"
      const anna = { email, firstName: null, lastName: null, position: "CTO", phone: null }
      expect(await connector.findContacts(email)).toEqual([])
      const made = await connector.createContact(toRemote(connector, anna), null)
      expect((await connector.findContacts("Anna.Lind@Norrsken.example")).map(({ id }) => id)).toEqual([
        made.id,
      ])
      const known = { ...anna, firstName: "Anna", lastName: "Lind", phone: "+46 8 123 45 67" }
      expect(await fill(connector, made.id, known)).toEqual({
        filled: ["name", "phone"],
        differing: [],
      })
      const other = { ...known, firstName: "Annika", phone: "+46 8 765 43 21" }
      expect(await fill(connector, made.id, other)).toEqual({
        filled: [],
        differing: ["name", "phone"],
      })
      const [row] = await server.client.search("party.party", [["id", "=", Number(made.id)]], ["name"])
      expect(row?.name).toBe("Anna Lind")

      const company = await connector.createCompany({ name: "Norrsken AB", domain: "norrsken.example" })
      expect((await connector.findCompanies("norrsken.example")).map(({ id }) => id)).toEqual([company.id])
      expect(await connector.findCompanies("orrsken.example")).toEqual([])
    })

    it("reads a person by id, and lists the fields that can be written", async () => {
      const [anna] = await connector.findContacts("anna.lind@norrsken.example")
      const standing = await connector.readContact?.(anna?.id ?? "", ["phone", "website"])
      expect(standing).toMatchObject({
        name: "Anna Lind",
        emails: ["anna.lind@norrsken.example"],
        fields: { phone: ["+46 8 123 45 67"], website: [] },
      })
      await connector.writeContact?.(anna?.id ?? "", { website: "https://norrsken.example" })
      const again = await connector.readContact?.(anna?.id ?? "", ["website"])
      expect(again?.fields.website).toEqual(["https://norrsken.example"])
      expect(await connector.readContact?.("999999", [])).toBeNull()
      expect(await connector.hasDeal?.("999999")).toBe(false)
      const listed = ((await connector.listFields?.()) ?? []).map(({ name }) => name)
      expect(listed).toEqual(expect.arrayContaining(["phone", "mobile", "website"]))
      expect(listed).not.toContain("name")
    })

    it("logs a note on the opportunity once, lists it, and takes it back", async () => {
      const { client } = server
      const { party, deal } = await client.addPersonWithDeal("Wei Chen", "wei@norrsken.example", "40 seats")
      const on = { contactIds: [String(party)], dealId: String(deal) }
      const [open] = await connector.openDeals({ contactIds: on.contactIds, companyId: null })
      expect(open).toMatchObject({
        id: on.dealId,
        name: "40 seats",
        currency: "EUR",
        contactIds: on.contactIds,
      })
      expect(await connector.findLogged("log/tryton/1", request(on))).toBeNull()
      const receipt = await connector.log(request(on))
      expect((await connector.log(request(on))).remoteId).toBe(receipt.remoteId)
      expect((await connector.findLogged("log/tryton/1", request(on)))?.remoteId).toBe(receipt.remoteId)
      expect((await notes()).map(({ resource }) => resource)).toEqual([`sale.opportunity,${deal}`])
      expect(String((await notes())[0]?.message)).toContain("Ünïcödé 你好 <b>100 %</b>")

      const listed = await connector.listLogged?.(
        { contactIds: [String(party)], dealIds: [String(deal)] },
        LOGGED_KINDS,
      )
      const ours = { object: "ir.note", id: receipt.remoteId, ours: true, dealId: String(deal) }
      expect(listed).toMatchObject([{ ...ours, by: "Administrator" }])
      expect(Math.abs((listed?.[0]?.enteredAt ?? 0) - Date.now())).toBeLessThan(60_000)
      await connector.undo(receipt)
      await connector.undo(receipt)
      expect(await notes()).toEqual([])
    })

    it("reads its deals back: the open ones first, then what has changed", async () => {
      const { client } = server
      const { deal } = await client.addPersonWithDeal("Ines Sol", "Ines@norrsken.example", "12 seats")
      const first = await connector.changedDeals?.(null, null)
      const read = first?.deals.find(({ id }) => id === String(deal))
      expect(read).toMatchObject({
        name: "12 seats",
        status: "open",
        owner: "Jo Berg",
        emails: ["ines@norrsken.example"],
      })
      expect([first?.cursor, first?.total]).toEqual([null, first?.deals.length])
      const newest = Math.max(...(first?.deals ?? []).map(({ changedAt }) => changedAt))
      expect(Math.abs(newest - Date.now())).toBeLessThan(60_000)
      await client.call("sale.opportunity.lost", [deal])
      const changed = await connector.changedDeals?.(newest, null)
      expect(changed?.deals.map(({ id, status }) => [id, status])).toContainEqual([String(deal), "lost"])
      expect((await connector.changedDeals?.(newest + 60_000, null))?.deals).toEqual([])
    })

    it("says what it can't write on", async () => {
      expect(await codeOf(connector.log(request({ dealId: "999999" })))).not.toBe("no error")
      expect(await codeOf(connector.log(request({})))).toBe("validation")
      expect(await notes()).toEqual([])
    })
  })

  describe("written to from a conversation in the browser", () => {
    let session: Session
    let record: RecordReader
    let gmail: Page
    let deal = 0

    beforeAll(async () => {
      deal = (await server.client.addPersonWithDeal("Maren Lindqvist", MAREN, "40 vans")).deal
      session = await startSession({ accounts: [await demoAccount()], hosts: ["http://127.0.0.1/*"] })
      record = new RecordReader(await session.openOwn("options.html"))
      gmail = await session.openGmail("#inbox")
    })
    afterAll(() => session?.close())

    it("refuses a wrong password, and connects with the right one", async () => {
      const connect = (token: string) =>
        record.send("crm.connect", { connector: "tryton", baseUrl: server.url, token })
      expect((await connect(server.wrongCredential)).ok).toBe(false)
      expect(await connect(server.credential)).toEqual({ ok: true })
    })

    it("writes each mail on the opportunity by one click, once, and takes them back", async () => {
      await openThread(gmail, THREAD)
      await unfoldAll(gmail)
      await until(
        "the thread with its deal",
        async () => ({ activities: await record.rows("activities"), threads: await record.rows("threads") }),
        ({ activities, threads }) => activities.length === 5 && threads.some(({ dealId }) => dealId !== null),
      )
      const [view] = await record.rows("views")
      const panel = await session.openOwn("sidepanel.html", `?tab=${view?.tabId}`)
      const click = (name: RegExp) => panel.getByRole("button", { name }).first().click()
      await click(/^Log thread/)
      await until(
        "all entries done",
        () => record.rows("outbox"),
        (rows) => rows.length === 5 && rows.every(({ state }) => state === "done"),
        30_000,
      )
      // The rep is impatient, in a second window.
      const activityIds = (await record.rows("activities")).map(({ id }) => id)
      await record.send("activity.log", { activityIds })
      const standing = await notes()
      expect(standing.map(({ resource }) => resource)).toEqual(Array(5).fill(`sale.opportunity,${deal}`))
      const ids = (await record.rows("outbox")).map(({ receipt }) => receipt?.remoteId)
      expect(ids.sort()).toEqual(standing.map(({ id }) => String(id)).sort())

      await click(/^Undo/)
      await until(
        "all entries undone",
        () => record.rows("outbox"),
        (rows) => rows.every(({ state }) => state === "undone"),
        30_000,
      )
      expect(await notes()).toEqual([])
    })

    it("has logged no error of its own", () => {
      // The browser itself reports the answer to the wrong password.
      expect(session.errors.filter((error) => !error.includes("Failed to load resource"))).toEqual([])
    })
  })
})
