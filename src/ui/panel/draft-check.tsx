import type { Draft } from "~src/record/draft"
import { useAsked } from "../context/use-asked"
import { ComposeWarnings } from "./compose-warnings"
import { usePanelActions } from "./panel-actions"

const words = { failed: "This draft could not be checked before it goes out." }

interface DraftCheckProps {
  draft: Draft
  /** As it stands now. */
  text: string
  /** Selects a stretch of the draft. */
  onShow: (start: number, end: number) => void
}

/** What to look at before the draft goes out, as it stands now; what its own warnings say already is left out. */
export function DraftCheck({ draft, text, onShow }: DraftCheckProps) {
  const { checkDraft } = usePanelActions()
  const mayCheck = draft.status !== "writing" && draft.wish.kind !== "brief" && text.trim() !== ""
  const asked = useAsked(mayCheck ? draft.id : null, text, () => checkDraft(draft.threadId, text))
  if (!mayCheck || asked.state === "asked") return null
  if (asked.state === "failed") return <p className="text-small text-ink-3">{words.failed}</p>
  const said = draft.warnings.filter((warning) => text.includes(warning.text)).map((warning) => warning.text)
  const news = asked.told.filter(
    ({ quote }) => quote === null || (text.includes(quote) && !said.some((words) => words.includes(quote))),
  )
  return (
    <ComposeWarnings
      warnings={news}
      onShow={(quote) => {
        const start = text.indexOf(quote)
        if (start >= 0) onShow(start, start + quote.length)
      }}
    />
  )
}
