import { useCallback, useEffect, useRef, useState } from "react"
import { reasonOf } from "./notices"

/** What somebody was asked for: not there yet, there, or why not. */
export type Asked<What> =
  | { state: "asked" }
  | { state: "told"; told: What }
  | { state: "failed"; message: string; again: () => void }

/** Between two answers, in milliseconds: what is stored may change many times a second. */
const PAUSE = 400

/**
 * Asks `ask` about `key`, and again whenever `changed` is another value than before. Only one question runs at a time;
 * what changes meanwhile is asked for once, afterwards. An answer about another key is never given. Null asks nothing.
 */
export function useAsked<What>(
  key: string | null,
  changed: unknown,
  ask: (key: string) => Promise<What>,
): Asked<What> {
  const [answer, setAnswer] = useState<{ key: string; asked: Asked<What> } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  const latest = useRef(ask)
  latest.current = ask
  const loop = useRef({ wanted: key, stale: false, running: false, mounted: true })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `changed` and `attempt` are read by nobody; they say when.
  useEffect(() => {
    const { current } = loop
    current.wanted = key
    current.stale = true
    if (current.running) return
    current.running = true
    const run = async () => {
      while (current.mounted && current.stale && current.wanted !== null) {
        const about = current.wanted
        current.stale = false
        const asked: Asked<What> = await latest.current(about).then(
          (told) => ({ state: "told", told }),
          (cause) => ({ state: "failed", message: reasonOf(cause), again }),
        )
        if (current.mounted) setAnswer({ key: about, asked })
        await new Promise((done) => setTimeout(done, PAUSE))
      }
      current.running = false
    }
    void run()
  }, [key, changed, attempt, again])

  useEffect(() => {
    const { current } = loop
    current.mounted = true
    return () => {
      current.mounted = false
    }
  }, [])
  return answer !== null && answer.key === key ? answer.asked : { state: "asked" }
}
