import { expect, it } from "vitest"
import { clockShown } from "./quoted-clock"
import { sentAtOf } from "./written-date"
import { zonesOf } from "./zones"

/** 5 November 2026, 15:40:13 UTC. */
const SENT = Date.UTC(2026, 10, 5, 15, 40, 13)

it.each([
  ["Thu, Nov 5, 2026 at 4:40 PM", "+01:00"],
  ["Thursday, 5 November 2026 15:40", "+00:00"],
  ["Nov 5, 2026, at 10:40 AM", "-05:00"],
  ["5 November 2026 21:10", "+05:30"],
  ["2026年11月5日 23:40", "+08:00"],
  ["2026年11月6日 00:40", "+09:00"],
])("the clock that writes %s is at %s", (written, offset) => {
  expect(clockShown([sentAtOf(written)], [SENT, SENT - 3 * 86_400_000])).toEqual({ offset, written })
})

it("is silent where it can't be sure", () => {
  expect(clockShown([sentAtOf("5 November 2026")], [SENT])).toBeNull()
  expect(clockShown([sentAtOf("5 November 2026 16:47")], [SENT])).toBeNull()
  expect(clockShown([sentAtOf("5 November 2026 16:40 +0100")], [SENT])).toBeNull()
  expect(clockShown([sentAtOf("8 November 2026 16:40")], [SENT])).toBeNull()
  expect(clockShown([sentAtOf("5 November 2026 16:40")], [SENT, SENT - 2 * 3_600_000])).toBeNull()
  expect(clockShown([sentAtOf("soon")], [SENT])).toBeNull()
  expect(clockShown([], [SENT])).toBeNull()
})

it("finds the time over the quote that a mail answers", () => {
  const mail =
    "Fine with us.\n\nOn Thu, Nov 5, 2026 at 4:40 PM Jonas Weber <jonas@slipway.example> wrote:\n> Shall we?\n"
  const zones = zonesOf({ kind: "plain", content: mail })
  expect(clockShown(zones.quotedSent, [SENT])?.offset).toBe("+01:00")
  expect(zonesOf({ kind: "plain", content: "Fine with us." }).quotedSent).toEqual([])
})
