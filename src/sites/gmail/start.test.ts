// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://mail.google.com/mail/u/0/" }
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Handlers } from "~src/messages/handle"
import type { BlindPage, TabMessages } from "~src/messages/protocol"
import type { Observation, SentObservation } from "~src/record/observation"
import { gmailHtml } from "../../../tests/fixtures/gmail/load"
import type { Send } from "../ports"
import { startGmail } from "./start"

const OPEN = "#inbox/FMfcgzQcqHKfxDlDkFdwrqqxKBlhzzzz"
const NOTICE = `<div class="b8 UC bAp" role="alert"><div class="vh"><span class="bAq"></span>
  <span id="link_undo" role="link"></span><span id="link_vsm" role="link"></span></div></div>`

let stop: AbortController
let seen: Observation[]
let blind: BlindPage[]
let handlers: Handlers<TabMessages>

function show(html: string, hash = "#inbox"): void {
  const page = new DOMParser().parseFromString(html, "text/html")
  document.documentElement.lang = page.documentElement.lang
  document.head.innerHTML = page.head.innerHTML
  document.body.innerHTML = page.body.innerHTML
  window.history.replaceState(null, "", `/mail/u/0/${hash}`)
  window.dispatchEvent(new PopStateEvent("popstate"))
}

function start(answer: { allowed?: boolean; fail?: string } = {}): void {
  const send = (async (name: string, body: unknown) => {
    if (answer.fail !== undefined && name !== "page.allowed") throw new Error(answer.fail)
    if (name === "page.allowed") return { allowed: answer.allowed ?? true, selectors: {} }
    if (name === "page.observed") seen.push(body as Observation)
    if (name === "page.blind") blind.push(body as BlindPage)
    return { ok: true }
    // One function stands in for every message of the protocol.
  }) as Send
  const handle = (given: Handlers<TabMessages>) => {
    handlers = given
  }
  stop = startGmail({ page: document, window, send, handle })
}

const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)
const sender = {}
const sent = () => seen.filter((one): one is SentObservation => one.kind === "mail.sent")
const messageIds = () =>
  seen.flatMap((one) => (one.kind === "mail.thread" ? one.messages.map(({ id }) => id) : []))
const press = (selector: string) =>
  document.querySelector(selector)?.dispatchEvent(new MouseEvent("click", { bubbles: true }))

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 10, 0) })
  seen = []
  blind = []
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
})

