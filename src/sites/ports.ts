import type { Observation } from "~src/record/observation"

/*
 * What a reader needs of the rest of the extension. Its entry in `contents/` passes the real ones in: code that runs
 * inside other people's pages imports nothing but types.
 */

interface BlindPage {
  site: string
  workspace: string | null
  url: string
  missing: string[]
}

/** Tells the background. Rejects where the background failed, or where this copy of the extension is gone. */
export interface Send {
  (name: "page.allowed", body: { site: string }): Promise<{ allowed: boolean }>
  (name: "page.observed", body: Observation): Promise<unknown>
  (name: "page.blind", body: BlindPage): Promise<unknown>
}

export type Inserted = "inserted" | "occupied" | "no_composer" | "wrong_thread"

export interface InsertRequest {
  threadId: string
  text: string
  replace: boolean
}

type Outcome = { ok: true } | { ok: false; message: string }

interface Handler<Request, Response> {
  from: (sender: { tab?: unknown }) => boolean
  parse: (body: unknown) => Request
  run: (request: Request) => Promise<Response>
}

/** What the background asks of a page. */
export interface PageHandlers {
  "reader.again": Handler<Record<string, never>, Outcome>
  "reader.pause": Handler<{ paused: boolean }, Outcome>
  "composer.insert": Handler<InsertRequest, { result: Inserted }>
}

export type Handle = (handlers: PageHandlers, signal: AbortSignal) => void

/** After an update of the extension its old copy stays in the page, can reach nobody any more, and must go. */
export function isGone(cause: unknown): boolean {
  return cause instanceof Error && /context invalidated/i.test(cause.message)
}

/** Only the extension's own pages and worker speak to a reader, and they have no tab. */
export const fromExtension = (sender: { tab?: unknown }): boolean => sender.tab === undefined

/** @throws where `body` is not what `composer.insert` takes. */
export function parseInsert(body: unknown): InsertRequest {
  const { threadId, text, replace } = fields(body)
  if (typeof threadId !== "string" || typeof text !== "string" || typeof replace !== "boolean") {
    throw new TypeError("composer.insert: threadId, text and replace expected")
  }
  return { threadId, text, replace }
}

/** @throws where `body` is not what `reader.pause` takes. */
export function parsePause(body: unknown): { paused: boolean } {
  const { paused } = fields(body)
  if (typeof paused !== "boolean") throw new TypeError("reader.pause: paused expected")
  return { paused }
}

function fields(body: unknown): Record<string, unknown> {
  return typeof body === "object" && body !== null ? { ...body } : {}
}
