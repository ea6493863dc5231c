import fc from "fast-check"
import { expect, it } from "vitest"
import { plainToHtml } from "./plain-html"

it("lets no text become markup and loses none of it", () => {
  expect(plainToHtml(`<img src=x onerror="a()">\r\n& 'b'`)).toBe(
    "&lt;img src=x onerror=&quot;a()&quot;&gt;<br>&amp; &#39;b&#39;",
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(plainToHtml(text).replaceAll("<br>", "")).not.toMatch(/[<>"']/)
    }),
  )
})
