import { type ReadPage, startReading } from "../start-reading"
import { insertDraft } from "./insert"
import { OUTLOOK } from "./read"
import { followSendings } from "./sending"
import { outlook } from "./site"

/** Starts reading the Outlook page that this code runs in; besides, follows what is sent and puts drafts in. */
export function startOutlook({ page, window, send, handle }: Omit<ReadPage, "site">): AbortController {
  return startReading(
    { site: outlook, page, window, send, handle },
    {
      insert: (request) => insertDraft(page, request),
      alongside: ({ signal, tell, lookAgain }) =>
        followSendings({
          page,
          site: OUTLOOK,
          url: () => window.location.href.slice(0, 4000),
          now: Date.now,
          signal,
          sent: tell,
          lookAgain,
        }).hold,
    },
  )
}
