import { X } from "lucide-react"
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from "react"
import { Button, IconButton } from "../controls/button"
import type { Outcome } from "./outcome"

/** One tap that says more about what was just done. */
export interface Choice {
  label: string
  choose: () => void
}

interface Said {
  id: number
  text: string
  bad: boolean
  undo: (() => Promise<Outcome>) | null
  choices: readonly Choice[]
}

export interface Notices {
  /** Shows and speaks one line above the footer; a later line takes its place. */
  say: (text: string, undo?: () => Promise<Outcome>, choices?: readonly Choice[]) => void
  complain: (text: string) => void
  /** Takes back what the line on show offers to take back. False where it offers nothing. */
  undoLast: () => boolean
  /** Takes away what is on show. */
  clear: () => void
}

/** How long a confirmation stays, in milliseconds. */
const BRIEF = 8000

const words = { undo: "Undo", close: "Close", failed: "That did not work", undone: "Undone" }

const NoticesContext = createContext<Notices>({
  say: () => {},
  complain: () => {},
  undoLast: () => false,
  clear: () => {},
})
const SaidContext = createContext<{ said: Said | null; close: () => void; undo: () => void }>({
  said: null,
  close: () => {},
  undo: () => {},
})

export function useNotices(): Notices {
  return use(NoticesContext)
}

export function NoticesProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null)
  const latest = useRef<Said | null>(null)
  const count = useRef(0)

  const notices = useMemo(() => {
    const show = (text: string, bad: boolean, undo: Said["undo"], choices: Said["choices"] = []) => {
      count.current += 1
      latest.current = { id: count.current, text, bad, undo, choices }
      setSaid(latest.current)
    }
    const undoLast = () => {
      const undo = latest.current?.undo
      if (!undo) return false
      latest.current = null
      undo().then(
        (outcome) => (outcome.ok ? show(words.undone, false, null) : show(outcome.message, true, null)),
        (cause) => show(reasonOf(cause), true, null),
      )
      return true
    }
    const clear = () => {
      latest.current = null
      setSaid(null)
    }
    return {
      clear,
      say: (text: string, undo?: () => Promise<Outcome>, choices?: readonly Choice[]) =>
        show(text, false, undo ?? null, choices),
      complain: (text: string) => show(text, true, null),
      undoLast,
    }
  }, [])

  // A mere confirmation goes by itself. What can be undone or went wrong stays until it is closed or replaced.
  useEffect(() => {
    if (said === null || said.bad || said.undo !== null) return
    const timer = setTimeout(notices.clear, BRIEF)
    return () => clearTimeout(timer)
  }, [said, notices])
  return (
    <NoticesContext value={notices}>
      <SaidContext value={{ said, close: notices.clear, undo: notices.undoLast }}>{children}</SaidContext>
    </NoticesContext>
  )
}

/** Where the lines appear. */
export function NoticeLine() {
  const { said, close, undo } = use(SaidContext)
  return (
    <div role="status" aria-live="polite">
      {said && (
        <div
          key={said.id}
          className={`rise-in flex flex-wrap items-center gap-x-2 gap-y-1 border-t px-3 py-1.5 ${
            said.bad ? "border-bad-line bg-bad-wash text-bad" : "border-line bg-wash text-ink"
          }`}
        >
          <p className="min-w-0 flex-1">{said.text}</p>
          {said.undo && (
            <Button look="plain" shortcut="u" onClick={undo}>
              {words.undo}
            </Button>
          )}
          <IconButton icon={X} label={words.close} onClick={close} />
          {said.choices.length > 0 && (
            <div className="flex w-full flex-wrap gap-1">
              {said.choices.map(({ label, choose }) => (
                <Button key={label} className="text-small" onClick={choose}>
                  {label}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  )
}

/** What went wrong, for people: a message without the name of the internal call in front of it. */
export function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return message.replace(/^[a-z]+\.[a-zA-Z]+: /, "") || words.failed
}
