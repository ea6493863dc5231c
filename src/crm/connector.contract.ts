import { beforeEach, describe, expect, it } from "vitest"
import { mappedFields } from "~src/record/crm-field"
import type { CrmErrorCode } from "~src/record/outbox"
import type { FaultMode } from "~tests/crm-fakes/fake-server"
import {
  type ChangedDeal,
  type Connector,
  LOGGED_KINDS,
  type LogRequest,
  type RemotePerson,
} from "./connector"
import { CrmError } from "./crm-error"
import { fillContact } from "./fill-contact"

/** A person as the suite knows them, whatever a CRM calls its fields. */
export interface KnownPerson {
  email: string
  firstName: string | null
  lastName: string | null
  position: string | null
  phone: string | null
}

/** The same as a connector is given them. */
export function toRemote({ defaultFields }: Connector, person: KnownPerson): RemotePerson {
  const { email, firstName, lastName, position, phone } = person
  const facts = { ...(position ? { position } : {}), ...(phone ? { phone } : {}) }
  return { email, firstName, lastName, fields: mappedFields(facts, {}, defaultFields) }
}

/** Reads a person and fills what is empty. */
export async function fill(connector: Connector, id: string, person: KnownPerson) {
  const wanted = connector.contactFields(toRemote(connector, person))
  const standing = await connector.readContact?.(id, Object.keys(wanted))
  if (!standing) throw new Error(`Nobody there is ${id}`)
  const { filled, unwritten } = await fillContact(connector, standing, wanted)
  return { filled, differing: unwritten.map(({ field }) => field) }
}

/** One CRM under test, with a way to look at what stands in it that does not go through the connector. */
export interface ConnectorBed {
  connector: Connector
  /** The same CRM with a key that it does not know. */
  stranger: Connector
  /** Puts a record into the CRM. Resolves to its id. */
  addContact(person: KnownPerson): Promise<string>
  addCompany(company: { name: string; domain: string }): Promise<string>
  addDeal(deal: {
    name: string
    contactId: string
    companyId: string
    status: "open" | "won" | "lost"
  }): Promise<string>
  /** Somebody in the office wins or loses a deal. */
  closeDeal(id: string, status: "won" | "lost"): Promise<void>
  /** A colleague writes “Their words” down on a person. */
  addTheirs(contactId: string): Promise<void>
  readContact(id: string): Promise<KnownPerson>
  /** A text field and a picklist that the company has made for itself, by our names of them. */
  ownFields: { text: string; picklist: string; value: string; label: string }
  /** What stands in a field of a person. */
  readField(id: string, name: string): Promise<string>
  /** How many contacts stand there. */
  countContacts(): Promise<number>
  /** How many activities stand there, those that were taken back left out. */
  countLogged(): Promise<number>
  /** The fields of the only logged activity: those that the CRM shows as they are, and those that it shows as HTML. */
  readLogged(): Promise<{ plain: string; html: string }>
  /** On which records the only logged activity hangs. */
  loggedOn(): Promise<{ contactIds: string[]; companyId: string | null; dealId: string | null }>
  /** Lets a search that lags catch up. */
  settle(): Promise<void>
  /** False where a deal's company can't be told from a deal. */
  namesCompany?: false
  /** Fields of a person that this CRM has no place for. */
  lacks?: readonly (keyof KnownPerson)[]
  /** Does the CRM have a quota that it tells from a rate limit? */
  quota: boolean
  /** Makes the next writes (or reads) fail; null where the server is a real one. */
  fail: ((mode: FaultMode, effect: "read" | "write") => void) | null
}

export const ANNA: KnownPerson = {
  email: "anna.lind@norrsken.example",
  firstName: "Anna",
  lastName: "Lind",
  position: "Head of Operations",
  phone: "+46 8 123 45 67",
}

/** An activity of the given kind, from Anna to us, an hour before noon on 3 November 2026. */
export function activity(kind: LogRequest["kind"], over: Partial<LogRequest> = {}): LogRequest {
  return {
    key: `log/hub-1/${kind}-1`,
    kind,
    subject: "Pricing for 40 seats",
    text: "Could you send the price for 40 seats?\nWe decide on Friday & need <b>VAT</b> shown.",
    at: Date.UTC(2026, 10, 3, 11, 0, 12),
    direction: "in",
    from: { email: ANNA.email, name: "Anna Lind" },
    to: [{ email: "rep@slipway.example", name: "Jo Berg" }],
    cc: [],
    contactIds: [],
    companyId: null,
    dealId: null,
    ...over,
  }
}

