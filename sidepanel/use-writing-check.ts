import { useEffect } from "react"
import { send } from "~src/messages/send"
import type { Draft } from "~src/record/draft"

const EVERY_MS = 1000

/**
 * Asks again and again whether a draft that looks as if it were being written still is: the browser may end the worker
 * that wrote it, and nobody else would say so.
 */
export function useWritingCheck(draft: Draft | null): void {
  const writingId = draft?.status === "writing" ? draft.id : null
  useEffect(() => {
    if (writingId === null) return
    const ask = () => {
      // A worker that is ended while it answers is asked again.
      send("draft.check", { draftId: writingId }).catch(() => {})
    }
    const timer = setInterval(ask, EVERY_MS)
    return () => clearInterval(timer)
  }, [writingId])
}
