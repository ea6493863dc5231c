import { WebSocket } from "ws"
import * as z from "zod"

const Message = z.object({
  id: z.number().optional(),
  type: z.string(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
})

/** A session of WebDriver BiDi (https://w3c.github.io/webdriver-bidi/): commands, and events as they come. */
export interface BidiSession {
  /** Resolves to the command's result. @throws Error with the browser's own words. */
  send(method: string, params?: object): Promise<unknown>
  on(method: string, listener: (params: unknown) => void): void
  close(): void
}

/** Connects to a browser that listens at `address` ("ws://127.0.0.1:…") and begins a session. */
export async function startBidi(address: string): Promise<BidiSession> {
  const socket = new WebSocket(`${address}/session`)
  await new Promise<void>((open, failed) => {
    socket.once("open", open)
    socket.once("error", failed)
  })
  const waiting = new Map<number, { done: (result: unknown) => void; failed: (cause: Error) => void }>()
  const listeners = new Map<string, (params: unknown) => void>()
  let last = 0
  socket.on("message", (data) => {
    const { id, method, params, result, error, message } = Message.parse(JSON.parse(String(data)))
    if (method !== undefined) listeners.get(method)?.(params)
    const asked = id === undefined ? undefined : waiting.get(id)
    if (id === undefined || asked === undefined) return
    waiting.delete(id)
    if (error === undefined) asked.done(result)
    else asked.failed(new Error(`${error}: ${message}`))
  })
  socket.on("close", () => {
    for (const { failed } of waiting.values()) failed(new Error("the browser is gone"))
  })
  const session: BidiSession = {
    send(method, params = {}) {
      last += 1
      const id = last
      return new Promise((done, failed) => {
        waiting.set(id, { done, failed })
        socket.send(JSON.stringify({ id, method, params }))
      })
    },
    on: (method, listener) => void listeners.set(method, listener),
    close: () => socket.close(),
  }
  await session.send("session.new", { capabilities: {} })
  return session
}
