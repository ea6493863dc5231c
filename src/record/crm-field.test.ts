import { expect, it } from "vitest"
import { type CompanyDefaults, companyFields } from "./crm-field"

const number = { name: "employees", label: "Employees", kind: "number" } as const
const text = { name: "about", label: "About", kind: "text" } as const
const defaults: CompanyDefaults = { size: number, city: { name: "city", label: "City", kind: "text" } }

it("puts the least of a range into a number, its words into a text", () => {
  const size = "201-500 employees"
  expect(companyFields({ size }, {}, defaults)).toEqual({ employees: "201" })
  expect(companyFields({ size }, { size: text }, defaults)).toEqual({ about: size })
  expect(companyFields({ size: "self-employed" }, {}, defaults)).toEqual({})
})

it.each([
  ["Innsbruck, Tyrol", "Innsbruck"],
  ["上海，中国", "上海"],
  ["Greater Lisbon", "Greater Lisbon"],
])("takes the city of the headquarters %s", (headquarters, city) => {
  expect(companyFields({ headquarters }, {}, defaults)).toEqual({ city })
})

it("writes nowhere what has no field, or none by the rep's choice", () => {
  const facts = { size: "350", headquarters: "Wien", description: "Ice" }
  expect(companyFields(facts, { size: null }, defaults)).toEqual({ city: "Wien" })
  expect(companyFields(facts, { description: text, city: null }, defaults)).toEqual({
    employees: "350",
    about: "Ice",
  })
})
