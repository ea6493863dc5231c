import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { writeWithBuiltIn } from "~sidepanel/write-with-built-in"
import { type LanguageModelManners, scriptedLanguageModel } from "~tests/language-model"
import { acceptBuiltInPorts, builtInModel } from "./built-in-model"

type Listener<Argument> = (argument: Argument) => void

/** One event of the browser's: listeners and a way to call them. */
function event<Argument>() {
  const listeners = new Set<Listener<Argument>>()
  return {
    addListener: (listener: Listener<Argument>) => listeners.add(listener),
    removeListener: (listener: Listener<Argument>) => listeners.delete(listener),
    emit: (argument: Argument) => {
      for (const listener of [...listeners]) listener(argument)
    },
  }
}

/** The two ends of a port: what one posts the other hears a turn later, and closing one tells the other. */
function portPair(name: string, sender: { url: string }) {
  const end = () => ({ name, sender, onMessage: event<unknown>(), onDisconnect: event<unknown>() })
  const [near, far] = [end(), end()]
  let open = true
  const link = (from: typeof near, to: typeof near) =>
    Object.assign(from, {
      postMessage: (message: unknown) => {
        if (!open) throw new Error("Attempting to use a disconnected port object")
        const copy = structuredClone(message)
        queueMicrotask(() => to.onMessage.emit(copy))
      },
      disconnect: () => {
        if (!open) return
        open = false
        queueMicrotask(() => to.onDisconnect.emit(undefined))
      },
    })
  return [link(near, far), link(far, near)] as const
}

const PANEL = "chrome-extension://own/sidepanel.html"
let panelUrl = PANEL
const ports: ReturnType<typeof portPair>[] = []
let closePanel = new AbortController()

beforeEach(() => {
  const onConnect = event<unknown>()
  const messages = new Set<(message: unknown, sender: unknown, answer: (reply: unknown) => void) => boolean>()
  panelUrl = PANEL
  ports.length = 0
  closePanel = new AbortController()
  vi.stubGlobal("chrome", {
    runtime: {
      id: "own",
      getURL: (path: string) => `chrome-extension://own/${path}`,
      onConnect,
      onMessage: {
        addListener: (listener: never) => messages.add(listener),
        removeListener: (listener: never) => messages.delete(listener),
      },
      sendMessage: (message: unknown) =>
        new Promise((resolve, reject) => {
          const sender = { id: "own", url: "chrome-extension://own/background.js" }
          const taken = [...messages].map((listener) => listener(message, sender, resolve)).includes(true)
          if (!taken) reject(new Error("Could not establish connection. Receiving end does not exist."))
        }),
      connect: ({ name }: { name: string }) => {
        const pair = portPair(name, { url: panelUrl })
        ports.push(pair)
        queueMicrotask(() => onConnect.emit(pair[1]))
        return pair[0]
      },
    },
  })
  acceptBuiltInPorts()
})
afterEach(() => vi.unstubAllGlobals())

function panelWith(manners: LanguageModelManners) {
  const double = scriptedLanguageModel(manners)
  vi.stubGlobal("LanguageModel", double.api)
  writeWithBuiltIn(closePanel.signal)
  return double
}

const request = (signal: AbortSignal) => ({
  system: "Rules.",
  user: "Mail.",
  schema: null,
  maxTokens: 9,
  signal,
})

async function draft(signal = new AbortController().signal): Promise<string> {
  let text = ""
  for await (const piece of builtInModel("en").stream(request(signal))) text += piece
  return text
}

describe("the browser's model, run by the panel for the worker", () => {
  it("hands over the pieces and ends", async () => {
    const { seen } = panelWith({ pieces: ["Hi ", "Laura,"] })
    expect(await draft()).toBe("Hi Laura,")
    expect(seen).toMatchObject({ prompts: ["Mail."], destroyed: 1 })
  })

  it("is stopped in the panel when it is stopped in the worker", async () => {
    const { seen } = panelWith({ pieces: ["Hi "], hangsAfter: 1 })
    const stop = new AbortController()
    const pieces = builtInModel("en").stream(request(stop.signal))[Symbol.asyncIterator]()
    expect((await pieces.next()).value).toBe("Hi ")
    const next = pieces.next()
    stop.abort()
    await expect(next).rejects.toMatchObject({ code: "stopped" })
    await vi.waitFor(() => expect(seen.aborted).toBe(1))
  })

  it.each([
    ["nothing is downloaded", { availability: "downloadable" }, /settings/],
    ["the conversation is too long", { refuses: "QuotaExceededError" }, /too long/],
  ] as const)("says what to do where %s", async (_, manners, message) => {
    panelWith(manners)
    await expect(draft()).rejects.toThrow(message)
  })

  it("says so where no panel is open, and where the browser has no such model", async () => {
    await expect(draft()).rejects.toThrow(/side panel/)
    writeWithBuiltIn(closePanel.signal)
    await expect(draft()).rejects.toThrow(/no built-in model/)
  })

  it("says so when the panel is closed in the middle", async () => {
    panelWith({ pieces: ["Hi "], hangsAfter: 1 })
    const pieces = builtInModel("en").stream(request(new AbortController().signal))[Symbol.asyncIterator]()
    await pieces.next()
    const next = pieces.next()
    ports[0]?.[0].disconnect()
    await expect(next).rejects.toThrow(/closed/)
  })

  it("takes no port from anybody else", async () => {
    panelUrl = "https://evil.example/"
    const { seen } = panelWith({ pieces: ["Hi "] })
    vi.useFakeTimers()
    const written = expect(draft()).rejects.toThrow(/side panel/)
    await vi.advanceTimersByTimeAsync(6000)
    await written
    vi.useRealTimers()
    expect(seen.prompts).toEqual([])
  })

  it("has one panel write where two are open", async () => {
    const { seen } = panelWith({ pieces: ["Hi"] })
    writeWithBuiltIn(closePanel.signal)
    expect(await draft()).toBe("Hi")
    expect(seen.prompts).toHaveLength(1)
  })
})
