import { type ReadPage, startReading } from "../start-reading"
import { insertDraft } from "./insert"
import { GMAIL, readGmail } from "./read"
import { readReply } from "./read-reply"
import { followSendings } from "./sending"

/** Starts reading the Gmail page that this code runs in; besides, follows what is sent, puts drafts in and, on a click, reads a reply. */
export function startGmail({ page, window, send, handle }: Omit<ReadPage, "site">): AbortController {
  const site = { name: GMAIL, matches: () => true, read: readGmail }
  return startReading(
    { site, page, window, send, handle },
    {
      insert: (request) => insertDraft(page, new URL(window.location.href), request),
      readReply: (threadId) => readReply(page, new URL(window.location.href), threadId),
      alongside: ({ signal, tell, lookAgain }) =>
        followSendings({
          page,
          site: GMAIL,
          url: () => window.location.href.slice(0, 4000),
          now: Date.now,
          signal,
          sent: tell,
          lookAgain,
        }).hold,
    },
  )
}
