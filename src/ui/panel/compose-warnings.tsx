import { TriangleAlert, X } from "lucide-react"
import { useState } from "react"
import type { ComposeWarning } from "~src/record/today-item"
import { IconButton } from "../controls/button"

const words = {
  list: "Before it goes out",
  show: "Show it in the draft",
  dismiss: (message: string) => `Dismiss: ${message}`,
}

interface ComposeWarningsProps {
  warnings: readonly ComposeWarning[]
  /** Leads to the words that a warning is about; null where they are not here. */
  onShow: ((quote: string) => void) | null
}

/** What to look at before a mail goes out, each with its words; sent away one by one, and never in the way. */
export function ComposeWarnings({ warnings, onShow }: ComposeWarningsProps) {
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  const keyOf = ({ kind, message, quote }: ComposeWarning) => `${kind} ${message} ${quote ?? ""}`
  const left = warnings.filter((warning) => !dismissed.includes(keyOf(warning)))
  if (left.length === 0) return null
  return (
    <ul aria-label={words.list} className="grid grid-cols-1 gap-0.5 text-small">
      {left.map((warning) => (
        <li key={keyOf(warning)} className="grid grid-cols-[auto_1fr_auto] items-start gap-1.5">
          <TriangleAlert aria-hidden className="mt-1.5 size-3.5 text-warn" />
          <p className="min-w-0 self-center">
            {warning.message}
            {warning.quote !== null && (
              <>
                {" "}
                <Quoted quote={warning.quote} onShow={onShow} />
              </>
            )}
          </p>
          <IconButton
            icon={X}
            label={words.dismiss(warning.message)}
            onClick={() => setDismissed([...dismissed, keyOf(warning)])}
          />
        </li>
      ))}
    </ul>
  )
}

function Quoted({ quote, onShow }: { quote: string; onShow: ComposeWarningsProps["onShow"] }) {
  if (onShow === null) return <q dir="auto">{quote}</q>
  return (
    <button type="button" title={words.show} className="says-who rounded" onClick={() => onShow(quote)}>
      <q dir="auto">{quote}</q>
    </button>
  )
}
