import { useEffect, useState } from "react"
import type { LogPreview as Preview } from "~src/record/log-preview"
import { useCrmName } from "../context/crm-names"
import { reasonOf } from "../context/notices"
import { TextButton } from "../controls/button"
import { Popover } from "../controls/popover"
import { type PreviewOutcome, usePanelActions } from "./panel-actions"
import { PreviewFields } from "./preview-fields"

const words = {
  open: "What will be written?",
  title: (crm: string) => `What a click writes to ${crm}`,
  notYet: "Nothing has been written yet.",
  loading: "Looking it up…",
  impossible: (crm: string) => `${crm} can’t hold this kind. It will not be written.`,
  place: (index: number, count: number) => `${index + 1} of ${count}`,
  before: "Previous",
  after: "Next",
}

/** What the click beside it would write, one activity after the other. `activityIds` are not empty. */
export function LogPreview({ activityIds }: { activityIds: readonly string[] }) {
  return (
    <Popover
      above
      label={words.open}
      trigger={(props) => (
        <TextButton className="text-ink-2" {...props}>
          {words.open}
        </TextButton>
      )}
    >
      {() => <Pages activityIds={activityIds} />}
    </Popover>
  )
}

function Pages({ activityIds }: { activityIds: readonly string[] }) {
  const [index, setIndex] = useState(0)
  const shown = Math.min(index, activityIds.length - 1)
  const activityId = activityIds[shown]
  if (activityId === undefined) return null
  return (
    <div className="grid grid-cols-1 gap-2">
      <OnePreview key={activityId} activityId={activityId} />
      {activityIds.length > 1 && (
        <div className="flex items-baseline justify-between gap-2 border-t border-line pt-2 text-small">
          <TextButton
            disabled={shown === 0}
            className="disabled:invisible"
            onClick={() => setIndex(shown - 1)}
          >
            {words.before}
          </TextButton>
          <span role="status" className="text-ink-3">
            {words.place(shown, activityIds.length)}
          </span>
          <TextButton
            disabled={shown === activityIds.length - 1}
            className="disabled:invisible"
            onClick={() => setIndex(shown + 1)}
          >
            {words.after}
          </TextButton>
        </div>
      )}
    </div>
  )
}

function OnePreview({ activityId }: { activityId: string }) {
  const outcome = usePreview(activityId)
  const crmName = useCrmName()
  if (outcome === null) return <p className="text-ink-3">{words.loading}</p>
  if (!outcome.ok) return <p className="text-bad">{outcome.message}</p>
  const { preview } = outcome
  const crm = crmName(preview.connector)
  return (
    <>
      <div>
        <p className="font-semibold">{words.title(crm)}</p>
        <p className={preview.possible ? "text-small text-ink-3" : "text-warn"}>
          {preview.possible ? words.notYet : words.impossible(crm)}
        </p>
      </div>
      {preview.possible && <PreviewBox preview={preview} />}
    </>
  )
}

function PreviewBox({ preview }: { preview: Preview }) {
  return (
    <section
      aria-label={words.open}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
      tabIndex={0}
      className="max-h-[55dvh] overflow-y-auto rounded"
    >
      <PreviewFields preview={preview} />
    </section>
  )
}

/** Null until it is known. */
function usePreview(activityId: string): PreviewOutcome | null {
  const { previewLog } = usePanelActions()
  const [outcome, setOutcome] = useState<PreviewOutcome | null>(null)
  useEffect(() => {
    let current = true
    previewLog(activityId)
      .catch((cause: unknown) => ({ ok: false as const, message: reasonOf(cause) }))
      .then((answer) => current && setOutcome(answer))
    return () => {
      current = false
    }
  }, [activityId, previewLog])
  return outcome
}
