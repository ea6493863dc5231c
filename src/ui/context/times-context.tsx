import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react"
import { englishOf, type Times, timesAt } from "../format/times"

const TICK = 30_000

const TimesContext = createContext<Times>(timesAt(0, "en-GB", "UTC"))

/** Dates and spans in words, as of now. */
export function useTimes(): Times {
  return use(TimesContext)
}

/** `fixedNow` (epoch ms) stops the clock, for pictures and tests. */
export function TimesProvider({ fixedNow, children }: { fixedNow?: number; children: ReactNode }) {
  const [now, setNow] = useState(() => fixedNow ?? Date.now())
  useEffect(() => {
    if (fixedNow !== undefined) return
    const timer = setInterval(() => setNow(Date.now()), TICK)
    return () => clearInterval(timer)
  }, [fixedNow])
  const times = useMemo(() => {
    const zone = fixedNow === undefined ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC"
    return timesAt(now, englishOf(navigator.languages), zone)
  }, [now, fixedNow])
  return <TimesContext value={times}>{children}</TimesContext>
}
