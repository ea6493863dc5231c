import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { Deal } from "~src/record/deal"
import type { SlipstreamDatabase } from "./database"
import { keepReadBack, readBackState } from "./deal-store"
import { emptyDatabase } from "./testing/rows"

let db: SlipstreamDatabase
beforeEach(() => {
  db = emptyDatabase()
})

const deal = (id: string, over: Partial<Deal> = {}): Deal => ({
  id,
  workspace: "jo@slipway.example",
  name: id,
  stage: "Proposal",
  status: "open",
  amount: null,
  currency: null,
  companyId: null,
  contactIds: [],
  remote: { connector: "hubspot", id, url: null },
  updatedAt: 1,
  ...over,
})
const progress = (done: number) => ({
  id: "read-back/hubspot",
  done,
  total: 9,
  state: { cursor: `c${done}` },
})

describe("deals read back from a CRM", () => {
  it("are kept while open, with how far the reading has come", async () => {
    expect(await readBackState(db, "read-back/hubspot")).toBeNull()
    await keepReadBack(db, [deal("a"), deal("b", { status: "won" })], progress(2))
    expect((await db.deals.toArray()).map(({ id }) => id)).toEqual(["a"])
    expect(await readBackState(db, "read-back/hubspot")).toEqual({ cursor: "c2" })
  })

  it("are closed here when they close there, and keep the people known from conversations", async () => {
    await keepReadBack(db, [deal("a", { contactIds: ["anna"], companyId: "norrsken" })], progress(1))
    await keepReadBack(db, [deal("a", { status: "won", contactIds: ["bo"], stage: "Closed" })], progress(2))
    expect(await db.deals.get("a")).toMatchObject({
      status: "won",
      stage: "Closed",
      contactIds: ["bo", "anna"],
      companyId: "norrsken",
    })
  })

  it("are kept wholly or not at all", async () => {
    const broken = { ...progress(1), state: () => "can't be stored" }
    await expect(keepReadBack(db, [deal("a")], broken)).rejects.toThrow()
    expect(await db.deals.count()).toBe(0)
  })
})
