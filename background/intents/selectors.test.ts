import { describe, expect, it } from "vitest"
import { rowsOf } from "./selectors"

const fileOf = (...selectors: { site: string; name: string; css: string[] }[]) => ({
  format: "slipstream-selectors" as const,
  version: 1 as const,
  selectors,
})
const place = { site: "linkedin", name: "profileName", css: ["h1.new"] }

describe("a file of selectors", () => {
  it("becomes rows that say what each place is", () => {
    expect(rowsOf(fileOf(place), 7)).toEqual([
      { ...place, id: "linkedin/profileName", means: expect.stringContaining("name"), addedAt: 7, hit: null },
    ])
  })

  it.each([
    ["an unknown site", "myspace", { ...place, site: "myspace" }],
    ["a site of which no place is known", "attio", { ...place, site: "attio" }],
    ["an unknown place", "profileNmae", { ...place, name: "profileNmae" }],
    ["what is clicked", "replyButton", { ...place, site: "gmail", name: "replyButton" }],
    ["another site's place", "threadSubject", { ...place, name: "threadSubject" }],
  ])("is refused whole for %s", (_what, named, wrong) => {
    expect(rowsOf(fileOf(place, wrong), 7)).toEqual({ message: expect.stringContaining(named) })
  })

  it("is refused where it tells a place twice", () => {
    expect(rowsOf(fileOf(place, place), 7)).toEqual({ message: expect.stringContaining("twice") })
  })
})
