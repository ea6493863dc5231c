import { Keyboard, ListChecks, RefreshCw, Settings2 } from "lucide-react"
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
  findings: { nothing: "Nothing kept", known: "In your record", captured: "Captured" },
  idle: "No conversation open",
  again: "Read the page again",
  today: "Today",
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

/** What of the open page is in the record. */
export type Findings = "nothing" | "known" | "captured"

interface PanelHeaderProps {
  /** Null where how far the reading has come says more. */
  findings: Findings | null
  /** Null where no reader has spoken from the open tab. */
  view: View | null
  helpOpen: boolean
  onHelp: () => void
  /** The way to Today and back; null while there is none. `count`: how much is due now or today. */
  today: { open: boolean; possible: boolean; toggle: () => void; count: number | null } | null
}

/** What is happening with the open page, and the way to everything that is not about it. */
export function PanelHeader({ view, findings, helpOpen, onHelp, today }: PanelHeaderProps) {
  const { openOptions, readAgain } = usePanelActions()
  const { busy, run } = useAction()
  const again = () => run(readAgain)
  useShortcut("read", view && !busy ? () => void again() : null)
  useShortcut("help", onHelp)
  return (
    <header className="flex items-center gap-0.5 border-b border-line py-1 ps-3 pe-1.5">
      <Status view={view} findings={findings} />
      {today?.possible && (
        <button
          type="button"
          aria-pressed={today.open}
          aria-keyshortcuts={keyOf("today")}
          title={`${words.today} (${keyOf("today")})`}
          className={`inline-flex min-h-7 shrink-0 items-center gap-1 rounded-lg px-1.5 text-small hover:bg-wash hover:text-ink ${today.open ? "bg-wash font-semibold text-ink" : "text-ink-2"}`}
          onClick={today.toggle}
        >
          <ListChecks aria-hidden className="size-4" />
          {words.today}
          {today.count !== null && today.count > 0 && (
            <span className="tabular-nums">{today.count > 99 ? "99+" : today.count}</span>
          )}
        </button>
      )}
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

function Status({ view, findings }: Pick<PanelHeaderProps, "view" | "findings">) {
  const text = view === null ? words.idle : findings ? words.findings[findings] : statusWords(view)
  const look = lookOf(view, findings)
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

function lookOf(view: View | null, findings: Findings | null): string {
  if (view === null || findings === "nothing") return "text-ink-3"
  if (findings !== null) return LOOKS.read
  const calm = view.kind !== "thread" && !TROUBLE.has(view.status)
  return calm ? "text-ink-3" : LOOKS[view.status]
}

function statusWords(view: View): string {
  if (TROUBLE.has(view.status)) return words.status[view.status]
  if (view.kind === "list") return words.list
  return view.kind === "thread" ? words.status[view.status] : words.idle
}
