import { TriangleAlert } from "lucide-react"
import type { DraftWarning } from "~src/record/draft"
import { plural } from "../format/plural"
import type { Segment } from "./placeholders"

const words = {
  gaps: (count: number) => `${plural(count, "gap")} to fill`,
  show: "Show it in the draft",
}

interface DraftWarningsProps {
  gaps: readonly Segment[]
  warnings: readonly DraftWarning[]
  text: string
  /** Selects a stretch of the draft. */
  onShow: (start: number, end: number) => void
}

/** What in the draft needs the rep's eye; a click leads there. Gaps are counted as the text stands now. */
export function DraftWarnings({ gaps, warnings, text, onShow }: DraftWarningsProps) {
  const others = warnings.filter((warning) => warning.kind !== "placeholder")
  const [firstGap] = gaps
  if (!firstGap && others.length === 0) return null
  return (
    <ul className="grid grid-cols-1 gap-1 text-small">
      {firstGap && (
        <Warning onShow={() => onShow(firstGap.start, firstGap.start + firstGap.text.length)}>
          {words.gaps(gaps.length)}
        </Warning>
      )}
      {others.map((warning) => {
        const start = warning.text === "" ? -1 : text.indexOf(warning.text)
        return (
          <Warning
            key={`${warning.kind} ${warning.text} ${warning.message}`}
            onShow={start < 0 ? null : () => onShow(start, start + warning.text.length)}
          >
            {warning.message}
          </Warning>
        )
      })}
    </ul>
  )
}

function Warning({ onShow, children }: { onShow: (() => void) | null; children: string }) {
  return (
    <li className="grid grid-cols-[auto_1fr] gap-1.5">
      <TriangleAlert aria-hidden className="mt-0.5 size-3.5 text-warn" />
      {onShow ? (
        <button
          type="button"
          title={words.show}
          className="says-who min-w-0 rounded text-start"
          onClick={onShow}
        >
          {children}
        </button>
      ) : (
        <span className="min-w-0">{children}</span>
      )}
    </li>
  )
}
