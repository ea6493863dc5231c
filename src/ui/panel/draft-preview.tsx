import { useState } from "react"
import type { Draft } from "~src/record/draft"
import { useAction } from "../context/use-action"
import { TextButton } from "../controls/button"
import { plural } from "../format/plural"
import { type PromptPreview, usePanelActions } from "./panel-actions"

const words = {
  show: "See what the model gets",
  hide: "Hide what the model gets",
  to: (model: string) => `Exactly this goes to ${model}.`,
  redacted: (count: number) => `${plural(count, "number or key")} taken out of it.`,
}

/** The request word for word, looked up when the rep asks; nothing is sent by looking. */
export function DraftPreview({ draft }: { draft: Draft }) {
  const actions = usePanelActions()
  const { run } = useAction()
  const [shown, setShown] = useState<PromptPreview | null>(null)
  const show = () =>
    run(async () => {
      const outcome = await actions.previewDraft(draft.threadId, draft.stepId, draft.wish)
      if (outcome.ok) setShown(outcome)
      return outcome
    })
  return (
    <div className="grid grid-cols-1 gap-1 text-small">
      <TextButton aria-expanded={shown !== null} onClick={() => (shown ? setShown(null) : void show())}>
        {shown ? words.hide : words.show}
      </TextButton>
      {shown && (
        <>
          <p className="text-ink-3">
            {words.to(shown.model)} {shown.redacted > 0 && words.redacted(shown.redacted)}
          </p>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
            tabIndex={0}
            className="max-h-72 overflow-y-auto whitespace-pre-wrap wrap-anywhere rounded-lg border border-line bg-ground p-2 text-tiny"
          >
            {`${shown.system}\n\n${shown.user}`}
          </pre>
        </>
      )}
    </div>
  )
}
