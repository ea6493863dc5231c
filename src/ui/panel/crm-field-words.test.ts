import { expect, it } from "vitest"
import { crmFieldInWords } from "./crm-field-words"

it.each([
  ["jobtitle", "position"],
  ["job_title", "position"],
  ["Title", "position"],
  ["FirstName", "first name"],
  ["phoneNumber", "phone"],
  ["x_studio_rank", "x_studio_rank"],
  ["constructor", "constructor"],
  ["", ""],
])("says %s as %s", (field, said) => {
  expect(crmFieldInWords(field)).toBe(said)
})
