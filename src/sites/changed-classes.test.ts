import { readdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { ADDRESSES } from "../../tests/fixtures/addresses"
import { fixtureHtml, pageOf } from "../../tests/fixtures/load-page"
import type { Reading } from "./reader"
import { sites } from "./registry"

const NOW = new Date(2026, 10, 22, 10).getTime()
const FIXTURES = resolve(import.meta.dirname, "../../tests/fixtures")
const SEEDS = [1, 7, 2026]

const pages = Object.entries(ADDRESSES).flatMap(([site, byName]) =>
  Object.entries(byName).map(([name, address]) => ({ site, name, address })),
)

/** Mulberry32: the same numbers from the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Every class name by another one, the same by the same, as after a release of the site. */
function renameClasses(page: Document, seed: number): Document {
  const random = randomFrom(seed)
  const renamed = new Map<string, string>()
  const rename = (name: string) => {
    const other =
      renamed.get(name) ?? `${"abcdefxyz"[Math.floor(random() * 9)]}${random().toString(36).slice(2)}`
    renamed.set(name, other)
    return other
  }
  for (const element of page.querySelectorAll("[class]")) {
    element.setAttribute("class", [...element.classList].map(rename).join(" "))
  }
  return page
}

function read(site: string, page: Document, address: string): Reading {
  const reader = sites.find(({ name }) => name === site)
  if (reader === undefined) throw new Error(`no site ${site}`)
  return reader.read(page, new URL(address), NOW)
}

/** What is told, less the class names in mails' own HTML. */
const told = (reading: Reading): unknown =>
  JSON.parse(JSON.stringify(reading).replaceAll(/ class=\\"[^"]*\\"/gu, ""))

/** The record that the address alone tells, for a CRM of which no place on the page is known to hold. */
const nameless = (reading: unknown): unknown =>
  JSON.parse(JSON.stringify(reading).replace('"name":"Diego Roel"', '"name":null'))

describe("a page whose class names have all changed", () => {
  it("is tried with every fixture there is", () => {
    const all = readdirSync(FIXTURES, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => readdirSync(join(FIXTURES, name)).map((file) => `${name}/${file}`))
      .filter((file) => file.endsWith(".html"))
    expect(pages.map(({ site, name }) => `${site}/${name}.html`).sort()).toEqual(all.sort())
    expect(new Set(pages.map(({ site }) => site))).toEqual(new Set(sites.map(({ name }) => name)))
  })

  it.each(pages)("$site/$name: blind, nothing, or what it was", ({ site, name, address }) => {
    const before = read(site, pageOf(fixtureHtml(site, name), address), address)
    for (const seed of SEEDS) {
      const after = read(site, renameClasses(pageOf(fixtureHtml(site, name), address), seed), address)
      if (after.kind === "seen") expect([told(before), nameless(told(before))]).toContainEqual(told(after))
      if (after.kind === "blind") expect(after.missing.length).toBeGreaterThan(0)
    }
  })
})
