import type { BackgroundMessages, PanelMessages, TabMessages } from "./protocol"

/** What travels: a name, a body, and back either a value or an error's message. */
export interface Envelope {
  slipstream: string
  body: unknown
}
export type Reply = { value: unknown } | { error: string }

/** The other side failed, or is gone. */
export class MessageError extends Error {
  constructor(
    readonly messageName: string,
    reason: string,
  ) {
    super(`${messageName}: ${reason}`)
    this.name = "MessageError"
  }
}

/**
 * Asks the background; resolves with what its handler returned.
 * @throws MessageError when the handler threw, there is none, or the extension was updated under this page.
 */
export async function send<Name extends keyof BackgroundMessages>(
  name: Name,
  body: BackgroundMessages[Name]["request"],
): Promise<BackgroundMessages[Name]["response"]> {
  return unpack(name, await deliver(name, () => chrome.runtime.sendMessage(envelope(name, body))))
}

/** Asks the content script of one tab. @throws MessageError as `send` does; also where the tab has no reader. */
export async function sendToTab<Name extends keyof TabMessages>(
  tabId: number,
  name: Name,
  body: TabMessages[Name]["request"],
): Promise<TabMessages[Name]["response"]> {
  const options = { frameId: 0 }
  return unpack(
    name,
    await deliver(name, () => chrome.tabs.sendMessage(tabId, envelope(name, body), options)),
  )
}

/** Asks whichever panel is open. @throws MessageError as `send` does; also where none is open. */
export async function sendToPanel<Name extends keyof PanelMessages>(
  name: Name,
  body: PanelMessages[Name]["request"],
): Promise<PanelMessages[Name]["response"]> {
  return unpack(name, await deliver(name, () => chrome.runtime.sendMessage(envelope(name, body))))
}

function envelope(name: string, body: unknown): Envelope {
  return { slipstream: name, body }
}

async function deliver(name: string, call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call()
  } catch (cause) {
    throw new MessageError(name, cause instanceof Error ? cause.message : String(cause))
  }
}

function unpack<Response>(name: string, reply: unknown): Response {
  if (isReply(reply)) {
    if ("error" in reply) throw new MessageError(name, reply.error)
    // The protocol's map is the contract: the handler of this name has this return type.
    return reply.value as Response
  }
  throw new MessageError(name, "nobody answered")
}

function isReply(reply: unknown): reply is Reply {
  return typeof reply === "object" && reply !== null && ("value" in reply || "error" in reply)
}
