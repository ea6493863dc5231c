import { Check, Clock, X } from "lucide-react"
import type { Ref } from "react"
import type { TodayItem } from "~src/record/today-item"
import { useTimes } from "../context/times-context"
import { IconButton } from "../controls/button"
import type { Times } from "../format/times"
import { hoursInWords, hoursRestOn } from "../format/writing-hours"
import { keyOf } from "./shortcuts"
import { SnoozeMenu } from "./snooze-menu"
import { useShortcut } from "./use-shortcuts"
import { useStepDecision } from "./use-step-decision"

const words = {
  now: "now",
  by: (clock: string) => `by ${clock}`,
  done: (title: string) => `Done: ${title}`,
  snooze: (title: string) => `Snooze: ${title}`,
  dismiss: (title: string) => `Dismiss: ${title}`,
}

interface TodayRowProps {
  item: TodayItem
  /** The one that the keys are about. */
  selected: boolean
  onSelect: () => void
  onOpen: () => void
  /** Its step went, or came back by the undo. */
  onGone: (gone: boolean) => void
  ref?: Ref<HTMLButtonElement>
}

/** One conversation of today: what, by when, why now, with whom. The whole row opens it. */
export function TodayRow({ item, selected, onSelect, onOpen, onGone, ref }: TodayRowProps) {
  const times = useTimes()
  const { step, who, company, hours } = item
  const { busy, markDone, dismiss, snooze } = useStepDecision(step, onGone)
  useShortcut("done", selected && !busy ? () => void markDone() : null)
  useShortcut("dismiss", selected && !busy ? () => void dismiss() : null)
  const keys = (command: "done" | "dismiss") => (selected ? keyOf(command) : undefined)
  return (
    <li
      className={`group relative rounded-lg border-s-2 px-2 py-1.5 hover:bg-wash ${selected ? "border-accent bg-wash" : "border-transparent"}`}
    >
      <div className="flex items-start gap-2">
        <button
          ref={ref}
          type="button"
          className="min-w-0 flex-1 rounded text-start font-semibold after:absolute after:inset-0 after:content-['']"
          aria-current={selected || undefined}
          onFocus={onSelect}
          onClick={onOpen}
        >
          <span className={selected ? "line-clamp-3" : "line-clamp-1"} dir="auto">
            {step.title}
          </span>
        </button>
        <When item={item} times={times} />
      </div>
      <p className={`text-ink-2 ${selected ? "line-clamp-3" : "line-clamp-1"}`} dir="auto">
        {step.reason}
      </p>
      <div className="flex min-h-7 items-center gap-2">
        <p className={`min-w-0 flex-1 text-small text-ink-3 ${selected ? "line-clamp-3" : "truncate"}`}>
          {who && <bdi className="text-ink-2">{who}</bdi>}
          {company && (
            <>
              {who && " · "}
              <bdi>{company}</bdi>
            </>
          )}
          {hours && (
            <span title={hoursRestOn(hours)}>
              {(who || company) && " · "}
              {hoursInWords(hours, times.timeZone)}
            </span>
          )}
        </p>
        <div
          className={`z-10 flex shrink-0 ${selected ? "" : "[@media(hover:hover)]:hidden group-focus-within:flex! group-hover:flex!"}`}
        >
          <IconButton
            icon={Check}
            label={words.done(step.title)}
            shortcut={keys("done")}
            onClick={() => void markDone()}
          />
          <SnoozeMenu icon={Clock} label={words.snooze(step.title)} withKey={selected} onSnooze={snooze} />
          <IconButton
            icon={X}
            label={words.dismiss(step.title)}
            shortcut={keys("dismiss")}
            onClick={() => void dismiss()}
          />
        </div>
      </div>
    </li>
  )
}

function When({ item: { step, when, kind }, times }: { item: TodayItem; times: Times }) {
  const { dueAt } = step
  const text =
    when === "now"
      ? words.now
      : dueAt === null
        ? null
        : when === "today"
          ? words.by(times.clock(dueAt))
          : times.due(dueAt)
  if (text === null) return null
  const pressing = when === "now" && kind !== "chance"
  return <span className={`shrink-0 text-small ${pressing ? "text-warn" : "text-ink-3"}`}>{text}</span>
}
