import type { Envelope, Reply } from "./send"

/** Maps of names to request and response, as `protocol.ts` declares them. */
type Protocol<Map> = { [Name in keyof Map]: { request: unknown; response: unknown } }

/** What is known about a sender from the browser itself, never from the message. */
export type Sender = chrome.runtime.MessageSender

export interface Handler<Request, Response> {
  /** May this sender send this? Decided on what the browser says of it. */
  from: (sender: Sender) => boolean | Promise<boolean>
  /** The request as it must be. @throws where it is not. */
  parse: (body: unknown) => Request
  run: (request: Request, sender: Sender) => Promise<Response>
}

export type Handlers<Map extends Protocol<Map>> = {
  [Name in keyof Map]: Handler<Map[Name]["request"], Map[Name]["response"]>
}

/**
 * Answers messages of this extension by the handler of their name; ignores everything else at once, so that other
 * listeners may answer. A handler that throws reaches the sender as an error, never as silence.
 * Ends with `signal`.
 */
export function handle<Map extends Protocol<Map>>(handlers: Handlers<Map>, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: Sender, answer: (reply: Reply) => void): boolean => {
    if (!isEnvelope(message) || sender.id !== chrome.runtime.id) return false
    if (!Object.hasOwn(handlers, message.slipstream)) return false
    // hasOwn has just said so; the map's key type can't be narrowed from a string.
    const handler = handlers[message.slipstream as keyof Map]
    answerWith(handler, message.body, sender).then(answer)
    // Keeps the channel, and with it the worker, alive until the answer is there.
    return true
  }
  chrome.runtime.onMessage.addListener(listener)
  signal?.addEventListener("abort", () => chrome.runtime.onMessage.removeListener(listener))
}

async function answerWith<Request, Response>(
  handler: Handler<Request, Response>,
  body: unknown,
  sender: Sender,
): Promise<Reply> {
  try {
    if (!(await handler.from(sender))) return { error: "not allowed from here" }
    return { value: await handler.run(handler.parse(body), sender) }
  } catch (cause) {
    return { error: cause instanceof Error ? cause.message : String(cause) }
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === "object" &&
    message !== null &&
    "slipstream" in message &&
    typeof message.slipstream === "string"
  )
}