describe("watching Gmail", () => {
  it("tells a thread once, however often it is drawn again", async () => {
    show(gmailHtml("thread-full"), OPEN)
    start()
    await wait(2)
    expect(messageIds()).toHaveLength(3)
    for (let time = 0; time < 5; time++) {
      show(gmailHtml("thread-full"), OPEN)
      await wait(2)
    }
    expect(seen).toHaveLength(1)
  })

  it("tells only the message that has come, and one whose text has changed", async () => {
    show(gmailHtml("thread-ru"), OPEN)
    start()
    await wait(2)
    const item = document.querySelector(".h7")
    item?.insertAdjacentHTML("afterend", item.outerHTML.replaceAll("000061", "000062"))
    await wait(2)
    expect(messageIds()).toEqual(["msg-f:1810000000000000061", "msg-f:1810000000000000062"])
    document.querySelector(".a3s")?.append(document.createElement("p"))
    await wait(2)
    expect(messageIds().slice(2)).toEqual(["msg-f:1810000000000000061"])
  })

  it("follows navigation, and tells a thread again when the rep comes back to it", async () => {
    show(gmailHtml("thread-de"), OPEN)
    start()
    await wait(2)
    show(gmailHtml("list"), "#inbox")
    await wait(2)
    show(gmailHtml("thread-de"), OPEN)
    await wait(2)
    expect(seen.map(({ kind }) => kind)).toEqual(["mail.thread", "mail.list", "mail.thread"])
  })

  it("tells everything anew when it is asked to", async () => {
    show(gmailHtml("thread-full"), OPEN)
    start()
    await wait(2)
    await handlers["reader.again"].run({}, sender)
    await wait(2)
    expect(messageIds()).toHaveLength(6)
  })

  it("gives the structure of the page for a report, without its words", async () => {
    show(gmailHtml("thread-full"), OPEN)
    start()
    const { text } = await handlers["reader.report"].run({}, sender)
    expect(text).toContain('role="main"')
    expect(text).not.toContain(document.querySelector("h2.hP")?.textContent)
  })

  it("reads nothing where the site is switched off, and begins when it is switched on", async () => {
    show(gmailHtml("thread-full"), OPEN)
    start({ allowed: false })
    await wait(2)
    expect(seen).toEqual([])
    expect(await handlers["reader.again"].run({}, sender)).toMatchObject({ ok: false })
    await handlers["reader.pause"].run({ paused: false }, sender)
    await wait(2)
    expect(seen).toHaveLength(1)
    await handlers["reader.pause"].run({ paused: true }, sender)
    show(gmailHtml("list"), "#inbox")
    await wait(5)
    expect(seen).toHaveLength(1)
  })

  it("looks at the page once for a storm of changes", async () => {
    show(gmailHtml("thread-full"), OPEN)
    start()
    await wait(2)
    const look = vi.spyOn(document, "querySelectorAll")
    await wait(2)
    expect(look).not.toHaveBeenCalled()
    document.body.append(document.createElement("i"))
    await wait(2)
    const once = look.mock.calls.length
    look.mockClear()
    for (let change = 0; change < 10_000; change++) document.body.append(document.createElement("b"))
    await wait(2)
    expect(once).toBeGreaterThan(0)
    expect(look.mock.calls.length).toBeLessThanOrEqual(once)
    look.mockRestore()
  })

  it("ends with its signal, and by itself when the extension was updated under it", async () => {
    show(gmailHtml("thread-full"), OPEN)
    start({ fail: "page.observed: Extension context invalidated." })
    await wait(2)
    expect(stop.signal.aborted).toBe(true)
    const look = vi.spyOn(document, "querySelectorAll")
    show(gmailHtml("list"), "#inbox")
    await wait(10)
    expect(look).not.toHaveBeenCalled()
    look.mockRestore()
  })

  it("tries again at the next change when the background failed", async () => {
    const answer: { fail?: string } = { fail: "page.observed: the database is closed" }
    show(gmailHtml("thread-full"), OPEN)
    start(answer)
    await wait(2)
    delete answer.fail
    document.body.append(document.createElement("i"))
    await wait(2)
    expect(messageIds()).toHaveLength(3)
  })
})

describe("saying that a page can't be read", () => {
  it("does so once, after the page has settled", async () => {
    show(gmailHtml("half-loaded"), OPEN)
    start()
    await wait(3)
    expect(blind).toEqual([])
    await wait(30)
    document.body.append(document.createElement("i"))
    await wait(30)
    expect(blind).toHaveLength(1)
    expect(blind[0]).toMatchObject({
      site: "gmail",
      workspace: "jonas@northwindlabs.example",
      missing: ["message"],
    })
  })

  it("does not where the thread was only slow", async () => {
    show(gmailHtml("half-loaded"), OPEN)
    start()
    await wait(3)
    show(gmailHtml("thread-full"), OPEN)
    await wait(30)
    expect(blind).toEqual([])
    expect(seen).toHaveLength(1)
  })
})

