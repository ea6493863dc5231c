// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.linkedin.com/in/maria-silva-altamar/" }
import { afterEach, describe, expect, it, vi } from "vitest"
import type { Handlers } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { linkedinHtml } from "../../tests/fixtures/linkedin/load"
import { linkedin } from "./linkedin/site"
import type { Send } from "./ports"
import { preferSelectors } from "./selector"
import { startReading } from "./start-reading"

let stop: AbortController
let given: Record<string, string[]> = {}

const closed = async () => {
  throw new Error("The message channel closed before a response was received.")
}

/** `unanswered`: so many questions are lost because the worker dies over them; `lose` is how. */
function start(allowed: boolean, unanswered = 0, lose: () => Promise<never> = closed) {
  document.body.innerHTML = new DOMParser().parseFromString(
    linkedinHtml("profile"),
    "text/html",
  ).body.innerHTML
  const sent: { name: string; body: unknown }[] = []
  const send = (async (name: string, body: unknown) => {
    sent.push({ name, body })
    if (name !== "page.allowed") return { ok: true }
    if (unanswered-- > 0) return lose()
    return { allowed, selectors: given }
  }) as Send
  const handlers: Handlers<TabMessages>[] = []
  const handle = (given: Handlers<TabMessages>) => void handlers.push(given)
  stop = startReading({ site: linkedin, page: document, window, send, handle })
  const [asked] = handlers
  if (asked === undefined) throw new Error("nothing is handled")
  return { sent, asked, observed: () => sent.filter(({ name }) => name === "page.observed").length }
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 150))
const soon = { timeout: 4000 }

describe("reading a site", () => {
  afterEach(() => {
    stop.abort()
    given = {}
    preferSelectors({}, document)
  })

  it("begins where the rep has it switched on", async () => {
    const { sent, observed } = start(true)
    await vi.waitFor(() => expect(observed()).toBe(1), soon)
    expect(sent[0]).toEqual({ name: "page.allowed", body: { site: "linkedin" } })
  })

  it("asks again where the worker dies over the question", async () => {
    const { sent, observed } = start(true, 2)
    await vi.waitFor(() => expect(observed()).toBe(1), soon)
    expect(sent.filter(({ name }) => name === "page.allowed")).toHaveLength(3)
  })

  it("asks again where the worker takes the question with it in silence", async () => {
    const { sent, observed } = start(true, 1, () => new Promise(() => {}))
    await vi.waitFor(() => expect(observed()).toBe(1), soon)
    expect(sent.filter(({ name }) => name === "page.allowed")).toHaveLength(2)
  })

  it("reads nothing where it is switched off, until it is switched on", async () => {
    const { asked, observed } = start(false)
    await aMoment()
    expect(observed()).toBe(0)
    expect(await asked["reader.again"].run({}, {})).toMatchObject({ ok: false })
    await asked["reader.pause"].run({ paused: false }, {})
    await vi.waitFor(() => expect(observed()).toBe(1), soon)
  })

  it("tries the rep's own selectors first, says which have found something, and takes others while it runs", async () => {
    given = { profileName: ["main >", "main .renamed"] }
    const { sent, asked, observed } = start(true)
    await vi.waitFor(() => expect(observed()).toBe(1), soon)
    expect(sent.filter(({ name }) => name === "page.selectors")).toEqual([])

    const heading = document.querySelector("main h1")
    heading?.setAttribute("class", "renamed")
    const body = { selectors: { profileName: ["main h1.renamed"] } }
    await asked["reader.selectors"].run(asked["reader.selectors"].parse(body), {})
    const told = () => sent.filter(({ name }) => name === "page.selectors").map((one) => one.body)
    await vi.waitFor(() => expect(told()).toHaveLength(1), soon)
    expect(told()).toEqual([{ site: "linkedin", hits: { profileName: "main h1.renamed" } }])
    await vi.waitFor(() => expect(observed()).toBe(2), soon)
    const report = await asked["reader.report"].run({}, {})
    expect(report.hits).toMatchObject({ profileName: "main h1.renamed", contactInfoLink: expect.any(String) })
    expect(() => asked["reader.selectors"].parse({ selectors: { a: "b" } })).toThrow(TypeError)
  })

  it("puts nothing into the page", async () => {
    const { asked } = start(false)
    const request = { threadId: "a", text: "b", replace: true }
    expect(await asked["composer.insert"].run(request, {})).toEqual({ result: "no_composer" })
  })
})
