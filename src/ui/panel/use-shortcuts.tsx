import { createContext, type ReactNode, use, useEffect, useRef } from "react"
import { type Command, commandOf } from "./shortcuts"

type Handlers = Map<Command, () => void>

const HandlersContext = createContext<Handlers>(new Map())

/** Listens to the keys of the panel for everything below it. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const handlers = useRef<Handlers>(new Map())
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null
      const command = commandOf({
        key: event.key,
        code: event.code,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        repeat: event.repeat,
        isComposing: event.isComposing,
        target,
      })
      const run = command && handlers.current.get(command)
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener("keydown", listener)
    return () => document.removeEventListener("keydown", listener)
  }, [])
  return <HandlersContext value={handlers.current}>{children}</HandlersContext>
}

/** Runs `run` when the key of `command` is pressed; null while there is nothing to run. The last one mounted wins. */
export function useShortcut(command: Command, run: (() => void) | null): void {
  const handlers = use(HandlersContext)
  const latest = useRef(run)
  latest.current = run
  const active = run !== null
  useEffect(() => {
    if (!active) return
    const handler = () => latest.current?.()
    handlers.set(command, handler)
    return () => {
      if (handlers.get(command) === handler) handlers.delete(command)
    }
  }, [handlers, command, active])
}
