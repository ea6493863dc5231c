import { describe, expect, it } from "vitest"
import { readMail } from "./read-mail"
import { hostileKinds, hostileMail } from "./testing/hostile-mail"
import { message } from "./testing/message"

const settings = { timeZone: "Europe/Berlin", country: "US", now: 0, subject: null, model: null }

/** Milliseconds of the processor that reading takes; what else the machine does meanwhile doesn't count. */
function cost(html: string): number {
  const mail = message({ html })
  const start = process.cpuUsage().user
  readMail(mail, settings)
  return (process.cpuUsage().user - start) / 1000
}

const size = 20_000
/** Four times the text: four times the work where it is linear, sixteen times where a step is quadratic. */
const most = 10
/** Below this the clock tells nothing. */
const floorMs = 5
/** A collection of garbage may fall into any of them; the cheapest counts. */
const rounds = 6

describe("hostile mail", () => {
  it.each(hostileKinds)("is read in time that grows with its length: %s", (kind) => {
    const [short, long] = [hostileMail(kind, size, true), hostileMail(kind, 4 * size, true)]
    let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let round = 0; round < rounds; round++) {
      small = Math.min(small, cost(short))
      large = Math.min(large, cost(long))
      if (large < most * floorMs) break
    }
    expect(large).toBeLessThan(most * Math.max(small, floorMs))
  })

  it("reads a mail of the most lines to its end, and leaves out what stands behind", () => {
    const { text } = readMail(message({ html: "<p>a</p>".repeat(120_000) }), settings)
    expect(text.split("\n").length).toBeLessThanOrEqual(20_000)
    expect(text.startsWith("a")).toBe(true)
  })
})
