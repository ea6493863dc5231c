import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { view } from "~tests/screens/states/records"
import { showConversation } from "./show-conversation"

const MAIL = "https://mail.google.com/mail/u/0/#inbox"
const THREAD = "https://mail.google.com/mail/u/0/#inbox/f2"

let tabs: { id: number; url: string; windowId?: number }[] = []
const update = vi.fn(async (_id: number, _change: object) => ({}))
const create = vi.fn(async (_tab: object) => ({}))
const updateWindow = vi.fn(async (_id: number, _change: object) => ({}))

beforeEach(() => {
  tabs = []
  vi.stubGlobal("chrome", {
    tabs: { query: async () => tabs, update, create },
    windows: { update: updateWindow },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

describe("a conversation opens", () => {
  it("in the mailbox beside the panel", async () => {
    await showConversation(THREAD, 7, view({ url: MAIL, kind: "list" }))
    expect(update).toHaveBeenCalledExactlyOnceWith(7, { url: THREAD })
  })

  it("in another tab with that mailbox, never in a page that the rep has open beside it", async () => {
    tabs = [
      { id: 3, url: "https://mail.google.com/mail/u/1/#inbox" },
      { id: 4, url: MAIL },
    ]
    await showConversation(THREAD, 7, view({ kind: "other", url: "https://www.linkedin.com/in/petra" }))
    expect(update).toHaveBeenCalledExactlyOnceWith(4, { url: THREAD, active: true })
    expect(create).not.toHaveBeenCalled()
  })

  it("in another window, which then comes to the front", async () => {
    tabs = [{ id: 4, url: MAIL, windowId: 2 }]
    await showConversation(THREAD, 7, null)
    expect(updateWindow).toHaveBeenCalledExactlyOnceWith(2, { focused: true })
  })

  it("in a new tab where no tab shows its mailbox", async () => {
    await showConversation(THREAD, 7, null)
    await showConversation(THREAD, 7, view({ url: "https://mail.google.com/mail/u/1/#inbox" }))
    expect(create).toHaveBeenCalledTimes(2)
    expect(update).not.toHaveBeenCalled()
  })
})
