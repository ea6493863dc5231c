import { useLiveQuery } from "dexie-react-hooks"
import { send } from "~src/messages/send"
import type { ThreadInsight } from "~src/record/thread-insight"
import type { SlipstreamDatabase } from "~src/store/database"
import { insightGround } from "~src/store/insight-queries"
import { type Asked, useAsked } from "~src/ui/context/use-asked"

/** What is thought about a conversation besides its steps, asked for again when what it rests on has changed. */
export function useInsight(db: SlipstreamDatabase, threadId: string | null): Asked<ThreadInsight | null> {
  const ground = useLiveQuery(
    async () => (threadId === null ? null : insightGround(db, threadId)),
    [db, threadId],
  )
  return useAsked(threadId, ground, (about) => send("thread.insight", { threadId: about }))
}
