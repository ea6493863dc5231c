import { useState } from "react"
import { useTimes } from "../context/times-context"
import { TextButton } from "../controls/button"
import type { OpenPoint } from "./open-points"

const words = {
  title: "Open between you",
  more: (count: number) => `${count} more`,
}

const FEW = 3

interface OpenListProps {
  points: readonly OpenPoint[]
  onShowActivity: (activityId: string) => void
}

/** Questions and promises that are open, with the words that say so; a click leads to where they were said. */
export function OpenList({ points, onShowActivity }: OpenListProps) {
  const [all, setAll] = useState(false)
  if (points.length === 0) return null
  const shown = all ? points : points.slice(0, FEW)
  return (
    <section aria-labelledby="open-points" className="px-3">
      <h2 id="open-points" className="border-b border-line pb-1 font-semibold">
        {words.title}
      </h2>
      <ul>
        {shown.map((point) => (
          <li key={point.id} className="border-b border-line last:border-b-0">
            <button
              type="button"
              className="group w-full rounded py-1.5 text-start"
              onClick={() => onShowActivity(point.activityId)}
            >
              <span className="flex justify-between gap-2 text-small text-ink-3">
                <span className="truncate group-hover:text-accent" dir="auto">
                  {point.words}
                </span>
                <When point={point} />
              </span>
              <span className="line-clamp-2 text-ink-2" dir="auto">
                “{point.quote}”
              </span>
            </button>
          </li>
        ))}
      </ul>
      {points.length > FEW && !all && (
        <TextButton onClick={() => setAll(true)}>{words.more(points.length - FEW)}</TextButton>
      )}
    </section>
  )
}

function When({ point: { at, dueAt } }: { point: OpenPoint }) {
  const times = useTimes()
  if (dueAt === null) return <span className="shrink-0">{times.ago(at)}</span>
  return <span className={`shrink-0 ${dueAt < times.now ? "text-warn" : ""}`}>{times.due(dueAt)}</span>
}
