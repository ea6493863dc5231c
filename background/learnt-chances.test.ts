import "fake-indexeddb/auto"
import { expect, it, vi } from "vitest"
import { emptyDatabase, REP } from "~src/store/testing/rows"
import { learntChances } from "./learnt-chances"

const DAY = 86_400_000

/** How often a database's conversations were gone through. */
function watched() {
  const db = emptyDatabase()
  const gone = vi.spyOn(db.threads, "where")
  return { db, gone }
}

it("learns once, and anew when another deal is closed or a day has passed", async () => {
  const { db, gone } = watched()
  let at = 100 * DAY
  const services = { db, now: () => at }
  const first = await learntChances(services, REP, { won: 40, lost: 40 })
  expect(await learntChances(services, REP, { won: 40, lost: 40 })).toBe(first)
  expect(gone).toHaveBeenCalledTimes(1)

  await learntChances(services, REP, { won: 41, lost: 40 })
  expect(gone).toHaveBeenCalledTimes(2)

  at += 2 * DAY
  await learntChances(services, REP, { won: 41, lost: 40 })
  await learntChances(services, "second@slipway.com", { won: 41, lost: 40 })
  expect(gone).toHaveBeenCalledTimes(4)
})

it("does not take a failure for what was learnt", async () => {
  const { db, gone } = watched()
  const services = { db, now: () => 100 * DAY }
  gone.mockImplementationOnce(() => {
    throw new Error("closed")
  })
  await expect(learntChances(services, REP, { won: 40, lost: 40 })).rejects.toThrow("closed")
  expect((await learntChances(services, REP, { won: 40, lost: 40 })).leads.knows).toBe(false)
})
