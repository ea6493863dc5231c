import { expect, it } from "vitest"
import { uuid5 } from "./uuid5"

it("is a version 5 UUID, the same for the same parts, another for others", async () => {
  const id = await uuid5("log/a", "note")
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(await uuid5("log/a", "note")).toBe(id)
  expect(await uuid5("log/a,note")).not.toBe(id)
  expect(await uuid5("log/a", "note", "")).not.toBe(id)
})
