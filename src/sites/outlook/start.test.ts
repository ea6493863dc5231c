// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://outlook.office.com/mail/inbox" }
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Handlers } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import type { Observation } from "~src/record/observation"
import { outlookHtml } from "../../../tests/fixtures/outlook/load"
import type { Send } from "../ports"
import { startOutlook } from "./start"

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
  stop = startOutlook({ page: document, window, send, handle })
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

describe("a new message that the rep sends from Outlook", () => {
  const composer = () => document.querySelector("#docking_InitVisiblePart_0")
  const sent = () => seen.filter((one) => one.kind === "mail.sent")
  const press = (css: string) =>
    document.querySelector(css)?.dispatchEvent(new MouseEvent("click", { bubbles: true }))

  beforeEach(async () => {
    show(outlookHtml("composer"))
    await wait(2)
  })

  it("is captured once, when its composer has closed and it can't be undone any more", async () => {
    press("[data-testid=ComposeSendButton] span")
    await wait(1)
    composer()?.remove()
    await wait(8)
    expect(sent()).toEqual([])
    await wait(60)
    expect(sent()).toMatchObject([
      {
        workspace: "jonas@northwindlabs.example",
        threadId: null,
        subject: "Offer for 40 seats",
        message: {
          id: "draft:AAMkDraft7",
          from: { email: "jonas@northwindlabs.example" },
          to: [
            { email: "maria.silva@altamar.example", name: "Maria Silva" },
            { email: "tom.becker@altamar.example" },
          ],
          cc: [{ email: "priya.nair@northwindlabs.example" }],
          bcc: [],
          outgoing: true,
        },
      },
    ])
    expect(sent()[0]?.message.html).toContain("here is the offer")
  })

  it("is captured when it is sent by the keyboard", async () => {
    const keys = { key: "Enter", ctrlKey: true, bubbles: true }
    document.querySelector("#editor")?.dispatchEvent(new KeyboardEvent("keydown", keys))
    composer()?.remove()
    await wait(60)
    expect(sent()).toHaveLength(1)
  })

  it.each([
    [
      "it is undone: the composer is there again",
      async () => {
        const again = composer()?.cloneNode(true)
        press("[data-testid=ComposeSendButton]")
        composer()?.remove()
        await wait(6)
        if (again) document.body.append(again)
      },
    ],
    [
      "Outlook asks something first, and it is discarded then",
      async () => {
        press("[data-testid=ComposeSendButton]")
        document.body.insertAdjacentHTML("beforeend", '<div role="alertdialog">No file?</div>')
        await wait(2)
        composer()?.remove()
      },
    ],
    [
      "the composer stays: it could not be sent, and is discarded later",
      async () => {
        press("[data-testid=ComposeSendButton]")
        await wait(20)
        composer()?.remove()
      },
    ],
    [
      "it is only discarded",
      async () => {
        press("#discardCompose")
        composer()?.remove()
      },
    ],
    [
      "it is sent later, from the menu beside the button",
      async () => {
        press("#splitButton-send__menuButton")
        composer()?.remove()
      },
    ],
    [
      "another button of the composer is pressed",
      async () => {
        press("#splitButton-r1__primaryActionButton")
        composer()?.remove()
      },
    ],
    [
      "nobody is addressed",
      async () => {
        for (const pill of document.querySelectorAll("[data-lpc-hover-target-id]")) pill.remove()
        press("[data-testid=ComposeSendButton]")
        composer()?.remove()
      },
    ],
  ])("is not captured where %s", async (_where, act) => {
    await act()
    await wait(120)
    expect(sent()).toEqual([])
    expect(JSON.stringify(seen)).not.toContain("here is the offer")
  })
})
