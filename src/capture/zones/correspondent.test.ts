import { describe, expect, it } from "vitest"
import { correspondentOf, correspondentsOf } from "./correspondent"

describe("correspondentOf", () => {
  it.each([
    ["Ann Lee <Ann@Example.com>", "Ann Lee", "ann@example.com"],
    ['"Lee, Ann" <ann@example.com>', "Lee, Ann", "ann@example.com"],
    ["Ann Lee [mailto:ann@example.com]", "Ann Lee", "ann@example.com"],
    ["Ann Lee<mailto:ann@example.com>", "Ann Lee", "ann@example.com"],
    ["ann@example.com", null, "ann@example.com"],
    ["<ann@example.com>", null, "ann@example.com"],
    ["Ann Lee", "Ann Lee", null],
    ["Ann Lee/HQ/ACME@ACME", "Ann Lee", null],
    ["Ann Lee (ann@example.com)", "Ann Lee", "ann@example.com"],
    ["Анна Ли <anna@пример.рф>", "Анна Ли", "anna@пример.рф"],
  ])("reads %s", (written, name, email) => {
    expect(correspondentOf(written)).toEqual({ name, email, written })
  })

  it("is null for nothing", () => {
    expect(correspondentOf(" ")).toBeNull()
  })
})

describe("correspondentsOf", () => {
  it("splits at commas outside quotes, or at semicolons", () => {
    expect(correspondentsOf('"Lee, Ann" <ann@example.com>, bo@example.com').map((one) => one.email)).toEqual([
      "ann@example.com",
      "bo@example.com",
    ])
    expect(correspondentsOf("Lee, Ann; Doe, Bo").map((one) => one.name)).toEqual(["Lee, Ann", "Doe, Bo"])
    expect(correspondentsOf("")).toEqual([])
  })
})
