import { useTimes } from "../context/times-context"
import { plural } from "../format/plural"
import type { OptionsData } from "./options-data"

const words = {
  reading: (done: number, total: number | null) =>
    total === null
      ? `Reading its open deals: ${done.toLocaleString("en")} so far.`
      : `Reading its open deals: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}.`,
  read: (done: number, ago: string) =>
    `Its deals were read ${ago}: ${plural(done, "deal")} in the last pass.`,
}

/** How far the reading of a CRM's deals has come. */
export function ReadBackLine({ progress }: { progress: OptionsData["readBack"][number] }) {
  const times = useTimes()
  const { done, total, finishedAt } = progress
  return (
    <div className="text-small text-ink-2">
      <p>{finishedAt === null ? words.reading(done, total) : words.read(done, times.ago(finishedAt))}</p>
      {finishedAt === null && total !== null && total > 0 && (
        <progress
          aria-label={words.reading(done, total)}
          className="w-full accent-accent"
          value={done}
          max={total}
        />
      )}
    </div>
  )
}
