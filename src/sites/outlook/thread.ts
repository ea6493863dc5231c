import type { ThreadObservation } from "~src/record/observation"
import { foldSpace } from "../address"
import { orderToldBy } from "../instant"
import { leavesOf } from "../leaves"
import { MAX_SHORT_TEXT, newestOf } from "../limits"
import { findAllOutside } from "../selector"
import type { MessageContext } from "./message"
import { messageScopes, readMessage, timeText } from "./message"
import { body, sender, sentTime, subject } from "./selectors"

/** Null: no conversation is open here, or none that is sent. */
export type ThreadReading =
  | {
      kind: "thread"
      thread: Pick<ThreadObservation, "kind" | "threadId" | "subject" | "messages" | "collapsed">
    }
  | { kind: "incomplete"; missing: string[] }
  | null

/** The open conversation's subject line. */
export function headingIn(root: Element): HTMLElement | null {
  return findAllOutside(root, subject, body).find((one) => one.tagName !== "INPUT") ?? null
}

/** `CONV_<id>_SUBJECT`, as in the list's `data-convid`. */
export function threadIdOf(heading: Element): string | null {
  return /^(?:CONV|MSG)_(.+)_SUBJECT$/u.exec(heading.id)?.[1]?.slice(0, 500) ?? null
}

/** Reads the conversation that stands open in `root`. Messages whose sender has no address here count as folded. */
export function readThread(root: Element, context: Omit<MessageContext, "order">): ThreadReading {
  const heading = headingIn(root)
  if (heading === null) return null
  const threadId = threadIdOf(heading)
  if (threadId === null) return { kind: "incomplete", missing: [subject.name] }
  const order = orderToldBy(findAllOutside(root, sentTime, body).map(timeText))
  const readings = [...messageScopes(root)].map(([from, scope]) =>
    readMessage(from, scope, { ...context, order }),
  )
  const messages = readings.flatMap((one) => (one.kind === "message" ? [one.message] : []))
  const shown = readings.filter(({ kind }) => kind !== "unsent")
  const missing = readings.flatMap((one) => (one.kind === "incomplete" ? one.missing : []))
  if (messages.length === 0) {
    if (readings.length > 0 && shown.length === 0) return null
    // Among colleagues nobody has an address: there is nothing to read, and nothing wrong with the page.
    if (shown.some(({ kind }) => kind === "nameless") && missing.length === 0) return null
    const folded = shown.some(({ kind }) => kind === "folded")
    const names = missing.length > 0 ? missing : [folded ? body.name : sender.name]
    return { kind: "incomplete", missing: [...new Set(names)] }
  }
  return {
    kind: "thread",
    thread: {
      kind: "mail.thread",
      threadId,
      subject: subjectText(heading),
      messages: newestOf(messages),
      collapsed: shown.length - messages.length,
    },
  }
}

/** Buttons may stand in the heading; the subject itself is in a title, or the first text. */
function subjectText(heading: HTMLElement): string {
  const titled = heading.getAttribute("title") ?? heading.querySelector("span[title]")?.getAttribute("title")
  return foldSpace(titled ?? leavesOf(heading)[0] ?? "").slice(0, MAX_SHORT_TEXT)
}
