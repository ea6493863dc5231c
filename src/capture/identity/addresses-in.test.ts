import { describe, expect, it } from "vitest"
import { addressesIn } from "./addresses-in"

describe("addressesIn", () => {
  it("finds the addresses of markup once each, in lower case", () => {
    const html = `From: &lt;Olga@Haldane.com&gt; <a href="mailto:olga@haldane.com">x</a>, jo.berg+x@mail.x-y.co.uk. a@b`
    expect(addressesIn(html, 10)).toEqual(["olga@haldane.com", "jo.berg+x@mail.x-y.co.uk"])
  })

  it("finds no more than wanted", () => {
    expect(addressesIn("a@x.com b@x.com c@x.com", 2)).toEqual(["a@x.com", "b@x.com"])
  })

  it.each(["@", "a@", "a@b.", "a".repeat(90), "%@"])("is not slow on many of %s", (unit) => {
    const start = performance.now()
    addressesIn(unit.repeat(Math.ceil(1_000_000 / unit.length)), 30)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
