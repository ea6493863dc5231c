import { beforeEach, expect, it } from "vitest"
import { LOGGED_KINDS, type LogRequest } from "./connector"
import {
  activity,
  addPeople,
  type ConnectorBed,
  codeOf,
  hangsWhereAsked,
  targets,
} from "./connector-bed.contract"

/** Logging, finding again, listing and taking back. `setup` makes an empty CRM. */
export function describeActivities(setup: () => Promise<ConnectorBed>): void {
  let bed: ConnectorBed
  beforeEach(async () => {
    bed = await setup()
  })

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
}
