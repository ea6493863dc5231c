import { useLiveQuery } from "dexie-react-hooks"
import { useState } from "react"
import { lostAt } from "~src/store/canary"
import type { SlipstreamDatabase } from "~src/store/database"

const SEEN = "lost-record-seen"

/** When the browser lost the record, epoch ms, until the rep has seen it; null otherwise. */
export function useLostRecord(db: SlipstreamDatabase): { at: number | null; markSeen: () => void } {
  const at = useLiveQuery(() => lostAt(db), [db], null)
  const [seen, setSeen] = useState(() => localStorage.getItem(SEEN))
  return {
    at: at !== null && String(at) !== seen ? at : null,
    markSeen() {
      localStorage.setItem(SEEN, String(at))
      setSeen(String(at))
    },
  }
}
