import { describe, expect, it } from "vitest"
import type { Fact, FactField } from "~src/record/fact"
import { contactClock } from "./contact-clock"

const NOW = Date.UTC(2026, 10, 9, 10)
const SUMMER = Date.UTC(2026, 6, 1, 10)
const REP = "Europe/Berlin"

function fact(field: FactField, value: string, at = NOW, id = "c1"): Fact {
  return {
    id: `${id} ${field} ${value}`,
    workspace: "w",
    subject: { kind: "contact", id },
    field,
    value,
    provenance: { by: "rule", rule: "signature", observationId: null, quote: value, at },
  }
}

const clock = (facts: Fact[], email = "ida@fjordkran.example") =>
  contactClock({ id: "c1", emails: [email] }, facts, REP, NOW)

describe("a contact's clock", () => {
  it.each([
    ["phone", "+47 22 33 44 55", "Europe/Oslo"],
    ["mobile", "+81 90 1234 5678", "Asia/Tokyo"],
    ["phone", "+12125550123", "America/New_York"],
    ["phone", "+1 415 555 0123", "America/Los_Angeles"],
    ["phone", "+16135550123", "America/New_York"],
    ["phone", "+7 495 123 45 67", "Europe/Moscow"],
    ["address", "Storgata 1, 0155 Oslo, Norway", "Europe/Oslo"],
    ["address", "Hauptstr. 1\n10115 Berlin\nDeutschland", "Europe/Berlin"],
    ["address", "1 Market St, San Francisco, CA 94105", "America/Los_Angeles"],
    ["address", "200 King St, Toronto, ON M5V 2T6", "America/New_York"],
    ["address", "上海市浦东新区1号, 中国", "Asia/Shanghai"],
  ] as const)("is read from the %s “%s”", (field, value, zone) => {
    const { timeZone, because } = clock([fact(field, value)])
    expect(timeZone).toBe(zone)
    expect(because).not.toBeNull()
  })

  it("is read from the ending of the mail address, and is the rep's where nothing tells", () => {
    expect(clock([], "anna@laiva.fi").timeZone).toBe("Europe/Helsinki")
    expect(clock([], "ann@barge.co.uk").timeZone).toBe("Europe/London")
    for (const email of ["a@b.com", "a@b.co", "a@b.io", "a@b.example", "", "no address"]) {
      expect(clock([], email)).toEqual({ timeZone: REP, because: null })
    }
    expect(contactClock(null, [], REP, NOW)).toEqual({ timeZone: REP, because: null })
  })

  it("trusts a phone before an address, and an observed clock before both", () => {
    const facts = [fact("address", "Oslo, Norway"), fact("phone", "+81 3 1234 5678")]
    expect(clock(facts).timeZone).toBe("Asia/Tokyo")
    expect(clock([...facts, fact("utc_offset", "-05:00")]).timeZone).toBe("Etc/GMT+5")
    // Some programs quote with the original sender's time, which is the rep's.
    expect(clock([fact("phone", "+81 3 1234 5678"), fact("utc_offset", "+01:00")]).timeZone).toBe(
      "Asia/Tokyo",
    )
  })

  it("puts a clock and a country together", () => {
    const seen = fact("utc_offset", "-07:00", SUMMER)
    expect(clock([seen, fact("phone", "+1 800 555 0100")]).timeZone).toBe("America/Los_Angeles")
    expect(clock([fact("utc_offset", "+10:00"), fact("phone", "+7 912 345 67 89")]).timeZone).toBe(
      "Asia/Vladivostok",
    )
    expect(clock([fact("utc_offset", "+01:00")]).timeZone).toBe(REP)
    expect(clock([fact("utc_offset", "+05:30")]).timeZone).toBe("Asia/Kolkata")
  })

  it("is calm about nonsense, and reads nobody else's facts", () => {
    const nonsense = [
      fact("phone", "call me"),
      fact("mobile", "+999 1"),
      fact("address", ""),
      fact("utc_offset", "soon"),
      fact("phone", "+81 3 1234 5678", NOW, "c2"),
      fact("phone", "+1 800 555 0100"),
      fact("phone", "+7 701 234 56 78"),
    ]
    for (const one of nonsense) expect(clock([one])).toEqual({ timeZone: REP, because: null })
  })
})
