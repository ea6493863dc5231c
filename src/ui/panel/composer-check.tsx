import { ShieldCheck } from "lucide-react"
import { useState } from "react"
import type { ComposeWarning } from "~src/record/today-item"
import { useAction } from "../context/use-action"
import { TextButton } from "../controls/button"
import { ComposeWarnings } from "./compose-warnings"
import { usePanelActions } from "./panel-actions"
import { keyOf } from "./shortcuts"
import { useShortcut } from "./use-shortcuts"

const words = {
  check: "Check what I am writing",
  hint: "Reads the open reply box once, checks it on this computer, and forgets it",
  fine: "Nothing to point out. It was read once and is forgotten.",
}

/** Looks at what the rep is writing in the page, only when they ask for it. */
export function ComposerCheck({ threadId }: { threadId: string }) {
  const { checkComposer } = usePanelActions()
  const { busy, run } = useAction()
  const [checked, setChecked] = useState<{ count: number; warnings: readonly ComposeWarning[] } | null>(null)
  const check = () =>
    run(async () => {
      const outcome = await checkComposer(threadId)
      setChecked(outcome.ok ? { count: (checked?.count ?? 0) + 1, warnings: outcome.warnings } : null)
      return outcome
    })
  useShortcut("check", busy ? null : () => void check())
  return (
    <div className="grid grid-cols-1 gap-1 px-3">
      <TextButton
        className="flex items-center gap-1.5 justify-self-start text-small"
        title={`${words.hint} (${keyOf("check")})`}
        aria-busy={busy}
        aria-keyshortcuts={keyOf("check")}
        onClick={() => void check()}
      >
        <ShieldCheck aria-hidden className="size-3.5" />
        {words.check}
      </TextButton>
      <div role="status">
        {checked?.warnings.length === 0 && <p className="text-small text-ok">{words.fine}</p>}
        {checked && <ComposeWarnings key={checked.count} warnings={checked.warnings} onShow={null} />}
      </div>
    </div>
  )
}
