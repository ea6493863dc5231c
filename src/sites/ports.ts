import type { Handlers, Sender } from "~src/messages/handle"
import type { PageMessages, TabMessages } from "~src/messages/protocol"

/*
 * What a reader needs of the rest of the extension. Its entry in `contents/` passes the real ones in: code that runs
 * inside other people's pages imports nothing but types.
 */

/** Tells the background. Rejects where the background failed, or where this copy of the extension is gone. */
export type Send = <Name extends keyof PageMessages>(
  name: Name,
  body: PageMessages[Name]["request"],
) => Promise<PageMessages[Name]["response"]>

/** Answers what the background asks of this page. */
export type Handle = (handlers: Handlers<TabMessages>, signal: AbortSignal) => void

export type InsertRequest = TabMessages["composer.insert"]["request"]
export type ReadReply = TabMessages["composer.read"]["response"]
export type Inserted = TabMessages["composer.insert"]["response"]["result"]

/** After an update of the extension its old copy stays in the page, can reach nobody any more, and must go. */
export function isGone(cause: unknown): boolean {
  return cause instanceof Error && /context invalidated/i.test(cause.message)
}

/** Only the extension's own pages and worker speak to a reader, and they have no tab. */
export const fromExtension = (sender: Sender): boolean => sender.tab === undefined

/** @throws where `body` is not what `composer.insert` takes. */
export function parseInsert(body: unknown): InsertRequest {
  const { threadId, text, replace } = fields(body)
  if (typeof threadId !== "string" || typeof text !== "string" || typeof replace !== "boolean") {
    throw new TypeError("composer.insert: threadId, text and replace expected")
  }
  return { threadId, text, replace }
}

/** @throws where `body` is not what `composer.read` takes. */
export function parseReadReply(body: unknown): TabMessages["composer.read"]["request"] {
  const { threadId } = fields(body)
  if (typeof threadId !== "string") throw new TypeError("composer.read: threadId expected")
  return { threadId }
}

/** @throws where `body` is not what `reader.pause` takes. */
export function parsePause(body: unknown): { paused: boolean } {
  const { paused } = fields(body)
  if (typeof paused !== "boolean") throw new TypeError("reader.pause: paused expected")
  return { paused }
}

/** @throws where `body` is not what `reader.selectors` takes. */
export function parseSelectors(body: unknown): TabMessages["reader.selectors"]["request"] {
  const { selectors } = fields(body)
  const lists = Object.values(fields(selectors))
  if (!lists.every((list) => Array.isArray(list) && list.every((css) => typeof css === "string"))) {
    throw new TypeError("reader.selectors: lists of CSS selectors expected")
  }
  return { selectors: { ...fields(selectors) } as TabMessages["reader.selectors"]["request"]["selectors"] }
}

function fields(body: unknown): Record<string, unknown> {
  return typeof body === "object" && body !== null ? { ...body } : {}
}
