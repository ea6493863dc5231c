import { useState } from "react"
import { TextButton } from "../controls/button"
import { shortName } from "../format/names"
import { plural } from "../format/plural"
import { ActivityDays, type ShownActivity } from "./activity-days"
import type { ThreadPanelData } from "./panel-data"
import { mainContact } from "./people"

const words = {
  here: "Captured here",
  elsewhere: (name: string) => `${name} elsewhere`,
  collapsed: (count: number) =>
    `${plural(count, "message")} folded in the page. ${count === 1 ? "It is" : "They are"} captured when you open ${count === 1 ? "it" : "them"}.`,
}

interface TimelineProps {
  data: ThreadPanelData
  shown: ShownActivity | null
}

/**
 * What happened, newest first, in this conversation or elsewhere with its main person: what others have logged in the
 * CRM stands there too.
 */
export function Timeline({ data, shown }: TimelineProps) {
  const [where, setWhere] = useState<"here" | "elsewhere">("here")
  const main = mainContact(data.record)
  const theirs = data.theirs ?? []
  const elsewhere = data.elsewhere.length + theirs.length
  // Evidence stands in this conversation, but for what somebody's mailbox answered in another one.
  const [seen, setSeen] = useState(shown)
  if (shown !== seen) {
    setSeen(shown)
    setWhere(data.elsewhere.some(({ id }) => id === shown?.activityId) ? "elsewhere" : "here")
  }
  return (
    <section aria-label={words.here} className="px-3">
      <div className="flex flex-wrap items-baseline gap-x-3 border-b border-line pb-1">
        <h2 className="sr-only">{words.here}</h2>
        <Tab on={where === "here"} onClick={() => setWhere("here")} count={data.record.activities.length}>
          {words.here}
        </Tab>
        {main && elsewhere > 0 && (
          <Tab on={where === "elsewhere"} onClick={() => setWhere("elsewhere")} count={elsewhere}>
            {words.elsewhere(shortName(main.name, main.emails[0] ?? ""))}
          </Tab>
        )}
      </div>
      <ActivityDays
        key={where}
        activities={where === "here" ? data.record.activities : data.elsewhere}
        theirs={where === "here" ? [] : theirs}
        data={data}
        threadId={data.record.thread.id}
        shown={shown}
      />
      {where === "here" && data.collapsed > 0 && (
        <p className="pt-2 text-small text-ink-3">{words.collapsed(data.collapsed)}</p>
      )}
    </section>
  )
}

interface TabProps {
  on: boolean
  count: number
  onClick: () => void
  children: string
}

function Tab({ on, count, onClick, children }: TabProps) {
  return (
    <TextButton
      aria-pressed={on}
      onClick={onClick}
      className={`my-0! min-w-0 ${on ? "font-semibold text-ink" : "text-ink-3"}`}
    >
      <bdi>{children}</bdi> <span className="font-normal text-ink-3">{count}</span>
    </TextButton>
  )
}
