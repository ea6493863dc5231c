import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { activity } from "./connector-bed.contract"
import { ANY_MARKER, markedText, markerOf } from "./marker"

describe("the marker", () => {
  it("is the same for the same key and another for another", async () => {
    expect(await markerOf("log/a/1")).toBe(await markerOf("log/a/1"))
    expect(await markerOf("log/a/1")).not.toBe(await markerOf("log/a/2"))
    expect(await markerOf("")).toMatch(ANY_MARKER)
  })

  it("stands at the end, whatever the text and however little room there is", async () => {
    const marker = await markerOf("log/a/1")
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.integer({ min: 60, max: 300 }),
        (text, room) => {
          const marked = markedText(activity("note", { text }), marker, room)
          expect(marked.endsWith(marker)).toBe(true)
          expect(marked.length).toBeLessThanOrEqual(Math.max(room, text.length + 40))
          if (text.length + 40 > room) expect(marked.length).toBeLessThanOrEqual(room)
          expect(
            /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(marked.slice(-60)) && !/[\uD800-\uDBFF]/.test(text),
          ).toBe(false)
        },
      ),
    )
  })
})
