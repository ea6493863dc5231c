import { CloudUpload } from "lucide-react"
import type { Connection } from "~src/record/outbox"
import { useCrmName } from "../context/crm-names"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { ExternalLink } from "../controls/external-link"
import { waitWords } from "../format/rate-words"
import { FieldProposals } from "./field-proposals"
import { LogPreview } from "./log-preview"
import { logSummary } from "./log-state"
import { usePanelActions } from "./panel-actions"
import type { ActivityData } from "./panel-data"
import { keyOf } from "./shortcuts"
import { StuckEntries } from "./stuck-entries"
import { useShortcut } from "./use-shortcuts"

const words = {
  region: "CRM",
  none: "No CRM connected",
  connect: "Connect",
  logged: (done: number, total: number) => `${done} of ${total} logged`,
  waiting: (count: number) => `${count} on the way`,
  all: "all logged",
  log: (count: number, total: number, whole: string) =>
    count === 1 ? "Log this" : count === total ? whole : `Log ${count} more`,
  stop: "Stop",
  stopped: "Stopped. The rest can be logged whenever you like.",
  progress: (crm: string) => `Being logged to ${crm}`,
  undo: "Undo",
  undone: "Being removed from the CRM.",
  open: "Open there",
  signIn: "Sign in again",
  lost: (crm: string) => `${crm} wants you to sign in again`,
}

interface CrmFooterProps {
  data: ActivityData
  /** What is logged where nothing of it is yet: "Log thread". */
  whole: string
}

/** What of these activities is in the CRM, and the one click that puts the rest there. */
export function CrmFooter({ data, whole }: CrmFooterProps) {
  const actions = usePanelActions()
  const [connection] = data.connections
  if (!connection) {
    return (
      <section aria-label={words.region} className="flex items-center gap-2 px-3 py-2">
        <span className="min-w-0 flex-1 text-ink-2">{words.none}</span>
        <Button onClick={() => void actions.openOptions("crm")}>{words.connect}</Button>
      </section>
    )
  }
  return <Connected connection={connection} data={data} whole={whole} />
}

function Connected({ connection, data, whole }: CrmFooterProps & { connection: Connection }) {
  const actions = usePanelActions()
  const { busy, run } = useAction()
  const undoing = useAction()
  const times = useTimes()
  const crmName = useCrmName()
  const crm = crmName(connection.connector)
  const summary = logSummary(data.record.activities, data.outbox, times.now)
  const { unlogged, lastBatch, done, total, waiting, untried } = summary
  const wait = waiting > 0 ? waitWords(connection.budget, crm, times) : null
  const log = () => run(() => actions.log(unlogged))
  const stop = () => undoing.run(() => actions.unlog(untried), { say: words.stopped })
  const undo = () => undoing.run(() => actions.unlog(lastBatch), { say: words.undone })
  useShortcut("log", unlogged.length > 0 && !busy ? () => void log() : null)

  const state = [
    done === total ? words.all : words.logged(done, total),
    waiting > 0 ? words.waiting(waiting) : null,
  ].filter((part) => part !== null)
  return (
    <section aria-label={words.region} className="relative grid grid-cols-1">
      {connection.status !== "ok" && (
        <div className="flex items-center gap-2 border-b border-warn-line bg-warn-wash px-3 py-1.5 text-warn">
          <span className="min-w-0 flex-1">
            {connection.status === "auth" ? words.lost(crm) : (connection.message ?? words.lost(crm))}
          </span>
          <Button onClick={() => void actions.openOptions("crm")}>{words.signIn}</Button>
        </div>
      )}
      {wait && <p className="border-b border-line px-3 py-1.5 text-small text-ink-2">{wait}</p>}
      {waiting > 0 && total > 1 && (
        <progress aria-label={words.progress(crm)} className="w-full" value={done} max={total} />
      )}
      <FieldProposals
        entries={data.outbox}
        contacts={data.record.contacts}
        companies={data.record.companies}
        crm={crm}
      />
      <StuckEntries entries={summary.stuck} activities={data.record.activities} crm={crm} />
      <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 px-3 py-2">
        <p role="status" className="min-w-0 flex-1 basis-32 text-ink-2">
          <span className="font-medium text-ink">{crm}</span> {state.join(", ")}
        </p>
        {unlogged.length > 0 && <LogPreview activityIds={unlogged} />}
        {untried.length > 1 && (
          <TextButton className="text-ink-2" aria-busy={undoing.busy} onClick={() => void stop()}>
            {words.stop}
          </TextButton>
        )}
        {lastBatch.length > 0 && untried.length <= 1 && (
          <TextButton className="text-ink-2" aria-busy={undoing.busy} onClick={() => void undo()}>
            {words.undo}
          </TextButton>
        )}
        {unlogged.length > 0 ? (
          <Button look="go" icon={CloudUpload} busy={busy} shortcut={keyOf("log")} onClick={() => void log()}>
            {words.log(unlogged.length, total, whole)}
          </Button>
        ) : (
          summary.url && <ExternalLink url={summary.url}>{words.open}</ExternalLink>
        )}
      </div>
    </section>
  )
}
