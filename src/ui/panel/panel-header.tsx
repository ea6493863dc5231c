import { Keyboard, RefreshCw, Settings2 } from "lucide-react"
import type { View } from "~src/record/view"
import { useAction } from "../context/use-action"
import { IconButton } from "../controls/button"
import { usePanelActions } from "./panel-actions"
import { keyOf } from "./shortcuts"
import { useShortcut } from "./use-shortcuts"

const words = {
  status: {
    reading: "Reading",
    read: "Captured",
    blind: "Can’t read this page",
    failed: "Could not keep this page",
    paused: "Switched off",
  },
  list: "Reading the list",
  skipped: "Nothing kept",
  idle: "No conversation open",
  again: "Read the page again",
  keys: "Keys",
  options: "Settings",
}

const LOOKS = {
  reading: "text-ink-2",
  read: "text-ok",
  blind: "text-warn",
  failed: "text-bad",
  paused: "text-ink-3",
}

/** States that matter whatever kind of page is open. */
const TROUBLE: ReadonlySet<View["status"]> = new Set(["blind", "failed", "paused"])

interface PanelHeaderProps {
  /** Everything in the open conversation was skipped. */
  skipped: boolean
  /** Null where no reader has spoken from the open tab. */
  view: View | null
  helpOpen: boolean
  onHelp: () => void
}

/** What is happening with the open page, and the way to everything that is not about it. */
export function PanelHeader({ view, skipped, helpOpen, onHelp }: PanelHeaderProps) {
  const { openOptions, readAgain } = usePanelActions()
  const { busy, run } = useAction()
  const again = () => run(readAgain)
  useShortcut("read", view && !busy ? () => void again() : null)
  useShortcut("help", onHelp)
  return (
    <header className="flex items-center gap-0.5 border-b border-line py-1 ps-3 pe-1.5">
      <Status view={view} skipped={skipped} />
      {view && (
        <IconButton
          icon={RefreshCw}
          label={words.again}
          shortcut={keyOf("read")}
          aria-busy={busy}
          onClick={() => void again()}
        />
      )}
      <IconButton
        icon={Keyboard}
        label={words.keys}
        shortcut={keyOf("help")}
        aria-expanded={helpOpen}
        onClick={onHelp}
      />
      <IconButton icon={Settings2} label={words.options} onClick={() => void openOptions("model")} />
    </header>
  )
}

function Status({ view, skipped }: { view: View | null; skipped: boolean }) {
  const text = view === null ? words.idle : skipped ? words.skipped : statusWords(view)
  const calm = view === null || skipped || (view.kind !== "thread" && !TROUBLE.has(view.status))
  const look = calm ? "text-ink-3" : LOOKS[view.status]
  return (
    <p role="status" className={`flex min-w-0 flex-1 items-center gap-1.5 text-small ${look}`}>
      <span
        aria-hidden
        className={`size-1.5 shrink-0 rounded-full bg-current ${view?.status === "reading" ? "breathe" : ""}`}
      />
      <span className="min-w-0">{text}</span>
    </p>
  )
}

function statusWords(view: View): string {
  if (TROUBLE.has(view.status)) return words.status[view.status]
  if (view.kind === "list") return words.list
  return view.kind === "thread" ? words.status[view.status] : words.idle
}
