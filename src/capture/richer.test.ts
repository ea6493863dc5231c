import { describe, expect, it } from "vitest"
import { richer, sameSighting } from "./richer"
import { message } from "./testing/message"

const piet = { email: "piet@norrsken.com", name: "Piet" }

describe("two sightings of one message", () => {
  it("lose nobody when the page folds the details again", () => {
    const open = message({ cc: [piet], attachments: ["offer.pdf"] })
    const folded = message({ cc: [], attachments: [] })
    expect(sameSighting(open, richer(open, folded))).toBe(true)
  })

  it("gain what was not loaded before", () => {
    const early = message({ html: "", sentAt: null })
    const later = richer(early, message({ cc: [{ email: piet.email, name: null }] }))
    expect(later.html).not.toBe("")
    expect(later.sentAt).not.toBeNull()
    expect(later.cc).toHaveLength(1)
  })

  it("keep a name that one of them has", () => {
    const merged = richer(message({ cc: [piet] }), message({ cc: [{ email: piet.email, name: null }] }))
    expect(merged.cc).toEqual([piet])
  })
})
