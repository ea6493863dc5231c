import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { linkedinHtml, linkedinPage } from "../../../tests/fixtures/linkedin/load"
import { firstFound } from "../../../tests/fixtures/load-page"
import type { Selector } from "../selector"
import * as chat from "./selectors/chat"
import * as company from "./selectors/company"
import * as page from "./selectors/page"
import * as marks from "./selectors/page-marks"
import * as people from "./selectors/people"
import * as profile from "./selectors/profile"
import * as sales from "./selectors/sales"
import * as serverDriven from "./selectors/server-driven"

const all = [chat, company, page, marks, people, profile, sales, serverDriven]
  .flatMap((file) => Object.values<Selector | string>(file))
  .filter((one): one is Selector => typeof one === "object")

const fixtures = readdirSync("tests/fixtures/linkedin")
  .filter((file) => file.endsWith(".html"))
  .map((file) => linkedinPage(linkedinHtml(file.replace(".html", ""))))

describe("LinkedIn's selectors", () => {
  it("have a name of their own, a meaning and a place where they were seen", () => {
    expect(all.length).toBeGreaterThan(60)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    for (const { means, seen } of all) expect(means.length * seen.length).toBeGreaterThan(0)
  })

  it("find something in the fixtures by their first form", () => {
    const unseen = all.filter((one) => !fixtures.some((fixture) => firstFound(fixture, one) === one.css[0]))
    expect(unseen.map(({ name }) => name)).toEqual([])
  })
})
