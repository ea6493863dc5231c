import { describe, expect, it } from "vitest"
import { Observation } from "~src/record/observation"
import { calendarHtml, calendarPage } from "../../../tests/fixtures/google-calendar/load"
import { firstFound } from "../../../tests/fixtures/load-page"
import type { Reading } from "../reader"
import type { Selector } from "../selector"
import { readGoogleCalendar } from "./read"
import * as selectors from "./selectors"
import { googleCalendar } from "./site"

const now = new Date(2026, 10, 22, 10, 0).getTime()
const WEEK = "https://calendar.google.com/calendar/u/0/r/week"
const PAGE =
  "https://calendar.google.com/calendar/u/0/r/eventedit/N2sybWY5c2VjdXJpdHkwMSBqb25hc0Bub3J0aHdpbmRsYWJzLmV4YW1wbGU"
const ACCOUNT = "jonas@northwindlabs.example"
const NAMES = ["week", "agenda-ja", "month-de", "shell", "dialog", "dialog-ja", "half-loaded", "event-page"]

const read = (html: string, url = WEEK) => readGoogleCalendar(calendarPage(html), new URL(url), now)
const at = (date: number, hour: number, minute = 0) => new Date(2026, 10, date, hour, minute).getTime()

function calendarIn(reading: Reading) {
  const [observation] = reading.kind === "seen" ? reading.observations : []
  if (observation?.kind !== "calendar.events") throw new Error(`nothing was read: ${JSON.stringify(reading)}`)
  return observation
}

function eventIn(html: string, url?: string) {
  const { detail, events } = calendarIn(read(html, url))
  const [event] = events
  if (detail !== "whole" || event === undefined || events.length !== 1) throw new Error("no single event")
  return event
}

/** Every class gets another name, the same one wherever it stands. */
const withOtherClasses = (html: string) =>
  html.replace(/ class="([^"]*)"/gu, (_, names: string) => {
    const others = names.split(/\s+/u).map((name) => `z${[...name].reverse().join("")}9`)
    return ` class="${others.join(" ")}"`
  })

describe("an event's pop-up", () => {
  const event = eventIn(calendarHtml("dialog"))

  it("has the event's own id, title and times as instants, without its repetition", () => {
    expect(event).toMatchObject({
      id: "7k2mf9security01",
      title: "Security review",
      startsAt: at(23, 10),
      endsAt: at(23, 11),
      when: "Monday, November 23 ⋅ 10:00 – 11:00am",
      location: "Room 4, Hafenstraße 1",
      conferenceUrl: "https://meet.google.com/abc-defg-hij?hs=224",
      cancelled: false,
    })
  })

  it("names organiser and guests with their answers, and no room", () => {
    expect(event.organiser).toEqual({ email: "tom.becker@altamar.example", name: "Tom Becker" })
    expect(event.guests.map(({ address, answer }) => [address.email, address.name, answer])).toEqual([
      ["tom.becker@altamar.example", "Tom Becker", "yes"],
      [ACCOUNT, "Jonas Meyer", "yes"],
      ["maria.silva@altamar.example", "Maria Silva", "maybe"],
      ["legal@altamar.example", null, "none"],
      ["maybe@altamar.example", "Maybe", "no"],
    ])
  })

  it("takes nobody from the description, which the organiser writes", () => {
    expect(JSON.stringify(event)).not.toContain("attacker")
  })

  it("says whose calendar it is and leaves the grid behind it alone", () => {
    expect(calendarIn(read(calendarHtml("dialog")))).toMatchObject({ account: ACCOUNT, detail: "whole" })
  })

  it("is read in Japanese, and the link behind Google's redirect", () => {
    const japanese = eventIn(calendarHtml("dialog-ja"))
    expect(japanese).toMatchObject({
      startsAt: at(24, 18),
      endsAt: at(24, 19),
      location: "本社 3F",
      conferenceUrl: "https://us02web.zoom.us/j/1234567890?pwd=abc",
      organiser: { email: "tom.becker@altamar.example" },
    })
    expect(japanese.guests.map(({ answer }) => answer)).toEqual(["yes", "no"])
  })

  it("has no instants where the time is not understood, but the page's words", () => {
    const html = calendarHtml("dialog").replace("Monday, November 23", "Quintidi, 3 Frimaire")
    expect(eventIn(html)).toMatchObject({
      startsAt: null,
      endsAt: null,
      when: expect.stringContaining("Frimaire"),
    })
  })

  it("is blind while it is half loaded", () => {
    expect(read(calendarHtml("half-loaded"))).toEqual({
      kind: "blind",
      workspace: ACCOUNT,
      missing: ["dialogTitle", "dialogWhen"],
    })
  })

  it("is not read when it belongs to a colleague's calendar", () => {
    const own = btoa(`7k2mf9security01 ${ACCOUNT}`).replaceAll("=", "")
    const html = calendarHtml("dialog")
    expect(html).toContain(own)
    const theirs = btoa("7k2mf9security01 priya.nair@northwindlabs.example").replaceAll("=", "")
    expect(read(html.replaceAll(own, theirs))).toEqual({ kind: "nothing" })
  })

  it("is not read once the page has put it away", () => {
    const html = calendarHtml("dialog").replace('role="dialog"', 'role="dialog" style="display: none"')
    expect(calendarIn(read(html)).detail).toBe("grid")
  })
})

