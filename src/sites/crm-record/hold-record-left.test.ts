import { expect, it, vi } from "vitest"
import type { CrmRecordObservation } from "~src/record/observed-page"
import { holdRecordLeft } from "./hold-record-left"

const record = (id: string, name: string | null): CrmRecordObservation => ({
  kind: "crm.record",
  site: "hubspot",
  url: `https://app.hubspot.com/contacts/1/record/0-1/${id}`,
  seenAt: 1,
  connector: "hubspot",
  host: "app.hubspot.com",
  record: { kind: "contact", id, name, email: null, company: "Northwind", stage: null },
})

function holding() {
  const lookAgain = vi.fn()
  const hold = holdRecordLeft(lookAgain)
  const tells = (id: string, name: string | null, now: number) => hold([record(id, name)], now).length === 1
  return { tells, lookAgain }
}

it("holds back a record that says what the one before said, until the page is drawn", () => {
  const { tells, lookAgain } = holding()
  expect(tells("1", "Ana", 0)).toBe(true)
  expect(tells("1", "Ana", 100)).toBe(true)
  expect(tells("2", "Ana", 1000)).toBe(false)
  expect(lookAgain).toHaveBeenCalledExactlyOnceWith(4000)
  expect(tells("2", "Bo", 1500)).toBe(true)
  // Back to the first one, still drawn as the second.
  expect(tells("1", "Bo", 2000)).toBe(false)
  expect(tells("1", "Ana", 2500)).toBe(true)
})

it("believes in the end that two records are called the same", () => {
  const { tells } = holding()
  expect(tells("1", "Ana", 0)).toBe(true)
  expect(tells("2", "Ana", 1000)).toBe(false)
  expect(tells("2", "Ana", 4900)).toBe(false)
  expect(tells("2", "Ana", 5000)).toBe(true)
  expect(tells("2", "Ana", 5100)).toBe(true)
})

it("holds back nothing of which the address alone tells", () => {
  const { tells } = holding()
  expect(tells("1", null, 0)).toBe(true)
  expect(tells("2", null, 1)).toBe(true)
  expect(tells("3", "Ana", 2)).toBe(true)
})
