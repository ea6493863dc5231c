import { useState } from "react"
import type { TrailPoint } from "~src/record/today-item"
import { useTimes } from "../context/times-context"
import { TextButton } from "../controls/button"
import { Fold } from "../controls/fold"
import { plural } from "../format/plural"
import { lastMood, moodOf, type TrailEntry, trailEntries } from "./trail-points"

const words = {
  title: (name: string) => `What ${name} needs and feels`,
  moods: { pleased: "lately pleased", displeased: "lately displeased" },
  needs: (count: number) => plural(count, "need"),
  asks: (count: number) => plural(count, "question"),
  kinds: { mood: "Mood", need: "Needs", ask: "Asks", signal: "Says" } satisfies Record<
    TrailPoint["kind"],
    string
  >,
  pleased: "Pleased",
  displeased: "Displeased",
  more: (count: number) => `${count} more`,
}

const FEW = 5

interface TrailProps {
  trail: readonly TrailPoint[]
  name: string
  onShowActivity: (activityId: string) => void
}

/** What a person felt, asked for and said they need, newest first, each in their words and with its message. */
export function TrailFold({ trail, name, onShowActivity }: TrailProps) {
  const [all, setAll] = useState(false)
  if (trail.length === 0) return null
  const entries = trailEntries(trail)
  const mood = lastMood(trail)
  const count = (kind: TrailPoint["kind"]) => entries.filter(({ kinds }) => kinds.includes(kind)).length
  const gist = [
    mood && words.moods[mood],
    count("need") > 0 && words.needs(count("need")),
    count("ask") > 0 && words.asks(count("ask")),
  ].filter((part) => typeof part === "string")
  return (
    <Fold title={words.title(name)} gist={gist.map((part) => `· ${part}`).join(" ")}>
      <ul className="grid grid-cols-1 gap-1">
        {(all ? entries : entries.slice(0, FEW)).map((entry) => (
          <Entry
            key={`${entry.activityId} ${entry.quote}`}
            entry={entry}
            onShow={() => onShowActivity(entry.activityId)}
          />
        ))}
      </ul>
      {entries.length > FEW && !all && (
        <TextButton className="justify-self-start" onClick={() => setAll(true)}>
          {words.more(entries.length - FEW)}
        </TextButton>
      )}
    </Fold>
  )
}

function Entry({ entry, onShow }: { entry: TrailEntry; onShow: () => void }) {
  const times = useTimes()
  return (
    <li>
      <button type="button" className="group w-full rounded py-1 text-start" onClick={onShow}>
        <span className="flex justify-between gap-2 text-small text-ink-3">
          <span className={`group-hover:text-accent ${lookOf(entry)}`}>{labelOf(entry)}</span>
          <span className="shrink-0">{times.short(entry.at)}</span>
        </span>
        <span className="line-clamp-3 text-ink-2" dir="auto">
          “{entry.quote}”
        </span>
      </button>
    </li>
  )
}

/** "Displeased, asks": a mood is named only where it is clear, or where there is nothing else to say. */
function labelOf({ kinds, score }: TrailEntry): string {
  const mood = moodOf(score)
  const labels = kinds.flatMap((kind) => {
    if (kind !== "mood") return [words.kinds[kind]]
    return mood ? [words[mood]] : []
  })
  const [first = words.kinds.mood, ...rest] = labels
  return [first, ...rest.map((label) => label.toLowerCase())].join(", ")
}

function lookOf({ score }: TrailEntry): string {
  const mood = moodOf(score)
  return mood === null ? "" : mood === "pleased" ? "text-ok" : "text-warn"
}
