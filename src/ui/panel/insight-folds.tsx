import type { ThreadInsight } from "~src/record/thread-insight"
import { TextButton } from "../controls/button"
import { shortName } from "../format/names"
import { BuyingGroupFold } from "./buying-group"
import { Chances } from "./chances"
import type { ThreadPanelData } from "./panel-data"
import { mainContact } from "./people"
import { TrailFold } from "./trail"

const words = {
  region: "What else is known",
  failed: "Who decides, what they need and the chances could not be told:",
  again: "Try again",
}

interface InsightFoldsProps {
  data: Pick<ThreadPanelData, "insight" | "record">
  onShowActivity: (activityId: string) => void
}

/** What is thought about a conversation besides its step, one line each, the rest folded; what is not known is absent. */
export function InsightFolds({ data: { insight, record }, onShowActivity }: InsightFoldsProps) {
  if (insight.state === "failed") {
    return (
      <p role="status" className="px-3 text-ink-3">
        {words.failed} {insight.message} <TextButton onClick={insight.again}>{words.again}</TextButton>
      </p>
    )
  }
  const told = toldIn(insight)
  if (told === null) return null
  const main = mainContact(record)
  return (
    <section aria-label={words.region} className="px-3">
      <div className="divide-y divide-line border-y border-line">
        <BuyingGroupFold group={told.group} record={record} onShowActivity={onShowActivity} />
        {main && (
          <TrailFold
            trail={told.trail}
            name={shortName(main.name, main.emails[0] ?? "")}
            onShowActivity={onShowActivity}
          />
        )}
        <Chances risk={told.risk} lead={told.lead} />
      </div>
    </section>
  )
}

/** The insight, where it is there. */
export function toldIn(insight: ThreadPanelData["insight"]): ThreadInsight | null {
  return insight.state === "told" ? insight.told : null
}