describe("an event's page", () => {
  const event = eventIn(calendarHtml("event-page"), PAGE)

  it("gives what was saved, not what is being typed", () => {
    expect(event).toMatchObject({
      id: "7k2mf9security01",
      title: "Security review",
      startsAt: at(23, 10),
      endsAt: at(23, 11),
      location: "Room 4",
      conferenceUrl: "https://meet.google.com/abc-defg-hij",
    })
    expect(JSON.stringify(event)).not.toMatch(/UNSENT|attacker/u)
    expect(event.guests).toHaveLength(5)
  })

  it("is read by its older address", () => {
    const url = PAGE.replace("/r/eventedit/", "/r/event?eid=")
    expect(eventIn(calendarHtml("event-page"), url).title).toBe("Security review")
  })

  it("lasts whole days where it says so", () => {
    const html = calendarHtml("event-page").replace('aria-checked="false"', 'aria-checked="true"')
    expect(eventIn(html, PAGE)).toMatchObject({ startsAt: at(23, 0), endsAt: at(24, 0) })
  })

  it("yields nothing while the event is new or a copy", () => {
    for (const url of [
      WEEK.replace("week", "eventedit"),
      `${WEEK.replace("week", "eventedit/duplicate")}/abc`,
    ]) {
      expect(read(calendarHtml("event-page"), url)).toEqual({ kind: "nothing" })
    }
  })

  it("is blind before its fields are there", () => {
    expect(read(calendarHtml("shell"), PAGE)).toMatchObject({
      kind: "blind",
      missing: ["pageTitle", "startDate"],
    })
  })
})

describe("a grid", () => {
  it("gives title and times of the account's own events", () => {
    const { detail, events } = calendarIn(read(calendarHtml("week")))
    expect(detail).toBe("grid")
    expect(events.map(({ id, title, startsAt, endsAt }) => [id, title, startsAt, endsAt])).toEqual([
      ["7k2mf9security01", "Security review", at(23, 10), at(23, 11)],
      ["4demo8kickoff02", "Demo, part 2: reports", at(23, 14, 30), at(23, 15, 15)],
      ["9pipeline03_20261124T090000Z", "Pipeline 9:00", at(24, 9), at(24, 9, 30)],
      ["2allday06", "Trade fair", null, null],
    ])
  })

  it("is read in other languages and views", () => {
    expect(calendarIn(read(calendarHtml("agenda-ja"))).events).toMatchObject([
      { title: "打ち合わせ（仮）", startsAt: at(24, 18), endsAt: at(24, 19) },
      { title: "見積、確認", startsAt: at(24, 15), endsAt: at(24, 16) },
    ])
    expect(calendarIn(read(calendarHtml("month-de"))).events).toMatchObject([
      {
        title: "Sicherheitsprüfung",
        when: "2026-11-23 10:00 bis 11:00",
        startsAt: at(23, 10),
        endsAt: at(23, 11),
      },
    ])
  })

  it("has no times where the label holds a date between them", () => {
    const html = calendarHtml("week").replace("10am to 11am,", "November 22 at 10am to November 23 at 11am,")
    expect(calendarIn(read(html)).events[0]).toMatchObject({ title: "Security review", startsAt: null })
  })

  it("yields nothing where there are no events, or nobody is signed in", () => {
    expect(read(calendarHtml("shell"))).toEqual({ kind: "nothing" })
    expect(read(calendarHtml("logged-out"))).toEqual({ kind: "nothing" })
    expect(read("")).toEqual({ kind: "nothing" })
  })

  it("is blind where the account or the ids can't be found", () => {
    const anonymous = calendarHtml("week").replaceAll("jonas@northwindlabs.example)", ")")
    expect(read(anonymous)).toEqual({ kind: "blind", workspace: null, missing: ["accountButton"] })
    const scrambled = calendarHtml("week").replace(/data-eventid="[^"]+"/gu, 'data-eventid="bm8gaWQ"')
    expect(read(scrambled)).toEqual({ kind: "blind", workspace: ACCOUNT, missing: ["eventId"] })
    const mute = calendarHtml("week").replace(/<div class="XuJrye">[^<]*/gu, '<div class="XuJrye">')
    expect(read(mute)).toEqual({ kind: "blind", workspace: ACCOUNT, missing: ["chipLabel"] })
  })
})

describe("every page", () => {
  it("yields valid observations", () => {
    for (const name of NAMES) {
      const reading = read(calendarHtml(name), name === "event-page" ? PAGE : WEEK)
      for (const one of reading.kind === "seen" ? reading.observations : []) {
        expect(Observation.safeParse(one).error).toBeUndefined()
      }
    }
  })

  it.each(NAMES)("%s says the same with other class names", (name) => {
    const url = name === "event-page" ? PAGE : WEEK
    expect(read(withOtherClasses(calendarHtml(name)), url)).toEqual(read(calendarHtml(name), url))
  })

  it.each(NAMES)("%s gives nobody when attributes have other names too", (name) => {
    const html = withOtherClasses(calendarHtml(name))
      .replaceAll("data-e", "data-q")
      .replaceAll('id="xDet', 'id="yDet')
      .replaceAll('id="xTiIn', 'id="yTiIn')
    expect(read(html, name === "event-page" ? PAGE : WEEK).kind).not.toBe("seen")
  })

  it("is told by its address", () => {
    expect(googleCalendar.matches(new URL(WEEK))).toBe(true)
    expect(googleCalendar.matches(new URL("https://calendar.google.com.evil.example/"))).toBe(false)
  })
})

describe("the selectors", () => {
  it("find something in the fixtures by their first form", () => {
    const pages = NAMES.map((name) => calendarPage(calendarHtml(name)))
    pages.push(calendarPage('<i id="xAlDaCbx" aria-checked="true"></i>'))
    const all: Selector[] = Object.values(selectors)
    expect(all.filter((one) => !pages.some((page) => firstFound(page, one) === one.css[0]))).toEqual([])
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  })
})