/** Every connector passes this suite. `setup` makes an empty CRM. */
export function describeConnector(name: string, setup: () => Promise<ConnectorBed>): void {
  describe(`${name} keeps the promises of a connector`, () => {
    let bed: ConnectorBed
    beforeEach(async () => {
      bed = await setup()
    })

    it("says whose account it is", async () => {
      expect((await bed.connector.check()).accountName).not.toBe("")
    })

    it("refuses a key that the CRM does not know, in words", async () => {
      expect(await codeOf(bed.stranger.check())).toBe("auth_revoked")
      expect(await codeOf(bed.stranger.findContacts(ANNA.email))).toBe("auth_revoked")
    })

    describe("people and companies", () => {
      it("finds nobody, one, many by exactly this address", async () => {
        expect(await bed.connector.findContacts(ANNA.email)).toEqual([])
        const id = await bed.addContact(ANNA)
        await bed.addContact({ ...ANNA, email: "hanna.lind@norrsken.example" })
        expect((await bed.connector.findContacts(ANNA.email)).map((found) => found.id)).toEqual([id])
        expect((await bed.connector.findContacts(ANNA.email.toUpperCase())).map((found) => found.id)).toEqual(
          [id],
        )
        const second = await bed.addContact(ANNA)
        const both = (await bed.connector.findContacts(ANNA.email)).map((found) => found.id)
        expect(both.sort()).toEqual([id, second].sort())
      })

      it("finds companies by exactly this domain", async () => {
        expect(await bed.connector.findCompanies("norrsken.example")).toEqual([])
        const id = await bed.addCompany({ name: "Norrsken AB", domain: "norrsken.example" })
        await bed.addCompany({ name: "Other", domain: "norrsken.example.org" })
        const found = await bed.connector.findCompanies("norrsken.example")
        expect(found.map((company) => company.id)).toEqual([id])
        expect(found[0]?.name).toBe("Norrsken AB")
      })

      it("makes a person with everything known, who is found afterwards", async () => {
        const company = await bed.connector.createCompany({ name: "Norrsken AB", domain: "norrsken.example" })
        const made = await bed.connector.createContact(toRemote(bed.connector, ANNA), company.id)
        expect(await bed.readContact(made.id)).toEqual(kept(bed, ANNA))
        await bed.settle()
        expect((await bed.connector.findContacts(ANNA.email)).map((found) => found.id)).toEqual([made.id])
        expect((await bed.connector.findCompanies("norrsken.example")).map((found) => found.id)).toEqual([
          company.id,
        ])
      })

      it("makes a person of whom only the address is known", async () => {
        const nameless = {
          email: "info@norrsken.example",
          firstName: null,
          lastName: null,
          position: null,
          phone: null,
        }
        const made = await bed.connector.createContact(toRemote(bed.connector, nameless), null)
        expect((await bed.readContact(made.id)).email).toBe("info@norrsken.example")
      })

      it("fills what is empty and never changes what stands", async () => {
        const id = await bed.addContact({ ...ANNA, firstName: "Annika", position: null, phone: null })
        const first = await fill(bed.connector, id, ANNA)
        expect(first.filled.length).toBe(2 - (bed.lacks?.length ?? 0))
        expect(first.differing.length).toBe(1)
        expect(await bed.readContact(id)).toEqual(kept(bed, { ...ANNA, firstName: "Annika" }))
        expect((await fill(bed.connector, id, ANNA)).filled).toEqual([])
        const nothing = { ...ANNA, firstName: null, lastName: null, position: null, phone: null }
        expect(await fill(bed.connector, id, nothing)).toEqual({ filled: [], differing: [] })
        expect(await bed.readContact(id)).toEqual(kept(bed, { ...ANNA, firstName: "Annika" }))
      })
    })

    describe("fields", () => {
      it("are listed by the CRM's own metadata, those of the company's own and what picklists take", async () => {
        const { text, picklist, value, label } = bed.ownFields
        const listed = (await bed.connector.listFields?.()) ?? []
        const named = new Map(listed.map((field) => [field.name, field]))
        expect(named.size).toBe(listed.length)
        expect(named.get(text)).toMatchObject({ label: "Role", kind: "text", custom: true, options: [] })
        expect(named.get(picklist)).toMatchObject({ label: "Department", kind: "picklist", custom: true })
        expect(named.get(picklist)?.options).toContainEqual({ value, label })
        for (const field of Object.values(bed.connector.defaultFields)) {
          expect([field.name, named.get(field.name)?.custom]).toEqual([field.name, false])
        }
        const identity = bed.connector.contactFields({ ...toRemote(bed.connector, ANNA), fields: {} })
        expect(Object.keys(identity).filter((name) => named.has(name))).toEqual([])
      })

      it("are written to a new person and to one who is there, and read back", async () => {
        const { text, picklist, value } = bed.ownFields
        const anna = toRemote(bed.connector, ANNA)
        const fields = { ...anna.fields, [text]: "Owner" }
        const { id } = await bed.connector.createContact({ ...anna, fields }, null)
        expect(await bed.readField(id, text)).toBe("Owner")
        await bed.connector.writeContact?.(id, { [picklist]: value })
        expect([await bed.readField(id, picklist), await bed.readField(id, text)]).toEqual([value, "Owner"])
        const standing = await bed.connector.readContact?.(id, [text, picklist])
        expect(standing?.fields).toEqual({ [text]: ["Owner"], [picklist]: [value] })
      })

      it("refuse what is not in the list, and take the rest", async () => {
        const { text, picklist } = bed.ownFields
        const id = await bed.addContact(ANNA)
        const write = bed.connector.writeContact?.(id, { [picklist]: "Wizardry" }) ?? Promise.resolve()
        expect(await codeOf(write)).toBe("validation")
        const standing = await bed.connector.readContact?.(id, [text, picklist])
        if (!standing) throw new Error("nobody there")
        const wanted = { [text]: "Owner", [picklist]: "Wizardry" }
        const { filled, unwritten } = await fillContact(bed.connector, standing, wanted)
        expect(filled).toEqual([text])
        expect(unwritten).toMatchObject([{ field: picklist, ours: "Wizardry", why: "refused" }])
        expect(await bed.readField(id, text)).toBe("Owner")
      })
    })

    describe("a record by its id", () => {
      it("tells a person's name and addresses, and that nobody is there", async () => {
        const id = await bed.addContact(ANNA)
        const standing = await bed.connector.readContact?.(id, [])
        expect(standing).toMatchObject({ id, name: "Anna Lind", emails: [ANNA.email], fields: {} })
        expect(standing?.url).toBe((await bed.connector.findContacts(ANNA.email))[0]?.url)
        expect(await bed.connector.readContact?.(`${id.slice(0, -3)}999`, [])).toBeNull()
      })

      it("says whether a deal is there, closed ones too", async (test) => {
        if (!bed.connector.capabilities.deals) return test.skip()
        const { contactId, companyId } = await addPeople(bed)
        const open = await bed.addDeal({ name: "40 seats", contactId, companyId, status: "open" })
        const lost = await bed.addDeal({ name: "Lost one", contactId, companyId, status: "lost" })
        const there = (id: string) => bed.connector.hasDeal?.(id)
        expect([await there(open), await there(lost)]).toEqual([true, true])
        expect(await there(`${open.slice(0, -3)}999`)).toBe(false)
      })
    })

    describe("deals", () => {
      it("reads the open ones of a person, with stage and link", async (test) => {
        if (!bed.connector.capabilities.deals) return test.skip()
        const { contactId, companyId } = await addPeople(bed)
        const id = await bed.addDeal({ name: "40 seats", contactId, companyId, status: "open" })
        await bed.addDeal({ name: "Last year", contactId, companyId, status: "won" })
        await bed.addDeal({ name: "Lost one", contactId, companyId, status: "lost" })
        const deals = await bed.connector.openDeals({ contactIds: [contactId], companyId })
        expect(deals.map((deal) => [deal.id, deal.name, deal.status])).toEqual([[id, "40 seats", "open"]])
        expect(deals[0]?.stage).toBeTruthy()
        expect(deals[0]?.contactIds).toEqual([contactId])
        const nobody = await bed.addContact({ ...ANNA, email: "no.deals@norrsken.example" })
        expect(await bed.connector.openDeals({ contactIds: [nobody], companyId: null })).toEqual([])
      })

      it("reads back the open ones, with their people, company and how many there are", async (test) => {
        if (!bed.connector.changedDeals) return test.skip()
        const { contactId, companyId } = await addPeople(bed)
        const id = await bed.addDeal({ name: "40 seats", contactId, companyId, status: "open" })
        await bed.addDeal({ name: "Last year", contactId, companyId, status: "won" })
        await bed.addDeal({ name: "Lost one", contactId, companyId, status: "lost" })
        await bed.settle()
        const deals = await readBackAll(bed.connector, null)
        const open = deals.filter(({ status }) => status === "open")
        expect(open.map((deal) => [deal.id, deal.name, deal.emails])).toEqual([
          [id, "40 seats", [ANNA.email]],
        ])
        expect(open[0]?.stage).toBeTruthy()
        if (bed.namesCompany !== false) expect(open[0]?.domain).toBe("norrsken.example")
      })

      it("reads back what has changed since, won and lost too", async (test) => {
        if (!bed.connector.changedDeals) return test.skip()
        const { contactId, companyId } = await addPeople(bed)
        const add = (name: string) => bed.addDeal({ name, contactId, companyId, status: "open" })
        const [won, lost] = [await add("40 seats"), await add("80 seats")]
        await bed.settle()
        const before = await readBackAll(bed.connector, null)
        const newest = Math.max(...before.map(({ changedAt }) => changedAt))
        await bed.closeDeal(won, "won")
        await bed.closeDeal(lost, "lost")
        await bed.settle()
        const after = new Map(
          (await readBackAll(bed.connector, newest)).map((deal) => [deal.id, deal.status]),
        )
        expect([after.get(won), after.get(lost)]).toEqual(["won", "lost"])
        expect(await readBackAll(bed.connector, newest + DAY_MS)).toEqual([])
      })

      it("reads back page by page, and leaves out nothing that changes meanwhile", async (test) => {
        const { changedDeals } = bed.connector
        if (!changedDeals) return test.skip()
        const { contactId, companyId } = await addPeople(bed)
        const ids: string[] = []
        for (let n = 0; n < 230; n++) {
          ids.push(await bed.addDeal({ name: `Deal ${n}`, contactId, companyId, status: "open" }))
        }
        await bed.settle()
        const since = Math.max(...(await readBackAll(bed.connector, null)).map(({ changedAt }) => changedAt))
        const first = await changedDeals(since, null)
        expect(first.total === null || first.total === ids.length).toBe(true)
        const [read] = first.deals
        const unread = ids.filter((id) => !first.deals.some((deal) => deal.id === id)).at(-1)
        for (const id of [read?.id, unread]) if (id) await bed.closeDeal(id, "won")
        await bed.settle()
        const rest = first.cursor === null ? [] : await readBackAll(bed.connector, since, first.cursor)
        const all = [...first.deals, ...rest]
        const next = Math.max(...all.map(({ changedAt }) => changedAt))
        const again = await readBackAll(bed.connector, next - 60_000)
        const latest = new Map([...all, ...again].map((deal) => [deal.id, deal.status]))
        expect([...latest.keys()].sort()).toEqual([...ids].sort())
        expect(latest.get(read?.id ?? "")).toBe("won")
        if (unread) expect(latest.get(unread)).toBe("won")
      })
    })

    describe("activities", () => {
      it("logs each kind that it declares on person, company and deal, and nothing twice", async () => {
        for (const kind of bed.connector.capabilities.kinds) {
          bed = await setup()
          const request = activity(kind, await targets(bed))
          expect(await bed.connector.findLogged(request.key, request)).toBeNull()
          const receipt = await bed.connector.log(request)
          expect(await bed.countLogged()).toBe(1)
          const hangs = await bed.loggedOn()
          // Some CRMs hang an activity on one record only: the deal, or the person where it can't be the deal.
          expect(request.contactIds).toEqual(expect.arrayContaining(hangs.contactIds))
          expect([kind, hangsWhereAsked(hangs, request)]).toEqual([kind, true])
          const shown = await bed.readLogged()
          expect(shown.plain + shown.html).toContain("Could you send the price for 40 seats?")
          expect(shown.html).not.toContain("<b>VAT")
          await bed.settle()
          const found = await bed.connector.findLogged(request.key, request)
          expect([kind, found?.remoteId]).toEqual([kind, receipt.remoteId])
          expect(found?.object).toBe(receipt.object)
        }
      })

      it("refuses kinds that it does not declare", async () => {
        const all: LogRequest["kind"][] = ["email", "meeting", "message", "call", "note", "ticket"]
        for (const kind of all.filter((kind) => !bed.connector.capabilities.kinds.includes(kind))) {
          expect([kind, await codeOf(bed.connector.log(activity(kind)))]).toEqual([kind, "unsupported"])
        }
        expect(await bed.countLogged()).toBe(0)
      })

      it("tells two activities of the same minute apart", async () => {
        const [kind] = bed.connector.capabilities.kinds
        const first = activity(kind ?? "note", await targets(bed))
        const second = {
          ...first,
          key: `${first.key}-other`,
          subject: "Another subject",
          text: "Another text",
        }
        const receipt = await bed.connector.log(first)
        await bed.settle()
        expect(await bed.connector.findLogged(second.key, second)).toBeNull()
        const other = await bed.connector.log(second)
        await bed.settle()
        expect((await bed.connector.findLogged(first.key, first))?.remoteId).toBe(receipt.remoteId)
        expect((await bed.connector.findLogged(second.key, second))?.remoteId).toBe(other.remoteId)
      })

      it("logs a very long text, an empty one, and one in any script", async () => {
        const on = await targets(bed)
        const [kind = "note"] = bed.connector.capabilities.kinds
        const long = "Ünïcödé & <tags> 你好 🚢 ".repeat(10_000)
        for (const [index, text] of [long, "", "مرحبا\u202e\u0000 שלום"].entries()) {
          const request = activity(kind, { ...on, text, key: `log/hub-1/odd-${index}` })
          const receipt = await bed.connector.log(request)
          await bed.settle()
          expect((await bed.connector.findLogged(request.key, request))?.remoteId).toBe(receipt.remoteId)
        }
        expect(await bed.countLogged()).toBe(3)
      })

      it("lists what it logged on a person and on a deal, as ours", async (test) => {
        if (!bed.connector.listLogged) return test.skip()
        for (const kind of bed.connector.capabilities.kinds) {
          bed = await setup()
          const on = await targets(bed)
          const of = { contactIds: on.contactIds, dealIds: on.dealId === null ? [] : [on.dealId] }
          expect(await bed.connector.listLogged?.(of, LOGGED_KINDS)).toEqual([])
          const receipt = await bed.connector.log(activity(kind, on))
          const listed = (await bed.connector.listLogged?.(of, LOGGED_KINDS)) ?? []
          expect(listed.map(({ object, id, ours }) => [object, id, ours])).toEqual([
            [receipt.object, receipt.remoteId, true],
          ])
          const [one] = listed
          expect(one?.subject).toContain("Pricing for 40 seats")
          expect(one?.text).toContain("We decide on Friday & need <b>VAT</b> shown.")
          expect(one?.at ?? one?.enteredAt).toBeGreaterThan(0)
          expect(one?.dealId !== null || one.contactIds.length > 0).toBe(true)
          expect(await bed.connector.listLogged?.(of, [])).toEqual([])
          expect(await bed.connector.listLogged?.({ contactIds: [], dealIds: [] }, LOGGED_KINDS)).toEqual([])
        }
      })

      it("lists what colleagues have logged, as theirs", async (test) => {
        if (!bed.connector.listLogged) return test.skip()
        const { contactId } = await addPeople(bed)
        await bed.addTheirs(contactId)
        const on = { contactIds: [contactId], dealIds: [] }
        const listed = (await bed.connector.listLogged(on, LOGGED_KINDS)) ?? []
        expect(listed.map(({ ours, by, contactIds }) => [ours, by, contactIds])).toEqual([
          [false, "Kim Dahl", [contactId]],
        ])
        expect(listed[0]?.text).toContain("Their words")
        expect(listed[0]?.at ?? listed[0]?.enteredAt).toBeGreaterThan(0)
      })

      it("takes back what it logged, and does not mind being told twice", async (test) => {
        if (!bed.connector.capabilities.undo) return test.skip()
        for (const kind of bed.connector.capabilities.kinds) {
          bed = await setup()
          const request = activity(kind, await targets(bed))
          const receipt = await bed.connector.log(request)
          await bed.connector.undo(receipt)
          expect(await bed.countLogged()).toBe(0)
          await bed.connector.undo(receipt)
          await bed.settle()
          expect(await bed.connector.findLogged(request.key, request)).toBeNull()
          expect(await bed.countContacts()).toBe(1)
        }
      })
    })

    describe("failures", () => {
      const reads: readonly [FaultMode, CrmErrorCode][] = [
        ["500", "transient"],
        ["hang", "transient"],
        ["reset", "transient"],
        ["half_body", "transient"],
        ["html", "transient"],
        ["rate_limited", "rate_limited"],
        ["quota", "quota_exhausted"],
        ["expired", "auth_revoked"],
        ["forbidden", "forbidden"],
      ]
      it.each(reads)("calls %s while reading %s", async (mode, code) => {
        if (!bed.fail || (mode === "quota" && !bed.quota)) return
        await bed.connector.findContacts("warm.up@norrsken.example")
        bed.fail(mode, "read")
        expect(await codeOf(bed.connector.findContacts(ANNA.email))).toBe(code)
      })

      const writes: readonly [FaultMode, CrmErrorCode, number][] = [
        ["500", "ambiguous", 0],
        ["500_after", "ambiguous", 1],
        ["hang", "ambiguous", 0],
        ["hang_after", "ambiguous", 1],
        ["reset", "ambiguous", 0],
        ["reset_after", "ambiguous", 1],
        ["half_body_after", "ambiguous", 1],
        ["html", "ambiguous", 0],
        ["rate_limited", "rate_limited", 0],
        ["expired", "auth_revoked", 0],
        ["forbidden", "forbidden", 0],
      ]
      it.each(writes)(
        "calls %s while writing %s, and leaves one record once it is sent again",
        async (mode, code, standing) => {
          if (!bed.fail) return
          const [kind = "note"] = bed.connector.capabilities.kinds
          const request = activity(kind, await targets(bed))
          await bed.connector.findContacts("warm.up@norrsken.example")
          bed.fail(mode, "write")
          expect(await codeOf(bed.connector.log(request))).toBe(code)
          expect(await bed.countLogged()).toBe(standing)
          await bed.settle()
          const found = await bed.connector.findLogged(request.key, request)
          if (standing === 0) expect(found).toBeNull()
          // What was written only in part is not found, and writing it again completes it.
          if (found === null) await bed.connector.log(request)
          expect(await bed.countLogged()).toBe(1)
          await bed.settle()
          expect(await bed.connector.findLogged(request.key, request)).not.toBeNull()
          const hangs = await bed.loggedOn()
          expect(hangsWhereAsked(hangs, request)).toBe(true)
        },
      )

      it("says until when to wait, and what to do about a missing right", async () => {
        if (!bed.fail) return
        bed.fail("rate_limited", "read")
        const limited = await errorOf(bed.connector.findContacts(ANNA.email))
        expect(limited.details.retryAt).toBeGreaterThan(0)
        bed.fail("forbidden", "read")
        expect((await errorOf(bed.connector.findContacts(ANNA.email))).message.length).toBeGreaterThan(20)
      })
    })
  })
}

