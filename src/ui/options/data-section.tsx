import { Download, Trash2 } from "lucide-react"
import { type FormEvent, useState } from "react"
import { Button } from "../controls/button"
import { Rereading } from "../controls/rereading"
import { TextInput } from "../controls/text-input"
import type { OptionsActions, OptionsData } from "./options-data"
import { Restore } from "./restore"
import { ResultNotice } from "./result-notice"
import { Section } from "./section"
import { useResult } from "./use-result"

const PHRASE = "delete everything"

const words = {
  title: "Your data",
  lead: "All of it stands in this browser and nowhere else, apart from what you logged to your CRM.",
  export: "Export everything",
  exportHint: "One JSON file with all that is kept. Keys and tokens are not in it.",
  exported: "Exported.",
  erase: "Delete everything",
  eraseLead:
    "Deletes the record, the settings, keys and tokens in this browser. What was logged to your CRM stays there. It can’t be undone.",
  type: `Type “${PHRASE}” to go on`,
  erased: "Everything is deleted.",
}

interface DataSectionProps {
  counts: OptionsData["counts"]
  rereading: OptionsData["rereading"]
  actions: Pick<OptionsActions, "exportData" | "lookInto" | "eraseData">
}

export function DataSection({ counts, rereading, actions }: DataSectionProps) {
  const exporting = useResult()
  return (
    <Section id="data" title={words.title} lead={words.lead}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4">
        {counts.map(({ name, count }) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-small text-ink-3">{name}</dt>
            <dd className="text-name font-semibold tabular-nums">{count.toLocaleString("en")}</dd>
          </div>
        ))}
      </dl>
      {rereading && <Rereading progress={rereading} />}
      <div className="grid grid-cols-1 gap-1.5">
        <div>
          <Button icon={Download} busy={exporting.busy} onClick={() => exporting.run(actions.exportData)}>
            {words.export}
          </Button>
        </div>
        <p className="text-small text-ink-3">{words.exportHint}</p>
        <ResultNotice outcome={exporting.outcome} ok={words.exported} />
      </div>
      <Restore lookInto={actions.lookInto} isEmpty={counts.every(({ count }) => count === 0)} />
      <Erase erase={actions.eraseData} />
    </Section>
  )
}

function Erase({ erase }: { erase: OptionsActions["eraseData"] }) {
  const [typed, setTyped] = useState("")
  const { busy, outcome, run } = useResult()
  const sure = typed.trim().toLowerCase() === PHRASE
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!sure) return
    setTyped("")
    void run(erase)
  }
  return (
    <details className="rounded-xl border border-bad-line p-3">
      <summary className="font-medium text-bad">{words.erase}</summary>
      <form onSubmit={submit} className="mt-3 grid grid-cols-1 gap-3">
        <p>{words.eraseLead}</p>
        <TextInput label={words.type} value={typed} onChange={setTyped} />
        <ResultNotice outcome={outcome} ok={words.erased} />
        <div>
          <Button look="danger" icon={Trash2} type="submit" busy={busy} disabled={!sure}>
            {words.erase}
          </Button>
        </div>
      </form>
    </details>
  )
}
