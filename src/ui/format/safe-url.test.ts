import { expect, it } from "vitest"
import { safeUrl } from "./safe-url"

it("lets https through", () => {
  expect(safeUrl("https://app.hubspot.com/contacts/1/record/0-1/51")).toBe(
    "https://app.hubspot.com/contacts/1/record/0-1/51",
  )
})

it.each([
  null,
  "",
  "javascript:alert(1)",
  " JavaScript:alert(1)",
  "data:text/html,x",
  "http://plain.example/",
  "https://app.hubspot.com@evil.example/",
  "//evil.example",
  "chrome://settings",
])("refuses %s", (text) => {
  expect(safeUrl(text)).toBeNull()
})
