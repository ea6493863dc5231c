import { describe, expect, it } from "vitest"
import type { ChangedDeal, Connector, DealPage } from "./connector"
import { errorOf } from "./connector-bed.contract"
import { CrmError } from "./crm-error"
import { type ReadBackState, type ReadBackStore, readBack } from "./read-back"

const deal = (n: number): ChangedDeal => ({
  id: String(n),
  name: `Deal ${n}`,
  stage: "Proposal",
  status: "open",
  amount: null,
  currency: null,
  url: null,
  contactIds: [],
  changedAt: n * 1_000_000,
  owner: null,
  emails: [],
  domain: null,
})

/** A CRM whose deals change under the test's hand, two to a page. */
class Crm {
  deals = [1, 2, 3, 4, 5].map(deal)
  readonly asked: [number | null, string | null][] = []
  fails: CrmError | null = null

  readonly connector = {
    name: "crm",
    changedDeals: async (since: number | null, cursor: string | null): Promise<DealPage> => {
      this.asked.push([since, cursor])
      const error = this.fails
      this.fails = null
      if (error) throw error
      const changed = this.deals.filter(({ changedAt, status }) =>
        since === null ? status === "open" : changedAt >= since,
      )
      const from = Number(cursor ?? 0)
      const more = from + 2 < changed.length
      const total = cursor === null ? changed.length : null
      return { deals: changed.slice(from, from + 2), cursor: more ? String(from + 2) : null, total }
    },
  } as unknown as Connector
}

class MemoryStore implements ReadBackStore {
  readonly deals = new Map<string, ChangedDeal>()
  readonly progress: [number, number | null][] = []
  row: ReadBackState | null = null
  diesAt = Number.POSITIVE_INFINITY

  async state() {
    return this.row
  }

  async keep(deals: readonly ChangedDeal[], state: ReadBackState) {
    if (this.progress.length >= this.diesAt) throw new Error("the worker died")
    for (const one of deals) this.deals.set(one.id, one)
    this.row = state
    this.progress.push([state.done, state.total])
  }
}

function run(crm: Crm, store: MemoryStore, pages = Number.POSITIVE_INFINITY): Promise<boolean> {
  const before = crm.asked.length
  const now = () => crm.asked.length - before
  return readBack({ connector: crm.connector, store, now, until: pages })
}

describe("reading deals back", () => {
  it("reads all pages, with progress", async () => {
    const [crm, store] = [new Crm(), new MemoryStore()]
    expect(await run(crm, store)).toBe(true)
    expect([...store.deals.keys()]).toEqual(["1", "2", "3", "4", "5"])
    expect(store.progress).toEqual([
      [2, 5],
      [4, 5],
      [5, 5],
    ])
  })

  it("then reads only what has changed, with a little overlap", async () => {
    const [crm, store] = [new Crm(), new MemoryStore()]
    for (let pass = 0; pass < 2; pass++) await run(crm, store)
    crm.deals.push({ ...deal(1), changedAt: 6_000_000, stage: "Won" })
    crm.asked.length = 0
    expect(await run(crm, store)).toBe(true)
    expect(crm.asked).toEqual([[4_940_000, null]])
    expect([store.deals.get("1")?.stage, store.row?.since]).toEqual(["Won", 5_940_000])
  })

  it("sees in the second pass what was won while the first one ran", async () => {
    const [crm, store] = [new Crm(), new MemoryStore()]
    await run(crm, store, 2)
    crm.deals[0] = { ...deal(1), status: "won", changedAt: 4_500_000 }
    await run(crm, store)
    expect(store.deals.get("1")?.status).toBe("open")
    await run(crm, store)
    expect(store.deals.get("1")?.status).toBe("won")
  })

  it("stops when its turn is over and goes on there", async () => {
    const [crm, store] = [new Crm(), new MemoryStore()]
    expect(await run(crm, store, 1)).toBe(false)
    expect(await run(crm, store)).toBe(true)
    expect(crm.asked).toEqual([
      [null, null],
      [null, "2"],
      [null, "4"],
    ])
  })

  it("loses nothing when the worker dies between two pages", async () => {
    const [crm, store] = [new Crm(), new MemoryStore()]
    store.diesAt = 1
    await expect(run(crm, store)).rejects.toThrow("died")
    store.diesAt = Number.POSITIVE_INFINITY
    await run(crm, store)
    expect(store.deals.size).toBe(5)
  })

  it("keeps what it has when the CRM fails, and begins anew when its place was lost", async () => {
    const [crm, store] = [new Crm(), new MemoryStore()]
    await run(crm, store, 1)
    crm.fails = new CrmError("rate_limited", "slow down")
    expect((await errorOf(run(crm, store))).code).toBe("rate_limited")
    expect([store.deals.size, store.row?.cursor]).toEqual([2, "2"])
    crm.fails = new CrmError("validation", "unknown cursor")
    expect(await run(crm, store)).toBe(true)
    expect(crm.asked.at(-3)).toEqual([null, null])
    expect(store.deals.size).toBe(5)
  })

  it("does nothing where the CRM can't say what has changed", async () => {
    const store = new MemoryStore()
    const connector = { name: "crm" } as unknown as Connector
    expect(await readBack({ connector, store, now: () => 0, until: 1 })).toBe(true)
    expect(store.row).toBeNull()
  })

  it("gives up on a list that never ends", async () => {
    const crm = new Crm()
    const store = new MemoryStore()
    const { changedDeals } = crm.connector
    const stuck = {
      ...crm.connector,
      changedDeals: async (since: number | null) => {
        if (crm.asked.length > 20) throw new Error("for ever")
        return { ...(await changedDeals?.(since, "2")), cursor: "2" }
      },
    } as Connector
    const reading = readBack({ connector: stuck, store, now: () => 0, until: 1 })
    expect((await errorOf(reading)).code).toBe("transient")
    expect(crm.asked.length).toBe(2)
  })
})
