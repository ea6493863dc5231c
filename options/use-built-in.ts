import { useCallback, useEffect, useState } from "react"
import { builtInApi } from "~src/models/built-in/api"
import { builtInAvailability, downloadBuiltIn } from "~src/models/built-in/state"
import { ModelError } from "~src/models/model"
import type { Outcome } from "~src/ui/context/outcome"
import type { BuiltInState } from "~src/ui/options/options-data"

/** How often a download that somebody else has started is looked at. */
const LOOK_MS = 5000

/** How it stands with the browser's own model, and a way to have it downloaded. */
export function useBuiltIn(): { state: BuiltInState | null; download: () => Promise<Outcome> } {
  const [state, setState] = useState<BuiltInState | null>(null)
  const downloading = state?.kind === "downloading"

  const look = useCallback(async () => {
    const kind = await builtInAvailability(builtInApi())
    setState((before) =>
      kind === "downloading"
        ? { kind, share: before?.kind === "downloading" ? before.share : null }
        : { kind },
    )
  }, [])
  useEffect(() => {
    void look()
    if (!downloading) return
    const timer = setInterval(() => void look(), LOOK_MS)
    return () => clearInterval(timer)
  }, [look, downloading])

  const download = useCallback(async (): Promise<Outcome> => {
    const api = builtInApi()
    if (api === null) return { ok: false, message: "This browser has no model of its own." }
    setState({ kind: "downloading", share: 0 })
    try {
      const onProgress = (share: number) => setState({ kind: "downloading", share })
      await downloadBuiltIn(api, onProgress, new AbortController().signal)
      return { ok: true }
    } catch (cause) {
      if (cause instanceof ModelError) return { ok: false, message: cause.message }
      throw cause
    } finally {
      await look()
    }
  }, [look])
  return { state, download }
}
