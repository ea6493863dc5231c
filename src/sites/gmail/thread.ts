import type { ThreadObservation } from "~src/record/observation"
import { foldSpace } from "../address"
import { orderToldBy } from "../instant"
import { MAX_SHORT_TEXT, newestOf } from "../limits"
import { findAllOutside } from "../selector"
import { writtenDrafts } from "./drafts"
import type { MessageReading } from "./message"
import { readMessage, timeText } from "./message"
import type { Cast } from "./people"
import { permanentId } from "./permanent-id"
import type { Place } from "./place"
import { body, message, row, sentTime, threadItem, threadSubject } from "./selectors"

/** Null: no thread is open here, or only an unsent one. */
export type ThreadReading =
  | { kind: "thread"; thread: Omit<ThreadObservation, "site" | "workspace" | "url" | "seenAt"> }
  | { kind: "incomplete"; missing: string[] }
  | null

/** Reads the thread that stands open in `root`. */
export function readThread(root: Element, cast: Cast, place: Place, now: number): ThreadReading {
  const heading = subjectIn(root)
  if (heading === null) return null
  const threadId = threadIdOf(heading)
  if (threadId === null) return { kind: "incomplete", missing: [threadSubject.name] }

  const page = root.ownerDocument
  const context = {
    cast,
    now,
    unsent: place.unsent,
    language: page.documentElement.lang,
    order: orderToldBy(findAllOutside(root, sentTime, body).map(timeText)),
    drafts: writtenDrafts(page),
  }
  const elements = messageElements(root)
  const readings = new Map(elements.map((element) => [element, readMessage(element, context)]))
  const messages = [...readings.values()].flatMap((one) => (one.kind === "message" ? [one.message] : []))
  const items = findAllOutside(root, threadItem, body)
  if (messages.length === 0 && isAllUnsent(readings, items)) return null
  if (messages.length === 0) return { kind: "incomplete", missing: missingIn([...readings.values()]) }
  return {
    kind: "thread",
    thread: {
      kind: "mail.thread",
      threadId,
      subject: foldSpace(heading.textContent ?? "").slice(0, MAX_SHORT_TEXT),
      view: findAllOutside(root, row, body).length > 0 ? "split" : "full",
      messages: newestOf(messages),
      collapsed: items.filter((item) => isFolded(item, readings)).length,
    },
  }
}

/** The open thread's subject line. */
export function subjectIn(root: Element): HTMLElement | null {
  return findAllOutside(root, threadSubject, body)[0] ?? null
}

export function threadIdOf(heading: Element): string | null {
  return permanentId(
    heading.getAttribute("data-thread-perm-id") ?? heading.getAttribute("data-legacy-thread-id"),
  )
}

/** Unfolded messages in their order. */
export function messageElements(root: Element): HTMLElement[] {
  const all = findAllOutside(root, message, body)
  return all.filter((element) => !all.some((other) => other !== element && other.contains(element)))
}

type Readings = ReadonlyMap<Element, MessageReading>

/** A draft that was opened, with no message before it. */
function isAllUnsent(readings: Readings, items: readonly Element[]): boolean {
  const unsent = [...readings].filter(([, reading]) => reading.kind === "unsent").map(([element]) => element)
  return unsent.length > 0 && unsent.length === readings.size && items.length <= unsent.length
}

function missingIn(readings: readonly MessageReading[]): string[] {
  const missing = readings.flatMap((reading) => (reading.kind === "incomplete" ? reading.missing : []))
  return missing.length === 0 ? [message.name] : [...new Set(missing)]
}

function isFolded(item: Element, readings: Readings): boolean {
  const inside = [...readings].filter(([element]) => item.contains(element))
  return !inside.some(([, reading]) => reading.kind !== "incomplete")
}
