import { describe, expect, it } from "vitest"
import { htmlText } from "./html-text"

describe("the words of HTML", () => {
  it.each([
    [
      "<p>Hello <b>Anna</b>,</p><p>see you&nbsp;at 10 &amp; bring &lt;cake&gt;</p>",
      "Hello Anna,\nsee you at 10 & bring <cake>",
    ],
    ["a<br/>b<BR >c", "a\nb\nc"],
    ["<style>p{color:red}</style><div>x</div>", "x"],
    ["&#229;&#xE4;&#0;&unknown;", "åä&unknown;"],
    ["not <closed", "not <closed"],
    ["", ""],
  ])("%j says %j", (html, text) => {
    expect(htmlText(html)).toBe(text)
  })

  it("is short and quick for what is long and hostile", () => {
    const begun = Date.now()
    for (const hostile of ["<", "<br", "&#", "<style>", "\n "]) {
      expect(htmlText(hostile.repeat(200_000)).length).toBeLessThanOrEqual(4_000)
    }
    expect(Date.now() - begun).toBeLessThan(2_000)
  })

  it("takes nothing for text that is missing", () => {
    expect([htmlText(null), htmlText(undefined)]).toEqual(["", ""])
  })
})
