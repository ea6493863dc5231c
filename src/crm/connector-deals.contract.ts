import { beforeEach, expect, it } from "vitest"
import type { ChangedDeal, Connector } from "./connector"
import { ANNA, addPeople, type ConnectorBed } from "./connector-bed.contract"

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

/** Deals of a person, and those that changed. `setup` makes an empty CRM. */
export function describeDeals(setup: () => Promise<ConnectorBed>): void {
  let bed: ConnectorBed
  beforeEach(async () => {
    bed = await setup()
  })

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
    expect(open.map((deal) => [deal.id, deal.name, deal.emails])).toEqual([[id, "40 seats", [ANNA.email]]])
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
    const after = new Map((await readBackAll(bed.connector, newest)).map((deal) => [deal.id, deal.status]))
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
}
