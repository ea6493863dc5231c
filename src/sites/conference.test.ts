// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { conferenceAt, conferenceIn } from "./conference"

const page = (...links: string[]) => {
  const element = document.createElement("div")
  for (const link of links) element.appendChild(document.createElement("a")).setAttribute("href", link)
  return element
}

describe("the link to a video meeting", () => {
  it("is the first that leads to one, also through Google's redirect", () => {
    const zoom = "https://us02web.zoom.us/j/123?pwd=a"
    expect(conferenceIn(page("https://altamar.example/", zoom))).toBe(zoom)
    expect(conferenceIn(page(`https://www.google.com/url?q=${encodeURIComponent(zoom)}&sa=D`))).toBe(zoom)
    expect(conferenceAt(" https://teams.microsoft.com/l/meetup-join/19 ")).toBe(
      "https://teams.microsoft.com/l/meetup-join/19",
    )
  })

  it.each([
    "https://zoom.us.evil.example/j/1",
    "https://evil.example/?u=https://meet.google.com/abc",
    "https://notzoom.us/j/1",
    "http://meet.google.com/abc",
    "https://meet.google.com/",
    "https://meet.google.com/tel/abc",
    "javascript:alert(1)",
    "Room 4",
    "",
  ])("is not %s", (link) => {
    expect(conferenceIn(page(link))).toBeNull()
    expect(conferenceAt(link)).toBeNull()
  })
})
