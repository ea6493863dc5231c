import type { Observation, ObservedMessage, SentObservation } from "~src/record/observation"
import type { Selector } from "../selector"
import { findAllOutside, isWithin } from "../selector"
import { onSendClick, type SendingOptions } from "../send-click"
import { isPutAway } from "../visible"
import { accountOf } from "./account"
import { composerOf, readComposer } from "./composer"
import { sendButton, sentLink, undoLink } from "./composer-selectors"
import { writtenDrafts } from "./drafts"
import { body, main } from "./selectors"

export interface Sendings {
  /** To be called at every look at the page: leaves out messages that the rep may still take back. */
  hold: (seen: readonly Observation[], now: number) => readonly Observation[]
}

/** Gmail's longest time to undo is 30 seconds. */
const UNDO = 31_000
/** From the end of the offer until a composer would be open again, had the rep taken the message back. */
const GRACE = 3000
/** From the click on "send" until Gmail's notice, attachments included. */
const NOTICE = 60_000
/** A message's time is told to the minute. */
const JUST_SENT = 3 * 60_000

interface Pending {
  observation: SentObservation
  composer: Element
  clickedAt: number
  /** When Gmail's notice was first seen; null before. */
  noticedAt: number | null
  /** When the offer to undo was first seen gone; null before. */
  closedAt: number | null
}

/**
 * Follows new messages from the rep's click on "send" to Gmail's own confirmation. What was written is held in memory
 * only, and dropped when the rep undoes the sending. Replies are read from the thread, where Gmail shows them.
 */
export function followSendings(options: SendingOptions): Sendings {
  const { page, signal, now, lookAgain } = options
  let pending: Pending[] = []
  let offer: { link: Element; since: number } | null = null

  function clicked(target: Element): void {
    const account = accountOf(page)
    const composer = composerOf(target)
    if (account === null || composer === null || isWithin(composer, main)) return
    const content = readComposer(composer, account, now())
    if (content === null) return
    const seen = { site: options.site, workspace: account.email, url: options.url(), seenAt: now() }
    const observation: SentObservation = { ...seen, kind: "mail.sent", threadId: null, ...content }
    pending = pending.filter((one) => one.composer !== composer)
    pending.push({ observation, composer, clickedAt: now(), noticedAt: null, closedAt: null })
    lookAgain(GRACE)
  }

  function undoOffered(at: number): boolean {
    const link = shown(page, undoLink)
    if (link === null) offer = null
    else if (offer?.link !== link) offer = { link, since: at }
    return offer !== null && at - offer.since < UNDO
  }

  function check(): void {
    const at = now()
    const offered = undoOffered(at)
    const written = writtenDrafts(page)
    const newest = pending[pending.length - 1]
    pending = pending.filter((one) => {
      const back = written.has(one.observation.message.id)
      if (one.noticedAt === null) {
        if (!back && one === newest && shown(page, sentLink) !== null) one.noticedAt = at
        else return at - one.clickedAt < NOTICE
      }
      if (back) return false
      // A notice is always about the last message; those before it can't be taken back any more.
      const open = offered && one === newest && at - one.noticedAt < UNDO
      if (open) return true
      one.closedAt ??= at
      if (at - one.closedAt < GRACE) return true
      options.sent(one.observation)
      return false
    })
    if (pending.length > 0) lookAgain(offered ? UNDO : GRACE)
  }

  function hold(seen: readonly Observation[], at: number): readonly Observation[] {
    check()
    const since = offer?.since
    if (since === undefined || !undoOffered(at)) return seen
    return seen.map((observation) => {
      if (observation.kind !== "mail.thread") return observation
      const messages = observation.messages.filter((one) => !isJustSent(one, at))
      if (messages.length < observation.messages.length) lookAgain(Math.max(GRACE, since + UNDO - at))
      return { ...observation, messages }
    })
  }

  onSendClick(page, sendButton, signal, clicked)
  for (const type of ["mousedown", "click"] as const) {
    page.addEventListener(type, undone, { capture: true, signal })
  }

  function undone({ target, type, detail }: MouseEvent): void {
    // A click by the mouse has had its press before; one by the keyboard is the first that is heard of it.
    if (type === "click" && detail > 0) return
    if (target === null || !("closest" in target)) return
    if (isWithin(target as Element, undoLink) && shown(page, sentLink) !== null) pending.pop()
  }

  return { hold }
}

function isJustSent({ id, outgoing, sentAt }: ObservedMessage, at: number): boolean {
  return outgoing && id.startsWith("msg-a:") && (sentAt === null || at - sentAt < JUST_SENT)
}

function shown(page: Document, selector: Selector): Element | null {
  return findAllOutside(page, selector, body).find((link) => !isPutAway(link)) ?? null
}
