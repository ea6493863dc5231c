import { expect, it } from "vitest"
import { knownLeads, leadFieldsOf } from "./lead-fields"
import { DAY, dealWith, ME, MONDAY, mail, recordOf } from "./testing/thread"

const won = dealWith({ id: "won", status: "won" })
const lost = dealWith({ id: "lost", status: "lost" })

it("tells closed deals in the order in which they began, each by its first conversation", () => {
  const records = [
    recordOf([mail("c", "out", MONDAY + 2 * DAY)], { deal: won }),
    recordOf([mail("b", "out", MONDAY + DAY), mail("b2", "in", MONDAY + 40 * DAY)], { deal: lost }),
    recordOf([mail("a", "in", MONDAY)], { deal: won }),
    recordOf([mail("d", "in", MONDAY)], { deal: dealWith() }),
    recordOf([], { deal: lost }),
  ]
  const leads = knownLeads(records, ME)
  expect(leads.map((lead) => [lead.fields.begun, lead.won])).toEqual([
    ["by them", true],
    ["by us", false],
  ])
})

it("knows of an empty conversation that it knows nothing", () => {
  expect(Object.values(leadFieldsOf(recordOf([]), ME)).filter((value) => value !== null)).toEqual([])
})
