import { Plus, Trash2 } from "lucide-react"
import { type FormEvent, useState } from "react"
import type { OwnPlan } from "~src/record/commission"
import { useAction } from "../context/use-action"
import { Button, IconButton, TextButton } from "../controls/button"
import { TextInput } from "../controls/text-input"
import { CommissionExampleLine } from "./commission-example"
import type { OptionsActions } from "./options-data"
import { type PlanFaults, type PlanFields, planOf } from "./plan-fields"

const words = {
  currency: "Currency",
  quota: "Quota of the period",
  quotaHint: "Empty where there is none.",
  since: "Since when",
  sinceHint: "Deals won from this day on count.",
  share: "Your share of a deal, %",
  shareHint: "100 where it is all yours, 50 where it is split in half.",
  tiers: "Tiers",
  tier: (at: number) => `tier ${at + 1}`,
  from: (at: number) => `${at + 1}. Sales from`,
  rate: (at: number) => `${at + 1}. Rate, %`,
  addTier: "Add a tier",
  accelerators: "Accelerators",
  acceleratorsHint: "Above a part of the quota every rate is multiplied.",
  accelerator: (at: number) => `accelerator ${at + 1}`,
  above: (at: number) => `${at + 1}. Above, % of it`,
  factor: (at: number) => `${at + 1}. Factor`,
  addAccelerator: "Add an accelerator",
  remove: (what: string) => `Remove ${what}`,
  save: "Save the plan",
  saved: "Saved.",
  drop: "Remove the plan",
  dropped: "The plan is removed.",
}

interface CommissionFormProps {
  workspace: string
  first: PlanFields
  stored: OwnPlan | null
  actions: Pick<OptionsActions, "savePlan" | "removePlan" | "planExample">
}

/** The plan's fields, what is wrong beside each once it was to be saved, and what it would pay. */
export function CommissionForm({ workspace, first, stored, actions }: CommissionFormProps) {
  const { busy, run } = useAction()
  const [fields, setFields] = useState(first)
  const [tried, setTried] = useState(false)
  const { own, faults } = planOf(fields, workspace)
  const shown: PlanFaults = tried ? (faults ?? {}) : {}
  const change = (part: Partial<PlanFields>) => setFields({ ...fields, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (own) void run(() => actions.savePlan(own), { say: words.saved })
  }
  const drop = (plan: OwnPlan) =>
    run(() => actions.removePlan(workspace), { say: words.dropped, undo: () => actions.savePlan(plan) })
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-4">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Field name="currency" label={words.currency} faults={shown} {...bound("currency")} />
        <Field name="quota" label={words.quota} hint={words.quotaHint} faults={shown} {...bound("quota")} />
        <Field name="share" label={words.share} hint={words.shareHint} faults={shown} {...bound("share")} />
        <Field
          name="since"
          type="date"
          label={words.since}
          hint={words.sinceHint}
          faults={shown}
          {...bound("since")}
        />
      </div>
      <Rows
        legend={words.tiers}
        name="tiers"
        rows={fields.tiers.map(({ from, rate }) => [from, rate])}
        rowName={words.tier}
        labels={[words.from, words.rate]}
        fixedFirst
        add={words.addTier}
        faults={shown}
        onChange={(rows) => change({ tiers: rows.map(([from, rate]) => ({ from, rate })) })}
      />
      <Rows
        legend={words.accelerators}
        hint={words.acceleratorsHint}
        name="accelerators"
        rows={fields.accelerators.map(({ above, factor }) => [above, factor])}
        rowName={words.accelerator}
        labels={[words.above, words.factor]}
        add={words.addAccelerator}
        faults={shown}
        onChange={(rows) => change({ accelerators: rows.map(([above, factor]) => ({ above, factor })) })}
      />
      {own && <CommissionExampleLine own={own} ask={actions.planExample} />}
      <div className="flex flex-wrap gap-2">
        <Button look="go" type="submit" busy={busy}>
          {words.save}
        </Button>
        {stored && (
          <Button look="plain" icon={Trash2} onClick={() => void drop(stored)}>
            {words.drop}
          </Button>
        )}
      </div>
    </form>
  )

  function bound(name: "currency" | "quota" | "share" | "since") {
    return { value: fields[name], onChange: (value: string) => change({ [name]: value }) }
  }
}

interface FieldProps {
  name: string
  label: string
  hint?: string
  type?: "text" | "date"
  value: string
  onChange: (value: string) => void
  faults: PlanFaults
}

function Field({ name, hint, faults, ...rest }: FieldProps) {
  const fault = faults[name]
  return <TextInput {...rest} hint={fault ? <span className="text-bad">{fault}</span> : hint} />
}

type Row = readonly [string, string]

interface RowsProps {
  legend: string
  hint?: string
  name: string
  rows: readonly Row[]
  rowName: (at: number) => string
  labels: readonly [(at: number) => string, (at: number) => string]
  /** The first row begins at 0 and stays. */
  fixedFirst?: boolean
  add: string
  faults: PlanFaults
  onChange: (rows: Row[]) => void
}

const PARTS: Record<string, readonly [string, string]> = {
  tiers: ["from", "rate"],
  accelerators: ["above", "factor"],
}

/** A list of pairs of numbers, to which rows are added and taken from. */
function Rows({
  legend,
  hint,
  name,
  rows,
  rowName,
  labels,
  fixedFirst = false,
  add,
  faults,
  onChange,
}: RowsProps) {
  const change = (row: number, part: 0 | 1, value: string) =>
    onChange(rows.map((one, at) => (at !== row ? one : part === 0 ? [value, one[1]] : [one[0], value])))
  return (
    <fieldset className="grid grid-cols-1 gap-2">
      <legend className="font-medium">{legend}</legend>
      {hint && <p className="text-small text-ink-3">{hint}</p>}
      {rows.map((row, at) => (
        // Rows have no id; their order is their meaning.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className="grid grid-cols-[1fr_1fr_auto] items-start gap-2">
          {([0, 1] as const).map((part) => (
            <Field
              key={part}
              name={`${name}.${at}.${PARTS[name]?.[part]}`}
              label={labels[part](at)}
              value={fixedFirst && at === 0 && part === 0 ? "0" : row[part]}
              onChange={(value) => change(at, part, value)}
              faults={faults}
            />
          ))}
          {fixedFirst && at === 0 ? (
            <span className="size-7" />
          ) : (
            <IconButton
              icon={Trash2}
              className="mt-6"
              label={words.remove(rowName(at))}
              onClick={() => onChange(rows.filter((_, other) => other !== at))}
            />
          )}
        </div>
      ))}
      <TextButton
        className="flex items-center gap-1 justify-self-start"
        onClick={() => onChange([...rows, ["", ""]])}
      >
        <Plus aria-hidden className="size-3.5" /> {add}
      </TextButton>
    </fieldset>
  )
}
