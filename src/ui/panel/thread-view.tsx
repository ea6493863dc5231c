import { useState } from "react"
import { useAction } from "../context/use-action"
import { MAIL_SITES } from "../format/site-names"
import type { ShownActivity } from "./activity-days"
import { DraftCard } from "./draft-card"
import { NextSteps } from "./next-steps"
import { usePanelActions } from "./panel-actions"
import type { ThreadPanelData } from "./panel-data"
import { mainContact } from "./people"
import { Skipped } from "./skipped"
import { Timeline } from "./timeline"
import { useShortcut } from "./use-shortcuts"
import { Who } from "./who"

/** One conversation: who, what next, the draft, what was captured and what was not. */
export function ThreadView({ data }: { data: ThreadPanelData }) {
  const actions = usePanelActions()
  const { busy, run } = useAction()
  const [shown, setShown] = useState<ShownActivity | null>(null)
  const { draft, record } = data
  const mayWrite = !mainContact(record)?.optedOut && draft?.status !== "writing"
  const write = (stepId: string | null) => run(() => actions.writeDraft(record.thread.id, stepId, false))
  // Without a step the key still drafts; with one, the step's own button has it.
  useShortcut("draft", data.steps.length === 0 && mayWrite && !draft ? () => void write(null) : null)
  return (
    <div className="grid grid-cols-1 gap-4 pb-4">
      <Who data={data} />
      <NextSteps
        steps={data.steps}
        onShowActivity={(activityId) => setShown({ activityId, count: (shown?.count ?? 0) + 1 })}
        onDraft={mayWrite && !draft ? (stepId) => void write(stepId) : null}
        draftBusy={busy}
        onOpen={null}
        draftedStepId={draft?.stepId ?? null}
      />
      {draft && <DraftCard key={draft.id} draft={draft} insertable={MAIL_SITES.has(record.thread.site)} />}
      <Timeline data={data} shown={shown} />
      <Skipped skips={data.skips} />
    </div>
  )
}
