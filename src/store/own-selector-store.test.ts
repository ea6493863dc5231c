import "fake-indexeddb/auto"
import { expect, it } from "vitest"
import { noteHits, ownSelectors, selectorsOf } from "./own-selector-store"
import { emptyDatabase } from "./testing/rows"

const row = (site: string, name: string, css: string[]) => ({
  id: `${site}/${name}`,
  site,
  name,
  means: "a place",
  css,
  addedAt: 1,
  hit: null,
})

it("keeps selectors by site, with the one that found something last", async () => {
  const db = emptyDatabase()
  await db.ownSelectors.bulkPut([
    row("linkedin", "profileName", ["h1.a", "h1.b"]),
    row("linkedin", "companyName", ["h1.c"]),
    row("gmail", "sender", [".s"]),
  ])
  expect(await selectorsOf(db, "linkedin")).toEqual({ profileName: ["h1.a", "h1.b"], companyName: ["h1.c"] })
  expect(await selectorsOf(db, "zoho")).toEqual({})

  // What a page says of selectors that were removed or replaced meanwhile counts for nothing.
  await noteHits(db, "linkedin", { profileName: "h1.b", companyName: "h1.gone", constructor: "x" }, 5)
  const hits = (await ownSelectors(db)).map(({ id, hit }) => [id, hit])
  expect(hits).toEqual([
    ["gmail/sender", null],
    ["linkedin/companyName", null],
    ["linkedin/profileName", { css: "h1.b", at: 5 }],
  ])
})
