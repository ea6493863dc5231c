import type { ListObservation, ThreadObservation } from "~src/record/observation"
import type { Reader, Reading } from "../reader"
import { find, findAllOutside } from "../selector"
import { isPutAway } from "../visible"
import { accountOf } from "./account"
import { readList } from "./list"
import { castOf } from "./people"
import { placeOf } from "./place"
import { accountButton, accountMeta, body, main, threadSubject } from "./selectors"
import { readThread, subjectIn } from "./thread"

export const GMAIL = "gmail"

/** Reads Gmail: the open thread, the list of threads, or both in a split view. */
export const readGmail: Reader = (page, url, now): Reading => {
  const place = placeOf(url)
  const root = openPart(page, place.popout)
  const account = accountOf(page)
  if (root === null) {
    // Signed out, or still loading; unless an account is there and an address that must show a thread.
    return place.thread && account !== null ? blind(account.email, [main.name]) : { kind: "nothing" }
  }

  // Without an account nothing may be kept, yet it must be known whether there was something to read.
  const cast = castOf(root, account ?? { email: "", name: null })
  const thread = readThread(root, cast, place, now)
  const list = readList(root, cast)
  const missing = [
    ...(thread?.kind === "incomplete" ? thread.missing : []),
    ...(list?.kind === "incomplete" ? list.missing : []),
    ...(place.thread && subjectIn(root) === null ? [threadSubject.name] : []),
  ]
  if (account === null && (thread !== null || list !== null))
    missing.push(accountButton.name, accountMeta.name)
  if (missing.length > 0) return blind(account?.email ?? null, missing)
  if (account === null) return { kind: "nothing" }

  const seen = { site: GMAIL, workspace: account.email, url: url.href.slice(0, 4000), seenAt: now }
  const observations: (ThreadObservation | ListObservation)[] = []
  if (thread?.kind === "thread") {
    const view = place.popout ? "popout" : thread.thread.view
    observations.push({ ...seen, ...thread.thread, view })
  }
  if (list?.kind === "list") observations.push({ ...seen, kind: "mail.list", rows: list.rows })
  return observations.length === 0 ? { kind: "nothing" } : { kind: "seen", observations }
}

/** What is open. Gmail keeps what was left in the page, without this mark or out of sight. */
export function openPart(page: Document, popout: boolean): Element | null {
  const parts = findAllOutside(page, main, body).filter((part) => !isPutAway(part))
  return parts.find((part) => find(part, threadSubject) !== null) ?? parts[0] ?? (popout ? page.body : null)
}

function blind(workspace: string | null, missing: readonly string[]): Reading {
  return { kind: "blind", workspace, missing: [...new Set(missing)] }
}
