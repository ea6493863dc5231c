import { existsSync, readdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { fixtureHtml, pageOf } from "../../../tests/fixtures/load-page"
import type { Selector } from "../selector"

const SITES = resolve(import.meta.dirname, "..")
const FIXTURES = resolve(SITES, "../../tests/fixtures")
const OURS = [
  "hubspot",
  "salesforce",
  "pipedrive",
  "zoho",
  "dynamics",
  "twenty",
  "espocrm",
  "odoo",
  "tryton",
  "zendesk",
  "intercom",
  "freshdesk",
]
/** Ids of the records in the fixtures, for selectors that hold the record's id. */
const IDS = ["6f1d0c52-8a3b-4c77-9d1e-2b5a7c9e0f31", "4417"]

async function selectorsOf(site: string): Promise<Selector[]> {
  const file = join(SITES, site, "selectors.ts")
  expect(existsSync(file)).toBe(true)
  const exported: Record<string, unknown> = await import(file)
  return Object.values(exported).filter(
    (one): one is Selector => typeof one === "object" && one !== null && "css" in one,
  )
}

describe.each(OURS)("selectors of %s", (site) => {
  it("have names of their own, a meaning and a source, and find something in a fixture", async () => {
    const all = await selectorsOf(site)
    expect(all.length).toBeGreaterThan(0)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    for (const { means, seen } of all) expect(Math.min(means.length, seen.length)).toBeGreaterThan(3)

    const pages = readdirSync(join(FIXTURES, site)).map((file) =>
      pageOf(fixtureHtml(site, file.replace(/\.html$/, "")), "https://x.example/"),
    )
    const finds = (css: string) =>
      IDS.some((id) => pages.some((page) => page.querySelector(css.replaceAll("{id}", id)) !== null))
    expect(all.filter(({ css }) => !css.some(finds)).map(({ name }) => name)).toEqual([])
  })
})
