import { TriangleAlert } from "lucide-react"
import type { Activity } from "~src/record/activity"
import type { OutboxEntry } from "~src/record/outbox"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { plural } from "../format/plural"
import { usePanelActions } from "./panel-actions"
import { stuckWords } from "./stuck-words"
import { bareSubject } from "./timeline-groups"

const words = {
  title: (count: number) =>
    `${plural(count, "message needs", "messages need")} you before ${count === 1 ? "it is" : "they are"} logged`,
  signIn: "Open settings",
  retry: "Try again",
  discard: "Don’t log it",
  discarded: "It will not be logged.",
}

interface StuckEntriesProps {
  entries: readonly OutboxEntry[]
  activities: readonly Activity[]
  crm: string
}

/** Entries that wait for the rep: why, and one click each that mends it. */
export function StuckEntries({ entries, activities, crm }: StuckEntriesProps) {
  if (entries.length === 0) return null
  return (
    <details className="border-b border-warn-line bg-warn-wash" open={entries.length === 1}>
      <summary className="flex list-none items-center gap-2 px-3 py-2 font-medium">
        <TriangleAlert aria-hidden className="size-4 text-warn" />
        {words.title(entries.length)}
      </summary>
      <ul className="grid grid-cols-1 max-h-56 gap-3 overflow-y-auto px-3 pb-3 ps-9">
        {entries.map((entry) => (
          <Stuck
            key={entry.id}
            entry={entry}
            subject={activities.find((activity) => activity.id === entry.activityId)?.subject ?? ""}
            crm={crm}
          />
        ))}
      </ul>
    </details>
  )
}

function Stuck({ entry, subject, crm }: { entry: OutboxEntry; subject: string; crm: string }) {
  const actions = usePanelActions()
  const { busy, run } = useAction()
  const { because, mend } = stuckWords[entry.error?.code ?? "transient"]
  const matches = entry.error?.matches ?? []
  const retry = (remoteContactId: string | null) => run(() => actions.retry(entry.id, remoteContactId))
  return (
    <li className="grid grid-cols-1 gap-1.5">
      <p>
        {because.replaceAll("{crm}", crm)}{" "}
        {entry.error && <span className="text-ink-2">{entry.error.message}</span>}
      </p>
      {subject !== "" && (
        <p className="truncate text-small text-ink-3" dir="auto">
          {bareSubject(subject)}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-1.5">
        {mend === "choose" &&
          matches.map((match) => (
            <Button key={match.id} busy={busy} onClick={() => retry(match.id)}>
              <bdi className="line-clamp-1">{match.name}</bdi>
            </Button>
          ))}
        {mend === "sign_in" && (
          <Button onClick={() => void actions.openOptions("crm")}>{words.signIn}</Button>
        )}
        {mend === "retry" && (
          <Button busy={busy} onClick={() => retry(null)}>
            {words.retry}
          </Button>
        )}
        <TextButton
          className="text-ink-2"
          onClick={() => run(() => actions.discard(entry.id), { say: words.discarded })}
        >
          {words.discard}
        </TextButton>
      </div>
    </li>
  )
}
