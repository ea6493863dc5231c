import { ChevronDown, EyeOff } from "lucide-react"
import type { Skip } from "~src/record/skip"
import { useAction } from "../context/use-action"
import { TextButton } from "../controls/button"
import { plural } from "../format/plural"
import { usePanelActions } from "./panel-actions"
import { type SkipChange, type SkipGroup, skipGroups } from "./skip-words"

const words = {
  title: (count: number) => `${plural(count, "message")} skipped, because…`,
  times: (count: number) => `${count} ×`,
}

/** What was seen and not kept, and why; folded where something else was kept. */
export function Skipped({ skips }: { skips: readonly Skip[] }) {
  const groups = skipGroups(skips)
  const [only] = groups
  if (!only) return null
  return (
    <details className="group mx-3 text-ink-2" open={groups.length === 1}>
      <summary className="flex list-none items-center gap-2 rounded py-1 text-ink-3 hover:text-ink">
        <EyeOff aria-hidden className="size-3.5" />
        <span>{words.title(skips.length)}</span>
        <ChevronDown
          aria-hidden
          className="size-3.5 motion-safe:transition-transform group-open:rotate-180"
        />
      </summary>
      <SkipReasons groups={groups} />
    </details>
  )
}

/** Each reason with the click that changes it for this address or domain. */
export function SkipReasons({ groups }: { groups: readonly SkipGroup[] }) {
  return (
    <ul className="grid grid-cols-1 gap-2 ps-[22px]">
      {groups.map((group) => (
        <li key={group.key}>
          <p dir="auto">
            {groups.length > 1 && <span className="text-ink-3">{words.times(group.count)} </span>}
            {group.because}.
          </p>
          <div className="flex flex-wrap gap-x-4">
            {group.changes.map((change) => (
              <Change key={change.verdict} change={change} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Change({ change }: { change: SkipChange }) {
  const { decideTriage, forgetTriage } = usePanelActions()
  const { run } = useAction()
  const { scope, value, verdict, said, label, before } = change
  return (
    <TextButton
      className="text-small"
      onClick={() =>
        run(() => decideTriage(scope, value, verdict), {
          say: said,
          undo: () => (before === "none" ? forgetTriage(scope, value) : decideTriage(scope, value, before)),
        })
      }
    >
      {label}
    </TextButton>
  )
}
