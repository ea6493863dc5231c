import type { Observation, SentObservation } from "~src/record/observation"
import { find, findAllOutside } from "../selector"
import { onSendClick, type SendingOptions } from "../send-click"
import { isPutAway } from "../visible"
import { accountOf } from "./account"
import { composerOf, draftIn, readComposer } from "./composer"
import { composerSubject, dialog, editable, sendButton } from "./composer-selectors"
import { body } from "./selectors"

/** Outlook's longest time to undo is ten seconds. */
const UNDO = 12_000
/** From the click on "send" until the composer closes. One that stays longer was held up by a question or a fault. */
const CLOSING = 5000
/** Between two looks while a message is on its way. */
const LOOK = 1000

interface Pending {
  observation: SentObservation
  draft: string
  clickedAt: number
  /** When the composer was first seen gone; null before. */
  closedAt: number | null
}

/**
 * Follows new messages from the rep's click on "send". Outlook says nowhere, in a form that is the same in every
 * language, that it has sent one: it counts as sent when its composer closes upon the click, without a question that
 * comes between, and is not there again until it can't be undone. What was written is held in memory only until then.
 * Replies are read from the conversation, where Outlook shows them.
 */
export function followSendings(options: SendingOptions) {
  const { page, signal, now, lookAgain } = options
  let pending: Pending[] = []

  function clicked(target: Element): void {
    const account = accountOf(page)
    const composer = composerOf(target)
    if (account === null || composer === null) return
    const content = readComposer(composer, account, now())
    const draft = draftIn(composer)
    if (content === null || draft === null) return
    const seen = { site: options.site, workspace: account.email, url: options.url(), seenAt: now() }
    const observation: SentObservation = { ...seen, kind: "mail.sent", threadId: null, ...content }
    pending = [
      ...pending.filter((one) => one.draft !== draft),
      { observation, draft, clickedAt: now(), closedAt: null },
    ]
    lookAgain(LOOK)
  }

  function check(at: number): void {
    if (pending.length === 0) return
    const open = new Set(findAllOutside(page, composerSubject, body).map((one) => draftIn(one)))
    pending = pending.filter((one) => {
      if (open.has(one.draft)) return one.closedAt === null && at - one.clickedAt < CLOSING
      if (one.closedAt === null) {
        if (asks(page)) return false
        one.closedAt = at
      }
      if (at - one.closedAt < UNDO) return true
      options.sent(one.observation)
      return false
    })
    if (pending.length > 0) lookAgain(LOOK)
  }

  onSendClick(page, sendButton, signal, clicked)

  return {
    /** To be called at every look at the page; holds nothing back. */
    hold: (seen: readonly Observation[], at: number): readonly Observation[] => {
      check(at)
      return seen
    },
  }
}

/** Whether Outlook asks something before it sends: a file that seems forgotten, a recipient from outside. */
function asks(page: Document): boolean {
  return findAllOutside(page, dialog, body).some((one) => !isPutAway(one) && find(one, editable) === null)
}
