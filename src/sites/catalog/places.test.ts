import { readdirSync } from "node:fs"
import { resolve } from "node:path"
import { expect, it } from "vitest"
import { placesOf } from "./places"

const SITES = resolve(import.meta.dirname, "..")

it("knows the places of every site that has selectors", () => {
  const sites = readdirSync(SITES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(`${SITES}/${name}`).some((file) => /^selectors(?:\.ts)?$/.test(file)))
  expect(sites.length).toBeGreaterThan(10)
  for (const site of sites) expect(placesOf(site)?.size, site).toBeGreaterThan(0)
  expect(placesOf("linkedin")?.get("profileName")).toMatch(/name/)
})

it("knows nothing of what is clicked or written into, and of no other site", () => {
  for (const name of ["replyButton", "sendButton", "editable"])
    expect(placesOf("gmail")?.has(name)).toBe(false)
  expect(placesOf("outlook")?.has("replyButton")).toBe(false)
  expect(placesOf("constructor")).toBeNull()
  expect(placesOf("attio")).toBeNull()
})
