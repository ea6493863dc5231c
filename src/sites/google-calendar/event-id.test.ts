import { describe, expect, it } from "vitest"
import { eventIdOf, isTask } from "./event-id"
import { placeOf } from "./place"

const encoded = (text: string) => btoa(text).replaceAll("=", "")

describe("an event's id", () => {
  it("tells the event and the calendar, whose domain Google may shorten", () => {
    expect(eventIdOf(encoded("abc123 jonas@northwindlabs.example"))).toEqual({
      id: "abc123",
      calendar: "jonas@northwindlabs.example",
    })
    expect(eventIdOf(encoded("abc123_20261124T090000Z jonas@m"))?.calendar).toBe("jonas@gmail.com")
    expect(eventIdOf(encoded("abc123 en.german#holiday@v"))?.calendar).toBe(
      "en.german#holiday@group.v.calendar.google.com",
    )
  })

  it.each([
    null,
    "",
    "tasks_123",
    "ttb_1",
    "%%%",
    encoded("abc123"),
    encoded("a b c@d e"),
    "A".repeat(100_000),
  ])("is none for %j", (text) => {
    expect(eventIdOf(text)).toBeNull()
  })

  it("is no task's", () => {
    expect(isTask("tasks_123")).toBe(true)
    expect(isTask(encoded("abc123 jonas@m"))).toBe(false)
    expect(isTask(null)).toBe(false)
  })
})

describe("an address", () => {
  const place = (path: string) => placeOf(new URL(`https://calendar.google.com${path}`))

  it.each([
    ["/calendar/u/0/r/week/2026/11/23", { eventPage: null, unsaved: false }],
    ["/calendar/u/1/r/eventedit/abc", { eventPage: "abc", unsaved: false }],
    ["/calendar/r/event?eid=abc", { eventPage: "abc", unsaved: false }],
    ["/calendar/u/0/r/eventedit", { eventPage: null, unsaved: true }],
    ["/calendar/u/0/r/eventedit/duplicate/abc", { eventPage: null, unsaved: true }],
    ["/calendar/u/0/r/settings", { eventPage: null, unsaved: false }],
  ])("%s", (path, expected) => {
    expect(place(path)).toEqual(expected)
  })
})
