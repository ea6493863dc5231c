import { useState } from "react"
import type { LearntAction, LearntCase } from "~src/record/thread-insight"
import { LearntCases } from "../controls/learnt-cases"

const words = {
  worked: (hits: number, cases: number) => `worked ${hits} of ${cases}`,
}

interface LearntActionProps {
  learnt: LearntAction
  trace: () => Promise<readonly LearntCase[]>
}

/** How often an action worked; unfolded, each case with its conversation. */
export function LearntActionRow({ learnt: { label, hits, cases }, trace }: LearntActionProps) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="grid grid-cols-[1fr_auto] items-center gap-x-3 rounded py-2">
          <span className="font-medium">{label}</span>
          <span className="text-ink-2 tabular-nums">{words.worked(hits, cases)}</span>
          <meter
            aria-label={words.worked(hits, cases)}
            className="col-span-2 h-1.5 w-full"
            value={hits}
            max={Math.max(1, cases)}
          />
        </summary>
        {open && <LearntCases trace={trace} count={cases} />}
      </details>
    </li>
  )
}