/** What is left of a person where the CRM has no place for all of it. */
function kept(bed: ConnectorBed, person: KnownPerson): KnownPerson {
  return { ...person, ...Object.fromEntries((bed.lacks ?? []).map((field) => [field, null])) }
}

const DAY_MS = 24 * 60 * 60 * 1000

/** All pages, from `cursor` on. */
async function readBackAll(
  connector: Connector,
  since: number | null,
  cursor: string | null = null,
): Promise<ChangedDeal[]> {
  const deals: ChangedDeal[] = []
  for (let place = cursor, first = true; first || place !== null; first = false) {
    const page = await connector.changedDeals?.(since, place)
    deals.push(...(page?.deals ?? []))
    place = page?.cursor ?? null
  }
  return deals
}

async function addPeople(bed: ConnectorBed): Promise<{ contactId: string; companyId: string }> {
  const companyId = await bed.addCompany({ name: "Norrsken AB", domain: "norrsken.example" })
  return { companyId, contactId: await bed.addContact(ANNA) }
}

async function targets(bed: ConnectorBed): Promise<Pick<LogRequest, "contactIds" | "companyId" | "dealId">> {
  const { contactId, companyId } = await addPeople(bed)
  const dealId = bed.connector.capabilities.deals
    ? await bed.addDeal({ name: "40 seats", contactId, companyId, status: "open" })
    : null
  return { contactIds: [contactId], companyId, dealId }
}

export async function errorOf(promise: Promise<unknown>): Promise<CrmError> {
  const outcome = await promise.then(
    () => "nothing was thrown",
    (error: unknown) => error,
  )
  if (outcome instanceof CrmError) return outcome
  throw new Error(`Not a CrmError: ${outcome instanceof Error ? outcome.stack : String(outcome)}`)
}

/** Few CRMs tell an expired key from one that never was: both count as revoked here. */
async function codeOf(promise: Promise<unknown>): Promise<CrmErrorCode> {
  const { code } = await errorOf(promise)
  return code === "auth_expired" ? "auth_revoked" : code
}

function hangsWhereAsked(on: Awaited<ReturnType<ConnectorBed["loggedOn"]>>, request: LogRequest): boolean {
  const [person = ""] = request.contactIds
  return on.dealId === null ? on.contactIds.includes(person) : on.dealId === request.dealId
}
