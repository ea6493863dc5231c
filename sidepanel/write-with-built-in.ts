import * as z from "zod"
import { handle } from "~src/messages/handle"
import type { PanelMessages } from "~src/messages/protocol"
import { builtInApi, type LanguageModelApi } from "~src/models/built-in/api"
import { createBuiltInModel } from "~src/models/built-in/built-in-model"
import { asFailed, type FromPanel, portName, ToPanel } from "~src/models/built-in/relay"

const Wanted = z.object({ callId: z.string().min(1).max(100) })
/** The browser's model can't be told how much to write; drafts are shorter. */
const MAX_TOKENS = 900

/** Lets the worker write with the browser's built-in model, which only a page may use. Ends with `signal`. */
export function writeWithBuiltIn(signal: AbortSignal): void {
  handle<PanelMessages>(
    {
      "builtIn.wanted": {
        from: fromWorker,
        parse: (body) => Wanted.parse(body),
        run: async ({ callId }) => {
          const api = builtInApi()
          if (api === null) return { ok: false, message: "This browser has no built-in model." }
          answer(chrome.runtime.connect({ name: portName(callId) }), api)
          return { ok: true }
        },
      },
    },
    signal,
  )
}

/** Our own background: no tab, and no page either. */
function fromWorker({ tab, origin, url }: chrome.runtime.MessageSender): boolean {
  const own = chrome.runtime.getURL("")
  return tab === undefined && (url ?? `${origin ?? ""}/`).startsWith(own)
}

/** Writes for one call. The worker closes the port to stop. */
function answer(port: chrome.runtime.Port, api: LanguageModelApi): void {
  const controller = new AbortController()
  port.onDisconnect.addListener(() => controller.abort())
  const say = (message: FromPanel) => {
    if (!controller.signal.aborted) port.postMessage(message)
  }
  const onPrompt = (message: unknown) => {
    port.onMessage.removeListener(onPrompt)
    const prompt = ToPanel.safeParse(message)
    if (!prompt.success) port.disconnect()
    else void write(prompt.data)
  }
  port.onMessage.addListener(onPrompt)

  async function write({ system, user, language }: ToPanel): Promise<void> {
    const request = { system, user, schema: null, maxTokens: MAX_TOKENS, signal: controller.signal }
    try {
      for await (const piece of createBuiltInModel(api, language).stream(request)) say({ piece })
      say({ done: true })
    } catch (error) {
      say(asFailed(error))
    }
  }
}
