import { expect, it } from "vitest"
import { sameIndustry } from "./industry-names"

it.each([
  ["LOGISTICS_AND_SUPPLY_CHAIN", "Logistics & Supply Chain"],
  ["Computer Software", "Software Development"],
  ["INFORMATION_TECHNOLOGY_AND_SERVICES", "IT Services and IT Consulting"],
  ["Transportation/Trucking/Railroad", "Truck Transportation"],
  ["物流", "物流"],
])("%s is what a page calls %s", (option, ours) => {
  expect(sameIndustry(option, ours)).toBe(true)
})

it.each([
  ["Computer Hardware", "Software Development"],
  ["Internet", "Computer Software"],
  ["Other", ""],
  ["", "!!"],
  ["Law Practice", "Law"],
])("%s is not %s", (option, ours) => {
  expect(sameIndustry(option, ours)).toBe(false)
})
