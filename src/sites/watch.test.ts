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
  const read = vi.fn(() => ({ kind: "nothing" }) as const)
  const watched = watch({
    site: { name: "gmail", matches: () => true, read },
    page: document,
    window,
    send: send as Send,
    signal: end.signal,
    gone,
    hold: (seen) => seen,
  })
  return { watched, gone, end, read }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(window, "navigation")
})

describe("looking at the page", () => {
  it("happens when the program goes on within the page, without any change of it", async () => {
    const navigation = new EventTarget()
    Object.defineProperty(window, "navigation", { value: navigation, configurable: true })
    const { end, read } = watching(vi.fn())
    await vi.advanceTimersByTimeAsync(10_000)
    const before = read.mock.calls.length
    history.pushState({}, "", "/elsewhere")
    navigation.dispatchEvent(new Event("currententrychange"))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(read.mock.calls.length).toBe(before + 1)
    end.abort()
    navigation.dispatchEvent(new Event("currententrychange"))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(read.mock.calls.length).toBe(before + 1)
  })

  it("that goes wrong is told like a page that can't be read, and does not end the looking", async () => {
    const send = vi.fn(async (_name: string, _body: unknown) => ({}))
    const { end, read } = watching(send as never)
    const complained = vi.spyOn(console, "error").mockReturnValue()
    read.mockImplementation(() => {
      throw new TypeError("closest is not a function")
    })
    await vi.advanceTimersByTimeAsync(30_000)
    expect(send).toHaveBeenCalledExactlyOnceWith("page.blind", {
      site: "gmail",
      workspace: null,
      url: window.location.href,
      missing: ["TypeError"],
    })
    complained.mockRestore()
    end.abort()
  })

  it("happens when a conversation is unfolded in place", async () => {
    const bubble = document.createElement("div")
    document.body.append(bubble)
    const { end, read } = watching(vi.fn())
    await vi.advanceTimersByTimeAsync(10_000)
    const before = read.mock.calls.length
    bubble.setAttribute("data-msg-overlay-conversation-bubble-is-minimized", "false")
    await vi.advanceTimersByTimeAsync(10_000)
    expect(read.mock.calls.length).toBe(before + 1)
    end.abort()
    bubble.remove()
  })

  it("happens when a text is written over in place, a little later", async () => {
    const line = document.createElement("p")
    line.textContent = "Sales manager"
    document.body.append(line)
    const { end, read } = watching(vi.fn())
    await vi.advanceTimersByTimeAsync(10_000)
    const before = read.mock.calls.length
    line.firstChild?.replaceWith(line.firstChild)
    await vi.advanceTimersByTimeAsync(1000)
    expect(read.mock.calls.length).toBe(before + 1)
    // Ten keystrokes in two seconds are one look.
    for (let typed = 0; typed < 10; typed++) {
      if (line.firstChild !== null) line.firstChild.nodeValue += "."
      await vi.advanceTimersByTimeAsync(150)
    }
    expect(read.mock.calls.length).toBe(before + 1)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(read.mock.calls.length).toBe(before + 2)
    end.abort()
    line.remove()
  })
})

describe("a page that can't be read", () => {
  it("is told once, after it has lacked the same for five seconds", async () => {
    let missing = ["openTab"]
    const send = vi.fn().mockResolvedValue({ ok: true })
    const end = new AbortController()
    watch({
      site: {
        name: "salesforce",
        matches: () => true,
        read: () => ({ kind: "blind", workspace: null, missing }),
      },
      page: document,
      window,
      send: send as Send,
      signal: end.signal,
      gone: vi.fn(),
      hold: (seen) => seen,
    })
    await vi.advanceTimersByTimeAsync(4000)
    // A step further on in its loading.
    missing = ["personName"]
    document.body.append(document.createElement("main"))
    await vi.advanceTimersByTimeAsync(4000)
    expect(send).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(send.mock.calls.map(([name, body]) => [name, body.missing])).toEqual([
      ["page.blind", ["personName"]],
    ])
    end.abort()
    document.body.replaceChildren()
  })
})

describe("telling the background", () => {
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

  it("tells again what the worker took with it in silence, and not while an answer may still come", async () => {
    const send = vi
      .fn()
      .mockReturnValueOnce(new Promise(() => {}))
      .mockResolvedValue({ ok: true })
    const { watched, end } = watching(send)
    void watched.tell(list)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(send).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(120_000)
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
