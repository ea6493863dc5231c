import { useState } from "react"
import type { Activity } from "~src/record/activity"
import type { RemoteActivity } from "~src/record/remote-activity"
import { useTimes } from "../context/times-context"
import { Button } from "../controls/button"
import type { ActivityData } from "./panel-data"
import { RemoteItem } from "./remote-item"
import { byDay } from "./timeline-groups"
import { TimelineItem } from "./timeline-item"

const words = { more: (count: number) => `Show ${count} more` }

const PAGE = 15

/** An activity that evidence led to: opened and scrolled to. `count` tells one click from the next. */
export interface ShownActivity {
  activityId: string
  count: number
}

interface ActivityDaysProps {
  activities: readonly Activity[]
  /** What others have logged in the CRM, to stand among them. */
  theirs?: readonly RemoteActivity[]
  data: ActivityData
  /** The conversation that they all belong to; null where several are mixed. */
  threadId: string | null
  shown: ShownActivity | null
}

/** Activities under their days, newest first, some at a time. */
export function ActivityDays({ activities, theirs = [], data, threadId, shown }: ActivityDaysProps) {
  const [chosen, setChosen] = useState(PAGE)
  const times = useTimes()
  // What evidence leads to must be on show, however far down.
  const limit = shown === null ? chosen : Number.POSITIVE_INFINITY
  const newest = [...activities, ...theirs].sort((a, b) => b.at - a.at)
  const hidden = newest.length - limit
  return (
    <>
      {byDay(newest.slice(0, limit), times).map((day) => (
        <div key={day.heading} className="pt-2">
          <h3 className="text-tiny font-medium text-ink-3">{day.heading}</h3>
          <ul>
            {day.activities.map((activity) =>
              "remoteId" in activity ? (
                <RemoteItem key={activity.id} activity={activity} contacts={data.record.contacts} />
              ) : (
                <TimelineItem
                  key={activity.id}
                  activity={activity}
                  data={data}
                  threadId={threadId}
                  shown={shown?.activityId === activity.id ? shown.count : 0}
                />
              ),
            )}
          </ul>
        </div>
      ))}
      {hidden > 0 && (
        <Button look="plain" onClick={() => setChosen(chosen + 2 * PAGE)}>
          {words.more(Math.min(hidden, 2 * PAGE))}
        </Button>
      )}
    </>
  )
}
