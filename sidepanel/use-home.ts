import { useLiveQuery } from "dexie-react-hooks"
import { send } from "~src/messages/send"
import type { SlipstreamDatabase } from "~src/store/database"
import { unseenDigest } from "~src/store/digest-queries"
import { homeMailbox, openSteps, rereadProgress, threadsWithNews } from "~src/store/panel-queries"
import { useTimes } from "~src/ui/context/times-context"
import { useAsked } from "~src/ui/context/use-asked"
import type { HomeData } from "~src/ui/panel/panel-data"

/** How often what is due is looked at again though nothing was stored, in milliseconds. */
const LOOK_AGAIN = 5 * 60_000

/** What stands in the panel where no conversation does; `workspace` is the open page's, where it has one. */
export function useHome(db: SlipstreamDatabase, workspace: string | null): HomeData {
  const { now } = useTimes()
  const moment = Math.floor(now / LOOK_AGAIN) * LOOK_AGAIN
  const stored = useLiveQuery(() => homeMailbox(db, workspace), [db, workspace])
  const mailbox = stored?.mailbox ?? null
  const rest = useLiveQuery(
    async () => ({
      news: mailbox === null ? [] : await threadsWithNews(db, mailbox),
      digest: await unseenDigest(db),
      rereading: await rereadProgress(db),
    }),
    [db, mailbox],
    { news: [], digest: null, rereading: null },
  )
  // The list itself is the background's; the steps that are stored only say when it is another one.
  const steps = useLiveQuery(
    async () => (mailbox === null ? null : openSteps(db, mailbox, moment)),
    [db, mailbox, moment],
  )
  const today = useAsked(mailbox, steps, (about) => send("today.list", { workspace: about }))
  return { mailbox, several: stored?.several ?? false, today, ...rest }
}
