import { useLiveQuery } from "dexie-react-hooks"
import { send } from "~src/messages/send"
import type { SlipstreamDatabase } from "~src/store/database"
import { learningGround } from "~src/store/decision-store"
import { useAsked } from "~src/ui/context/use-asked"
import type { OptionsData } from "~src/ui/options/options-data"

/** What came of the steps in each mailbox, counted again when a decision is logged, settled or forgotten. */
export function useLearning(
  db: SlipstreamDatabase,
  workspaces: readonly string[] | undefined,
): OptionsData["learning"] {
  const ground = useLiveQuery(() => learningGround(db), [db])
  return useAsked(workspaces ? JSON.stringify(workspaces) : null, ground, () =>
    Promise.all(
      (workspaces ?? []).map(async (workspace) => ({
        workspace,
        summary: await send("learning.summary", { workspace }),
      })),
    ),
  )
}
