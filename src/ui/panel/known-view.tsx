import { useState } from "react"
import { useAction } from "../context/use-action"
import { ActivityDays, type ShownActivity } from "./activity-days"
import { KnownHead } from "./known-head"
import { ListedPeople } from "./listed-people"
import { NextSteps } from "./next-steps"
import { OpenList } from "./open-list"
import { openPoints } from "./open-points"
import { usePanelActions } from "./panel-actions"
import type { KnownData } from "./panel-data"

const words = {
  timeline: "Captured in all conversations",
  withTheirs: "In all conversations and in the CRM",
  empty: "Nothing said with each other has been captured yet.",
}

/** Whom the page is about, over all conversations: who, what next, what is open, what happened. */
export function KnownView({ data }: { data: KnownData }) {
  const { openThread } = usePanelActions()
  const { run } = useAction()
  const [shown, setShown] = useState<ShownActivity | null>(null)
  const { activities } = data.record
  const theirs = data.theirs ?? []
  const showActivity = (activityId: string) => setShown({ activityId, count: (shown?.count ?? 0) + 1 })
  return (
    <div className="grid grid-cols-1 gap-4 pb-4">
      <KnownHead data={data} />
      <ListedPeople people={data.listed} />
      {activities.length > 0 && (
        <NextSteps
          steps={data.steps}
          onShowActivity={showActivity}
          onDraft={null}
          draftBusy={false}
          onOpen={(threadId) => void run(() => openThread(threadId))}
          draftedStepId={null}
          tip={null}
        />
      )}
      <OpenList points={openPoints(data.record)} onShowActivity={showActivity} />
      <section aria-labelledby="captured" className="px-3">
        <h2 id="captured" className="border-b border-line pb-1 font-semibold">
          {theirs.length > 0 ? words.withTheirs : words.timeline}{" "}
          <span className="font-normal text-ink-3">{activities.length + theirs.length}</span>
        </h2>
        {activities.length + theirs.length === 0 && <p className="pt-2 text-ink-3">{words.empty}</p>}
        <ActivityDays activities={activities} theirs={theirs} data={data} threadId={null} shown={shown} />
      </section>
    </div>
  )
}