describe("a new message that the rep sends", () => {
  beforeEach(async () => {
    show(gmailHtml("composer"))
    start()
    await wait(2)
  })

  /** Gmail closes the composer and shows its notice. */
  async function gmailSends(): Promise<void> {
    press(".aoO")
    document.querySelector('[role="dialog"]')?.remove()
    await wait(1)
    document.body.insertAdjacentHTML("beforeend", NOTICE)
    await wait(1)
  }

  it("is captured once, when it can't be undone any more", async () => {
    await gmailSends()
    await wait(10)
    expect(sent()).toEqual([])
    document.querySelector(".b8")?.remove()
    await wait(60)
    expect(sent()).toHaveLength(1)
    expect(sent()[0]).toMatchObject({
      workspace: "jonas@northwindlabs.example",
      threadId: null,
      subject: "Offer for 40 seats",
      message: {
        id: "msg-a:r5500000000000000001",
        from: { email: "jonas@northwindlabs.example", name: "Jonas Meyer" },
        to: [
          { email: "maria.silva@altamar.example", name: "Maria Silva" },
          { email: "tom.becker@altamar.example", name: null },
        ],
        cc: [{ email: "priya.nair@northwindlabs.example", name: "Priya Nair" }],
        attachments: ["Offer.pdf"],
        outgoing: true,
        sentAt: new Date(2026, 10, 22, 10, 0, 2).getTime(),
      },
    })
    expect(sent()[0]?.message.html).toContain("here is the offer")
  })

  it("is captured also where the notice stays for ever", async () => {
    await gmailSends()
    await wait(60)
    expect(sent()).toHaveLength(1)
  })

  it("is not captured when the rep undoes it by the link", async () => {
    await gmailSends()
    press("#link_undo")
    document.querySelector(".b8")?.remove()
    await wait(120)
    expect(sent()).toEqual([])
  })

  it("is not captured when the rep undoes it by the keyboard: the composer is there again", async () => {
    await gmailSends()
    document.querySelector(".b8")?.remove()
    const page = new DOMParser().parseFromString(gmailHtml("composer"), "text/html")
    await wait(1)
    document.body.append(page.querySelector('[role="dialog"]') ?? "")
    await wait(120)
    expect(sent()).toEqual([])
  })

  it("is not captured without Gmail's own notice, nor when it is closed or discarded", async () => {
    press(".aoO")
    document.querySelector('[role="dialog"]')?.remove()
    await wait(120)
    expect(sent()).toEqual([])
    show(gmailHtml("composer"))
    await wait(2)
    press("#discard")
    document.querySelector('[role="dialog"]')?.remove()
    document.body.insertAdjacentHTML("beforeend", NOTICE)
    await wait(120)
    expect(seen.filter(({ kind }) => kind === "mail.sent")).toEqual([])
  })

  it("is not captured while it is only being written", async () => {
    document.querySelector('[role="textbox"]')?.append("more and more")
    await wait(120)
    expect(JSON.stringify(seen)).not.toContain("here is the offer")
  })
})

describe("a reply that Gmail shows in the thread", () => {
  it("waits as long as it can be undone", async () => {
    const html = gmailHtml("thread-full").replaceAll("Nov 18, 2026, 2:03 PM", "Nov 22, 2026, 10:00 AM")
    show(html, OPEN)
    document.body.insertAdjacentHTML("beforeend", '<div class="vh"><span id="link_undo"></span></div>')
    start()
    await wait(5)
    expect(messageIds()).toEqual(["msg-f:1810000000000000003", "msg-f:1810000000000000005"])
    document.querySelector(".vh:has(#link_undo)")?.remove()
    await wait(5)
    expect(messageIds()).toContain("msg-a:r-4100000000000000004")
  })

  it("is captured at the end of that time also where the notice stays", async () => {
    const html = gmailHtml("thread-full").replaceAll("Nov 18, 2026, 2:03 PM", "Nov 22, 2026, 10:00 AM")
    show(html, OPEN)
    document.body.insertAdjacentHTML("beforeend", '<div class="vh"><span id="link_undo"></span></div>')
    start()
    await wait(40)
    expect(messageIds()).toContain("msg-a:r-4100000000000000004")
  })
})

describe("messages from elsewhere", () => {
  beforeEach(() => {
    show(gmailHtml("list"))
    start()
  })

  it("are taken from the extension only, not from another page's script", () => {
    const tab = { tab: { id: 3 } } as chrome.runtime.MessageSender
    for (const { from } of Object.values(handlers)) {
      expect(from(tab)).toBe(false)
      expect(from({})).toBe(true)
    }
  })

  it("are refused where they are not what they should be", () => {
    expect(() => handlers["composer.insert"].parse({ threadId: 1, text: "x", replace: false })).toThrow(
      TypeError,
    )
    expect(() => handlers["composer.insert"].parse(null)).toThrow(TypeError)
    expect(() => handlers["reader.pause"].parse({ paused: "yes" })).toThrow(TypeError)
  })
})
