import { describe, expect, it } from "vitest"
import { SkipReason } from "~src/record/skip"
import { skip } from "~tests/screens/states/records"
import { skipGroups } from "./skip-words"

describe("skipGroups", () => {
  it("says each reason once, the most frequent first", () => {
    const groups = skipGroups([
      skip({ id: "1", reason: "bulk", about: "news@shop.example" }),
      skip({ id: "2", reason: "internal", about: "ours.example" }),
      skip({ id: "3", reason: "internal", about: "ours.example" }),
    ])
    expect(groups.map((group) => group.count)).toEqual([2, 1])
  })

  it("has words for every reason, with and without somebody to name", () => {
    for (const reason of SkipReason.options) {
      for (const about of [null, "ours.example"]) {
        expect(skipGroups([skip({ reason, about })])[0]?.because).toMatch(/\w/)
      }
    }
  })

  it("offers a change of the scope that decided", () => {
    const change = (about: string | null, reason: SkipReason = "internal") =>
      skipGroups([skip({ reason, about })])[0]?.changes.map(({ scope, verdict }) => [scope, verdict])
    expect(change("ours.example")).toEqual([["domain", "keep"]])
    expect(change("a@ours.example")).toEqual([["address", "keep"]])
    expect(change("a@gmail.example", "personal")).toEqual([
      ["address", "keep"],
      ["address", "exclude"],
    ])
    expect(change(null)).toEqual([])
    expect(change("a@b.example", "unreadable")).toEqual([])
  })
})
