import type { DraftModel } from "~src/drafting/draft-request"
import { sendToPanel } from "~src/messages/send"
import { BUILT_IN_NAME } from "~src/models/built-in/built-in-model"
import { callIdOf, FromPanel, type ToPanel } from "~src/models/built-in/relay"
import { ModelError } from "~src/models/model"
import { fromOwnPage } from "./senders"

/** So long a panel may take to come forward. */
const PORT_MS = 5000
/** A prompt of so many characters leaves its context room for the answer (about 9,000 tokens in all). */
const ROOM = 12_000

const waiting = new Map<string, (port: chrome.runtime.Port) => void>()

/** Takes the ports on which a panel speaks for the browser's built-in model. To be called as the worker starts. */
export function acceptBuiltInPorts(): void {
  chrome.runtime.onConnect.addListener((port) => {
    const callId = callIdOf(port.name)
    if (callId === null) return
    const take = waiting.get(callId)
    waiting.delete(callId)
    // A second panel comes too late, and nobody else has any business here.
    if (!take || !port.sender || !fromOwnPage(port.sender)) port.disconnect()
    else take(port)
  })
}

/**
 * The browser's built-in model as the worker uses it: a page has to run it, so the open panel does, and hands over the
 * pieces as they come.
 */
export function builtInModel(language: string): DraftModel {
  return {
    name: BUILT_IN_NAME,
    room: ROOM,
    async *stream({ system, user, signal }) {
      const port = await openPort(signal)
      const pieces = listen(port, signal)
      port.postMessage({ system, user, language } satisfies ToPanel)
      try {
        for (;;) {
          const next = await pieces.next()
          if (next === null) return undefined
          yield next
        }
      } finally {
        port.disconnect()
      }
    },
  }
}

async function openPort(signal: AbortSignal): Promise<chrome.runtime.Port> {
  const callId = crypto.randomUUID()
  let timer: ReturnType<typeof setTimeout> | undefined
  const opened = new Promise<chrome.runtime.Port>((resolve, reject) => {
    waiting.set(callId, resolve)
    timer = setTimeout(() => reject(noPanel()), PORT_MS)
    signal.addEventListener("abort", () => reject(new ModelError("stopped", "Stopped.")), { once: true })
  })
  try {
    const asked = sendToPanel("builtIn.wanted", { callId }).then(
      (outcome) => {
        if (!outcome.ok) throw new ModelError("unreachable", outcome.message)
        return opened
      },
      (cause: unknown) => {
        throw noPanel(cause)
      },
    )
    return await Promise.race([asked, opened])
  } finally {
    clearTimeout(timer)
    waiting.delete(callId)
  }
}

function noPanel(cause?: unknown): ModelError {
  return new ModelError(
    "unreachable",
    "Chrome's built-in model runs in the side panel, and none is open. Open it and try again.",
    cause,
  )
}

/** What comes over the port, one piece after the other; null at the end. */
function listen(port: chrome.runtime.Port, signal: AbortSignal): { next: () => Promise<string | null> } {
  const queue: (string | null | ModelError)[] = []
  let wake = () => {}
  const put = (one: string | null | ModelError) => {
    queue.push(one)
    wake()
  }
  port.onMessage.addListener((message: unknown) => {
    const said = FromPanel.safeParse(message)
    if (!said.success)
      put(new ModelError("bad_answer", "The side panel answered in a way that can't be read."))
    else if ("piece" in said.data) put(said.data.piece)
    else if ("done" in said.data) put(null)
    else put(new ModelError(said.data.code, said.data.failed))
  })
  port.onDisconnect.addListener(() =>
    put(
      new ModelError("bad_answer", "The side panel was closed while Chrome's model wrote in it. Try again."),
    ),
  )
  signal.addEventListener("abort", () => put(new ModelError("stopped", "Stopped.")), { once: true })
  return {
    async next() {
      while (queue.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      const one = queue.shift()
      if (one instanceof ModelError) throw one
      return one ?? null
    },
  }
}
