import { Upload } from "lucide-react"
import { type ChangeEvent, useState } from "react"
import { useTimes } from "../context/times-context"
import { Button } from "../controls/button"
import { Notice } from "../controls/notice"
import { plural } from "../format/plural"
import type { FoundBackup, OptionsActions } from "./options-data"
import { ResultNotice } from "./result-notice"
import { useResult } from "./use-result"

const words = {
  choose: "Restore an export",
  hint: "On a new computer, or after the browser has lost the record.",
  title: (when: string) => `Restore the export of ${when}?`,
  holds: (people: number, messages: number) =>
    `It holds ${plural(people, "contact")} and ${plural(messages, "activity", "activities")}.`,
  leftOut: (rows: number) => `${plural(rows, "row")} can’t be read and will be left out.`,
  replaces: "What stands here now is saved as a file first, then the export takes its place.",
  keys: "Keys are in no export: connect your CRM and your model again afterwards.",
  yes: "Restore it",
  no: "Leave everything as it is",
  restored: "Restored.",
}

interface RestoreProps {
  lookInto: OptionsActions["lookInto"]
  /** Nothing is kept here yet. */
  isEmpty: boolean
}

/** An export put back, after a look at what it holds and what it replaces. */
export function Restore({ lookInto, isEmpty }: RestoreProps) {
  const [found, setFound] = useState<FoundBackup | null>(null)
  const looking = useResult()
  const restoring = useResult()
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // The same file may be chosen again.
    event.target.value = ""
    if (!file) return
    setFound(null)
    restoring.clear()
    void looking.run(async () => {
      const result = await lookInto(file)
      if (result.ok) setFound(result)
      return result
    })
  }
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label
        aria-busy={looking.busy}
        className="inline-flex min-h-7 w-fit cursor-pointer items-center gap-1.5 rounded-lg border border-line-strong bg-card px-2.5 py-1 font-medium focus-within:outline-2 hover:bg-wash aria-busy:opacity-50"
      >
        <Upload aria-hidden className="size-3.5 shrink-0" />
        {words.choose}
        <input
          type="file"
          accept="application/json,.json"
          className="sr-only"
          disabled={looking.busy || restoring.busy}
          onChange={choose}
        />
      </label>
      <p className="text-small text-ink-3">{words.hint}</p>
      {looking.outcome?.ok === false && <ResultNotice outcome={looking.outcome} ok="" />}
      {found && (
        <Question
          found={found}
          isEmpty={isEmpty}
          busy={restoring.busy}
          onNo={() => setFound(null)}
          onYes={() =>
            void restoring.run(async () => {
              const outcome = await found.restore()
              if (outcome.ok) setFound(null)
              return outcome
            })
          }
        />
      )}
      <ResultNotice outcome={restoring.outcome} ok={words.restored} />
    </div>
  )
}

interface QuestionProps {
  found: FoundBackup
  isEmpty: boolean
  busy: boolean
  onYes: () => void
  onNo: () => void
}

function Question({ found, isEmpty, busy, onYes, onNo }: QuestionProps) {
  const times = useTimes()
  return (
    <Notice look="warn" title={words.title(times.long(found.exportedAt))} live>
      <div className="grid grid-cols-1 gap-1 text-ink-2">
        <p>{words.holds(found.people, found.messages)}</p>
        {found.leftOut > 0 && <p>{words.leftOut(found.leftOut)}</p>}
        {!isEmpty && <p>{words.replaces}</p>}
        <p>{words.keys}</p>
      </div>
      <div className="flex flex-wrap gap-1.5">
        <Button autoFocus onClick={onNo}>
          {words.no}
        </Button>
        <Button look={isEmpty ? "go" : "danger"} busy={busy} onClick={onYes}>
          {words.yes}
        </Button>
      </div>
    </Notice>
  )
}
