import { type ChangeEvent, useState } from "react"
import type { SharedCounts, SharedLevel } from "~src/record/shared-counts"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { PillChoice } from "../controls/pill-choice"
import { TextInput } from "../controls/text-input"
import type { OptionsActions, OptionsData } from "./options-data"
import { ResultNotice } from "./result-notice"
import { Section } from "./section"
import { useResult } from "./use-result"

const words = {
  title: "Share what works",
  lead: "Colleagues learn faster together. A file holds only how often each step led on in which kind of case, told by the deal’s stage, the latest signal and the silence. No names, no mail. Counts of fewer than five cases stay here.",
  nothing: "Nothing has been learnt in a mailbox yet, so there is nothing to save.",
  save: (mailbox: string | null) => (mailbox === null ? "Save my counts" : `Save the counts of ${mailbox}`),
  saved: (counts: number, heldBack: number) =>
    `${counts === 1 ? "One count" : `${counts} counts`} saved. ${heldBack === 0 ? "None stayed here." : `${heldBack} stayed here, of too few cases.`} Give the file to a colleague.`,
  whose: "Whose file is it?",
  levels: [
    { id: "company", label: "A colleague’s" },
    { id: "pool", label: "Another company’s" },
  ],
  name: "Call it",
  nameHint: "Stands beside every number that comes from it.",
  add: "Add a file",
  added: (count: number) => `${count === 1 ? "One count" : `${count} counts`} added.`,
  none: "No file has been added.",
  cases: (counts: number, cases: number) => `${counts} counts, ${cases.toLocaleString("en")} cases`,
  made: (when: string) => `made ${when}`,
  elsewhere: "another company",
  remove: "Remove",
  removed: (name: string) => `Removed ${name}. Its counts count no longer.`,
}

interface SharedCountsSectionProps {
  data: Pick<OptionsData, "workspaces" | "sharedCounts">
  actions: Pick<OptionsActions, "exportCounts" | "importCounts" | "removeCounts">
}

/** Counts given to colleagues and got from them, as files: no server, and nothing by itself. */
export function SharedCountsSection({ data, actions }: SharedCountsSectionProps) {
  return (
    <Section id="sharing" title={words.title} lead={words.lead}>
      <Save workspaces={data.workspaces} exportCounts={actions.exportCounts} />
      <Add importCounts={actions.importCounts} />
      <Files files={data.sharedCounts} removeCounts={actions.removeCounts} />
    </Section>
  )
}

function Save({
  workspaces,
  exportCounts,
}: Pick<OptionsData, "workspaces"> & Pick<OptionsActions, "exportCounts">) {
  const saving = useResult()
  const [told, setTold] = useState("")
  if (workspaces.length === 0) return <p className="text-ink-3">{words.nothing}</p>
  const save = (workspace: string) =>
    saving.run(async () => {
      const outcome = await exportCounts(workspace)
      if (outcome.ok) setTold(words.saved(outcome.counts, outcome.heldBack))
      return outcome
    })
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <div className="flex flex-wrap gap-2">
        {workspaces.map((workspace) => (
          <Button key={workspace} busy={saving.busy} onClick={() => save(workspace)}>
            <span className="wrap-anywhere">{words.save(workspaces.length === 1 ? null : workspace)}</span>
          </Button>
        ))}
      </div>
      <ResultNotice outcome={saving.outcome} ok={told} />
    </div>
  )
}

function Add({ importCounts }: Pick<OptionsActions, "importCounts">) {
  const adding = useResult()
  const [level, setLevel] = useState<SharedLevel>("company")
  const [name, setName] = useState("")
  const [told, setTold] = useState("")
  const load = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ""
    if (!file) return
    void adding.run(async () => {
      const called = name.trim() || file.name.replace(/\.json$/iu, "")
      const outcome = await importCounts(level, called, await file.text())
      if (outcome.ok) {
        setTold(words.added(outcome.count))
        setName("")
      }
      return outcome
    })
  }
  return (
    <div className="grid grid-cols-1 gap-3">
      <PillChoice
        legend={words.whose}
        choices={words.levels}
        chosen={level}
        onChoose={(id) => setLevel(id === "pool" ? "pool" : "company")}
      />
      <TextInput label={words.name} hint={words.nameHint} value={name} onChange={setName} />
      <label className="w-fit cursor-pointer rounded border border-line px-2.5 py-1 focus-within:outline-2 hover:bg-wash">
        {words.add}
        <input type="file" accept="application/json,.json" className="sr-only" onChange={load} />
      </label>
      <ResultNotice outcome={adding.outcome} ok={told} />
    </div>
  )
}

function Files({
  files,
  removeCounts,
}: { files: readonly SharedCounts[] } & Pick<OptionsActions, "removeCounts">) {
  const { run } = useAction()
  const times = useTimes()
  if (files.length === 0) return <p className="text-ink-3">{words.none}</p>
  return (
    <ul className="grid grid-cols-1">
      {files.map(({ id, name, level, madeAt, counts }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5">
          <div className="min-w-0 flex-1">
            <p className="font-medium wrap-anywhere" dir="auto">
              {name}
              {level === "pool" && <span className="font-normal text-ink-3"> {words.elsewhere}</span>}
            </p>
            <p className="text-small text-ink-3">
              {words.cases(counts.length, casesOf(counts))}, {words.made(times.ago(madeAt))}
            </p>
          </div>
          <TextButton
            aria-label={`${words.remove} ${name}`}
            onClick={() => run(() => removeCounts(id), { say: words.removed(name) })}
          >
            {words.remove}
          </TextButton>
        </li>
      ))}
    </ul>
  )
}

/** A case stands in a coarse cell and in a fine one: only the coarse ones are added up. */
function casesOf(counts: SharedCounts["counts"]): number {
  const coarse = counts.filter(({ cell }) => cell.split("|").length === 2)
  return coarse.reduce((sum, { cases }) => sum + cases, 0)
}
