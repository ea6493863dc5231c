import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { type Handlers, handle } from "./handle"
import { MessageError, send } from "./send"

type Listener = (message: unknown, sender: unknown, answer: (reply: unknown) => void) => boolean

const listeners = new Set<Listener>()
const SENDER = { id: "slipstream", url: "chrome-extension://slipstream/sidepanel.html" }

/** The browser's side of messaging: the first listener that answers wins, otherwise nobody does. */
function deliver(message: unknown, sender: unknown = SENDER): Promise<unknown> {
  return new Promise((answer) => {
    const taken = [...listeners].map((listener) => listener(structuredClone(message), sender, answer))
    if (!taken.includes(true)) answer(undefined)
  })
}

beforeEach(() => {
  vi.stubGlobal("chrome", {
    runtime: {
      id: "slipstream",
      sendMessage: (message: unknown) => deliver(message),
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  })
})
afterEach(() => {
  listeners.clear()
  vi.unstubAllGlobals()
})

interface Map {
  "step.decide": { request: { stepId: string }; response: { ok: true } }
}

function handlers(run: (request: { stepId: string }) => Promise<{ ok: true }>): Handlers<Map> {
  return {
    "step.decide": {
      from: (sender) => sender.url?.startsWith("chrome-extension://slipstream/") ?? false,
      parse: (body) => {
        if (typeof body !== "object" || body === null || !("stepId" in body)) throw new Error("no stepId")
        return { stepId: String(body.stepId) }
      },
      run,
    },
  }
}

const request = { stepId: "s1", decision: "done", until: null } as const

describe("messages between contexts", () => {
  it("reach the handler of their name and bring its answer back", async () => {
    const seen: string[] = []
    handle<Map>(
      handlers(async ({ stepId }) => {
        seen.push(stepId)
        return { ok: true }
      }),
    )
    expect(await send("step.decide", request)).toEqual({ ok: true })
    expect(seen).toEqual(["s1"])
  })

  it("bring an error back where the handler throws, never silence", async () => {
    handle<Map>(handlers(() => Promise.reject(new Error("the disk is full"))))
    await expect(send("step.decide", request)).rejects.toThrow(/the disk is full/)
  })

  it("fail clearly where nobody listens", async () => {
    await expect(send("step.decide", request)).rejects.toBeInstanceOf(MessageError)
  })

  it("are refused by who sends them, as the browser tells it", async () => {
    const run = vi.fn(async () => ({ ok: true }) as const)
    handle<Map>(handlers(run))
    const reply = await deliver(
      { slipstream: "step.decide", body: request },
      { id: "slipstream", url: "https://mail.google.com/" },
    )
    expect(reply).toHaveProperty("error")
    expect(run).not.toHaveBeenCalled()
  })

  it("are refused where the body is not what the name says", async () => {
    const run = vi.fn(async () => ({ ok: true }) as const)
    handle<Map>(handlers(run))
    expect(await deliver({ slipstream: "step.decide", body: 7 })).toHaveProperty("error")
    expect(run).not.toHaveBeenCalled()
  })

  it.each([
    ["another extension", { slipstream: "step.decide", body: request }, { ...SENDER, id: "other" }],
    ["an unknown name", { slipstream: "toString", body: {} }, SENDER],
    ["something else", "hello", SENDER],
    ["nothing", null, SENDER],
  ])("leave %s to others", async (_, message, sender) => {
    handle<Map>(handlers(async () => ({ ok: true })))
    expect(await deliver(message, sender)).toBeUndefined()
  })

  it("end with their signal", async () => {
    const controller = new AbortController()
    handle<Map>(
      handlers(async () => ({ ok: true })),
      controller.signal,
    )
    controller.abort()
    await expect(send("step.decide", request)).rejects.toBeInstanceOf(MessageError)
  })
})
