import { useState } from "react"
import { reasonOf } from "../context/notices"
import type { Outcome } from "../context/outcome"

interface Result {
  busy: boolean
  /** What the last click came to; null before the first and while one runs. */
  outcome: Outcome | null
  run: (work: () => Promise<Outcome>) => Promise<void>
  clear: () => void
}

/** A click whose result stays beside it. */
export function useResult(): Result {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  return {
    busy,
    outcome,
    clear: () => setOutcome(null),
    async run(work) {
      setBusy(true)
      setOutcome(null)
      try {
        setOutcome(await work())
      } catch (cause) {
        setOutcome({ ok: false, message: reasonOf(cause) })
      } finally {
        setBusy(false)
      }
    },
  }
}
