import { useTimes } from "../context/times-context"
import { plural } from "../format/plural"
import type { OptionsData, Passed } from "./options-data"

const of = (done: number, total: number | null) =>
  total === null
    ? `${done.toLocaleString("en")} so far`
    : `${done.toLocaleString("en")} of ${total.toLocaleString("en")}`

const words = {
  deals: {
    reading: (done: number, total: number | null) => `Reading its open deals: ${of(done, total)}.`,
    read: (done: number, ago: string) =>
      `Its deals were read ${ago}: ${plural(done, "deal")} in the last pass.`,
  },
  activities: {
    reading: (done: number, total: number | null) =>
      `Reading what others have logged there: ${of(done, total)}.`,
    read: (done: number, ago: string) =>
      `What others have logged there was read ${ago}, for ${plural(done, "person or deal", "people and deals")}.`,
  },
}

/** How far the reading of a CRM's deals has come, and of what others have logged there. */
export function ReadBackLine({ progress }: { progress: OptionsData["readBack"][number] }) {
  return (
    <div className="text-small text-ink-2">
      <Line passed={progress} words={words.deals} />
      {progress.activities && <Line passed={progress.activities} words={words.activities} />}
    </div>
  )
}

interface LineProps {
  passed: Passed
  words: (typeof words)["deals"]
}

function Line({ passed: { done, total, finishedAt }, words }: LineProps) {
  const times = useTimes()
  return (
    <>
      <p>{finishedAt === null ? words.reading(done, total) : words.read(done, times.ago(finishedAt))}</p>
      {finishedAt === null && total !== null && total > 0 && (
        <progress aria-label={words.reading(done, total)} className="w-full" value={done} max={total} />
      )}
    </>
  )
}
