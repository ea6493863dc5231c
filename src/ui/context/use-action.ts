import { useEffect, useRef, useState } from "react"
import { type Choice, reasonOf, useNotices } from "./notices"
import type { Outcome } from "./outcome"

interface Action {
  busy: boolean
  /** Runs `work` once at a time; what fails is shown. Resolves to whether it worked. */
  run: (
    work: () => Promise<Outcome>,
    done?: { say: string; undo?: () => Promise<Outcome>; choices?: readonly Choice[] },
  ) => Promise<boolean>
}

/** A click that goes to the background: busy while it runs, a line when it fails. */
export function useAction(): Action {
  const notices = useNotices()
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])
  return {
    busy,
    async run(work, done) {
      if (running.current) return false
      running.current = true
      setBusy(true)
      try {
        const outcome = await work()
        if (!outcome.ok) notices.complain(outcome.message)
        else if (done) notices.say(done.say, done.undo, done.choices)
        return outcome.ok
      } catch (cause) {
        notices.complain(reasonOf(cause))
        return false
      } finally {
        running.current = false
        if (mounted.current) setBusy(false)
      }
    },
  }
}
