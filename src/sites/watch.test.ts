// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { ListObservation } from "~src/record/observation"
import type { Send } from "./ports"
import { watch } from "./watch"

const list: ListObservation = {
  kind: "mail.list",
  site: "gmail",
  workspace: "a@x.example",
  url: "https://mail.google.com/mail/u/0/#inbox",
  seenAt: 1,
  rows: [],
}

function watching(send: () => Promise<unknown>) {
  const end = new AbortController()
  const gone = vi.fn()
  const watched = watch({
    site: { name: "gmail", matches: () => true, read: () => ({ kind: "nothing" }) },
    page: document,
    window,
    send: send as Send,
    signal: end.signal,
    gone,
    hold: (seen) => seen,
  })
  return { watched, gone, end }
}

describe("telling the background", () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it("tells again what did not arrive because the worker died", async () => {
    const send = vi.fn().mockRejectedValueOnce(new Error("channel closed")).mockResolvedValue({ ok: true })
    const { watched, end } = watching(send)
    await watched.tell(list)
    await vi.advanceTimersByTimeAsync(1000)
    expect(send.mock.calls).toEqual([
      ["page.observed", list],
      ["page.observed", list],
    ])
    end.abort()
  })

  it("gives up in the end, and at once when the extension is gone", async () => {
    const send = vi.fn().mockRejectedValue(new Error("channel closed"))
    const { watched, end } = watching(send)
    await watched.tell(list)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(send.mock.calls.length).toBeGreaterThan(3)
    expect(send.mock.calls.length).toBeLessThan(20)
    end.abort()

    const orphaned = vi.fn().mockRejectedValue(new Error("Extension context invalidated."))
    const second = watching(orphaned)
    await second.watched.tell(list)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(orphaned).toHaveBeenCalledTimes(1)
    expect(second.gone).toHaveBeenCalledTimes(1)
    second.end.abort()
  })
})
