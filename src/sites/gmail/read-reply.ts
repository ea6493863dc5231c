import type { ReadReply } from "../ports"
import { findAll } from "../selector"
import { plainText } from "../ticket-page/plain-text"
import { addressed, composerOf, filesIn } from "./composer"
import { keptInComposer } from "./composer-selectors"
import { replyBox } from "./insert"
import { placeOf } from "./place"
import { openPart } from "./read"
import { subjectIn, threadIdOf } from "./thread"

const LONGEST_TEXT = 50_000

/**
 * What stands in the reply box of the conversation that is open: the rep's own words without quote and signature, who
 * would get them, the files. Called only by the rep's click, and told to nobody but who asked.
 */
export function readReply(page: Document, url: URL, threadId: string): ReadReply {
  const root = openPart(page, placeOf(url).popout)
  const heading = root === null ? null : subjectIn(root)
  if (root === null || heading === null || threadIdOf(heading) !== threadId) return { result: "wrong_thread" }
  const box = replyBox(root)
  if (box === null) return { result: "no_composer" }
  const words = box.cloneNode(true) as Element
  for (const kept of findAll(words, keptInComposer)) kept.remove()
  const composer = composerOf(box)
  const to = composer ? (["to", "cc", "bcc"] as const).flatMap((field) => addressed(composer, field)) : []
  return {
    result: "read",
    text: plainText(words).slice(0, LONGEST_TEXT),
    recipients: to.length === 0 ? null : to.map(({ email }) => email),
    attachments: composer ? filesIn(composer) : [],
  }
}
