import { useCallback, useEffect, useRef, useState } from "react"
import type { Draft } from "~src/record/draft"

/** Typing rests this long, in milliseconds, before it is saved. */
const REST = 400
/** Before saving what could not be saved is tried again, in milliseconds. */
const RETRY = 3000

interface EditedDraft {
  text: string
  /** The rep has changed it, now or earlier. */
  edited: boolean
  change: (text: string) => void
  /** Saves what is typed and not yet saved. @throws where that fails; it is kept then, and tried again. */
  flush: () => Promise<void>
  /** The same where nobody waits for it. */
  leave: () => void
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

  const saving = useRef<Promise<void>>(Promise.resolve())

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const edit = pending.current
    pending.current = null
    const store = async ({ draftId, text }: NonNullable<typeof edit>) => {
      try {
        await latestSave.current(draftId, text)
      } catch (cause) {
        // The worker was ended over it. What was typed since goes before.
        pending.current ??= edit
        throw cause
      }
    }
    if (edit) saving.current = store(edit)
    await saving.current
  }, [])

  /** Goes on trying until it is saved. */
  const flushLater = useCallback(
    (after: number) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => flush().catch(() => flushLater(RETRY)), after)
    },
    [flush],
  )

  useEffect(() => {
    const gone = () => void flush().catch(() => flush().catch((cause) => console.error("draft", cause)))
    addEventListener("pagehide", gone)
    return () => {
      removeEventListener("pagehide", gone)
      gone()
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
      flushLater(REST)
    },
    flush,
    leave: () => flushLater(0),
  }
}
