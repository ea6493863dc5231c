// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://outlook.office.com/mail/inbox" }
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Handlers } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import type { Observation } from "~src/record/observation"
import { outlookHtml } from "../../../tests/fixtures/outlook/load"
import type { Send } from "../ports"
import { startReading } from "../start-reading"
import { insertDraft } from "./insert"
import { outlook } from "./site"

let stop: AbortController
let seen: Observation[]
let handlers: Handlers<TabMessages>

function show(html: string): void {
  const page = new DOMParser().parseFromString(html, "text/html")
  document.documentElement.lang = page.documentElement.lang
  document.body.innerHTML = page.body.innerHTML
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 10, 0) })
  seen = []
  const send = (async (name: string, body: unknown) => {
    if (name === "page.observed") seen.push(body as Observation)
    return name === "page.allowed" ? { allowed: true, selectors: {} } : { ok: true }
    // One function stands in for every message of the protocol.
  }) as Send
  const handle = (given: Handlers<TabMessages>) => {
    handlers = given
  }
  show(outlookHtml("thread"))
  stop = startReading(
    { site: outlook, page: document, window, send, handle },
    { insert: (request) => insertDraft(document, request) },
  )
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
})

const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

describe("Outlook in a tab", () => {
  it("tells conversation and list once, however often they are drawn again, and never a draft", async () => {
    await wait(2)
    show(outlookHtml("thread"))
    await wait(2)
    expect(seen.map(({ kind }) => kind)).toEqual(["mail.thread", "mail.list"])
    expect(JSON.stringify(seen)).not.toContain("UNSENT")
  })

  it("ends with its signal", async () => {
    await wait(2)
    stop.abort()
    show(outlookHtml("thread-de"))
    await wait(10)
    expect(seen).toHaveLength(2)
  })

  it("answers what becomes of a draft", async () => {
    const answer = handlers["composer.insert"].run(
      { threadId: "AAQkOther=", text: "Hello", replace: false },
      {},
    )
    expect(await answer).toEqual({ result: "wrong_thread" })
  })
})
