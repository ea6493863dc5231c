import { useState } from "react"
import { useAction } from "../context/use-action"
import { CHECKED_SITES, MAIL_SITES } from "../format/site-names"
import type { ShownActivity } from "./activity-days"
import { ComposerCheck } from "./composer-check"
import { DealProposalCard } from "./deal-proposal"
import { DraftCard } from "./draft-card"
import { DraftQuestion } from "./draft-question"
import { Emergencies } from "./emergencies"
import { InsightFolds, toldIn } from "./insight-folds"
import { NextSteps } from "./next-steps"
import { usePanelActions } from "./panel-actions"
import type { ThreadPanelData } from "./panel-data"
import { mainContact } from "./people"
import { SecondLook } from "./second-look"
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
  /** The step whose draft would replace one that the rep has changed. */
  const [asked, setAsked] = useState<{ stepId: string | null } | null>(null)
  const write = (stepId: string | null, replaceEdited = false) =>
    run(async () => {
      setAsked(null)
      const outcome = await actions.writeDraft(record.thread.id, stepId, replaceEdited)
      if (outcome.ok || !("edited" in outcome)) return outcome
      setAsked({ stepId })
      return { ok: true }
    })
  // Without a step the key still drafts; with one, the step's own button has it.
  useShortcut("draft", data.steps.length === 0 && mayWrite && !draft ? () => void write(null) : null)
  const insight = toldIn(data.insight)
  const showActivity = (activityId: string) => setShown({ activityId, count: (shown?.count ?? 0) + 1 })
  return (
    <div className="grid grid-cols-1 gap-4 pb-4">
      {insight && <Emergencies emergencies={insight.emergencies} onShowActivity={showActivity} />}
      <Who data={data} />
      {insight && <SecondLook flags={insight.flags} record={record} onShowActivity={showActivity} />}
      {data.dealProposal && <DealProposalCard proposal={data.dealProposal} />}
      <NextSteps
        steps={data.steps}
        tip={insight?.tip ?? null}
        onShowActivity={showActivity}
        onDraft={mayWrite && (data.steps.length > 0 || !draft) ? (stepId) => void write(stepId) : null}
        draftBusy={busy}
        onOpen={null}
        draftedStepId={draft?.stepId ?? null}
      />
      {asked && (
        <div className="px-3">
          <DraftQuestion
            about="rewrite"
            onYes={() => void write(asked.stepId, true)}
            onNo={() => setAsked(null)}
          />
        </div>
      )}
      {draft && <DraftCard key={draft.id} draft={draft} insertable={MAIL_SITES.has(record.thread.site)} />}
      {CHECKED_SITES.has(record.thread.site) && <ComposerCheck threadId={record.thread.id} />}
      <InsightFolds data={data} onShowActivity={showActivity} />
      <Timeline data={data} shown={shown} />
      <Skipped skips={data.skips} />
    </div>
  )
}
