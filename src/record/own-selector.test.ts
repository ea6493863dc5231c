import { describe, expect, it } from "vitest"
import { readSelectorsFile } from "./own-selector"

const place = { site: "linkedin", name: "profileName", css: ["main h1.new"] }
const file = (change: object = {}) =>
  JSON.stringify({ format: "slipstream-selectors", version: 1, selectors: [place], ...change })
const read = (json: string) => readSelectorsFile(json, (css) => !css.includes("["))

describe("a file of selectors", () => {
  it("is read", () => {
    expect(read(file())).toMatchObject({ ok: true, file: { selectors: [place] } })
  })

  it.each([
    ["no JSON", "const a = 1"],
    ["another file of ours", '{"format":"slipstream-texts","version":1,"texts":[]}'],
    ["another version", file({ version: 2 })],
    ["no place", file({ selectors: [] })],
    ["something more", file({ script: "alert(1)" })],
    ["something more about a place", file({ selectors: [{ ...place, run: "alert(1)" }] })],
    ["a selector that is too long", file({ selectors: [{ ...place, css: ["x".repeat(301)] }] })],
    ["no selector", file({ selectors: [{ ...place, css: [] }] })],
    ["too many", file({ selectors: [{ ...place, css: Array(11).fill("h1") }] })],
    ["too many places", file({ selectors: Array(501).fill(place) })],
    ["what is no CSS", file({ selectors: [{ ...place, css: ["h1", "["] }] })],
  ])("is refused with a reason where it holds %s", (_what, json) => {
    const refused = read(json)
    expect(refused.ok).toBe(false)
  })

  it("says where it is wrong", () => {
    const refused = read(file({ selectors: [place, { ...place, css: ["x".repeat(301)] }] }))
    expect(refused).toMatchObject({ message: expect.stringContaining("selectors.1.css.0") })
    const css = read(file({ selectors: [{ ...place, css: ["main ["] }] }))
    expect(css).toMatchObject({ message: expect.stringMatching(/linkedin, profileName.*main \[/) })
  })
})
