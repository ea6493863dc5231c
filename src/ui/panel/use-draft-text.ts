import { useCallback, useEffect, useRef, useState } from "react"
import type { Draft } from "~src/record/draft"

/** Typing rests this long, in milliseconds, before it is saved. */
const REST = 400

interface EditedDraft {
  text: string
  /** The rep has changed it, now or earlier. */
  edited: boolean
  change: (text: string) => void
  /** Saves what is typed and not yet saved. */
  flush: () => Promise<void>
}

/**
 * The draft's text while somebody types in it: what is typed stays until the store has it, whatever the store says
 * meanwhile; another draft takes its place at once.
 */
export function useDraftText(
  draft: Draft,
  save: (draftId: string, text: string) => Promise<unknown>,
): EditedDraft {
  const [typed, setTyped] = useState<{ draftId: string; text: string } | null>(null)
  const pending = useRef<{ draftId: string; text: string } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latestSave = useRef(save)
  latestSave.current = save

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const edit = pending.current
    pending.current = null
    if (edit) await latestSave.current(edit.draftId, edit.text)
  }, [])

  useEffect(() => {
    const hidden = () => void flush()
    addEventListener("pagehide", hidden)
    return () => {
      removeEventListener("pagehide", hidden)
      void flush()
    }
  }, [flush])

  const own = typed?.draftId === draft.id ? typed : null
  useEffect(() => {
    if (own && pending.current === null && own.text === draft.text) setTyped(null)
  }, [own, draft.text])

  return {
    text: own?.text ?? draft.text,
    edited: draft.edited || own !== null,
    change(text) {
      setTyped({ draftId: draft.id, text })
      pending.current = { draftId: draft.id, text }
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), REST)
    },
    flush,
  }
}
