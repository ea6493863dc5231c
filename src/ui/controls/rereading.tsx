import { plural } from "../format/plural"

const words = {
  reading: (done: number, total: number) =>
    `Reading ${plural(total, "older message")} again, because the rules have become better: ${done.toLocaleString("en")} done.`,
}

/** How far the reading of older mail by newer rules has come, in messages. */
export function Rereading({ progress: { done, total } }: { progress: { done: number; total: number } }) {
  return (
    <div role="status" className="text-small text-ink-2">
      <p>{words.reading(done, total)}</p>
      <progress
        aria-label={words.reading(done, total)}
        className="w-full"
        value={done}
        max={Math.max(1, total)}
      />
    </div>
  )
}
