import { ChevronDown } from "lucide-react"
import type { ReactNode } from "react"

interface FoldProps {
  title: string
  /** What it comes to, seen while it is folded. */
  gist?: ReactNode
  children: ReactNode
}

/** A line that says what it comes to, and the rest on a click. */
export function Fold({ title, gist, children }: FoldProps) {
  return (
    <details className="group/fold">
      <summary className="flex list-none items-baseline gap-2 rounded py-2 hover:text-accent">
        <span className="min-w-0 flex-1">
          <span className="font-semibold">{title}</span>
          {gist && <span className="text-ink-2"> {gist}</span>}
        </span>
        <ChevronDown
          aria-hidden
          className="size-3.5 shrink-0 self-center text-ink-3 motion-safe:transition-transform group-open/fold:rotate-180"
        />
      </summary>
      <div className="grid grid-cols-1 gap-2 pb-3">{children}</div>
    </details>
  )
}
