import { useState } from "react"
import { useTimes } from "../context/times-context"
import { Button, TextButton } from "../controls/button"
import { shortName } from "../format/names"
import { plural } from "../format/plural"
import type { ThreadPanelData } from "./panel-data"
import { mainContact } from "./people"
import { byDay } from "./timeline-groups"
import { TimelineItem } from "./timeline-item"

const words = {
  here: "Captured here",
  elsewhere: (name: string) => `${name} elsewhere`,
  more: (count: number) => `Show ${count} more`,
  collapsed: (count: number) =>
    `${plural(count, "message")} folded in the page. ${count === 1 ? "It is" : "They are"} captured when you open ${count === 1 ? "it" : "them"}.`,
}

const PAGE = 15

interface TimelineProps {
  data: ThreadPanelData
  /** The activity that evidence led to: opened and scrolled to. `count` tells one click from the next. */
  shown: { activityId: string; count: number } | null
}

/** What happened, newest first, in this conversation or elsewhere with its main person. */
export function Timeline({ data, shown }: TimelineProps) {
  const [where, setWhere] = useState<"here" | "elsewhere">("here")
  const [limit, setLimit] = useState(PAGE)
  const times = useTimes()
  const main = mainContact(data.record)
  // Evidence always stands in this conversation: what it leads to must be on show, however far down.
  const [seen, setSeen] = useState(shown)
  if (shown !== seen) {
    setSeen(shown)
    setWhere("here")
    setLimit(Number.POSITIVE_INFINITY)
  }
  const all = where === "here" ? data.record.activities : data.elsewhere
  const newest = [...all].sort((a, b) => b.at - a.at)
  const days = byDay(newest.slice(0, limit), times)
  const hidden = newest.length - limit
  return (
    <section aria-label={words.here} className="px-3">
      <div className="flex flex-wrap items-baseline gap-x-3 border-b border-line pb-1">
        <h2 className="sr-only">{words.here}</h2>
        <Tab on={where === "here"} onClick={() => setWhere("here")} count={data.record.activities.length}>
          {words.here}
        </Tab>
        {main && data.elsewhere.length > 0 && (
          <Tab on={where === "elsewhere"} onClick={() => setWhere("elsewhere")} count={data.elsewhere.length}>
            {words.elsewhere(shortName(main.name, main.emails[0] ?? ""))}
          </Tab>
        )}
      </div>
      {days.map((day) => (
        <div key={day.heading} className="pt-2">
          <h3 className="text-tiny font-medium text-ink-3">{day.heading}</h3>
          <ul>
            {day.activities.map((activity) => (
              <TimelineItem
                key={activity.id}
                activity={activity}
                data={data}
                shown={shown?.activityId === activity.id ? shown.count : 0}
              />
            ))}
          </ul>
        </div>
      ))}
      {hidden > 0 && (
        <Button look="plain" onClick={() => setLimit(limit + 2 * PAGE)}>
          {words.more(Math.min(hidden, 2 * PAGE))}
        </Button>
      )}
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
