import { ChevronRight } from "lucide-react"
import { useEffect, useState } from "react"
import {
  type CrmField,
  type DefaultFields,
  type FieldMap,
  fits,
  type ListedField,
  MappedFact,
} from "~src/record/crm-field"
import type { Connection } from "~src/record/outbox"
import { reasonOf } from "../context/notices"
import { Button, TextButton } from "../controls/button"
import { Notice } from "../controls/notice"
import { SelectInput } from "../controls/select-input"
import type { CrmFields, OptionsActions } from "./options-data"
import { ResultNotice } from "./result-notice"
import { useResult } from "./use-result"

const words = {
  title: "Where facts about people go",
  lead: "Only empty fields are filled. What differs, or is in no list, waits for you beside the conversation.",
  loading: "Asking the CRM for its fields…",
  again: "Ask again",
  facts: {
    position: "Position",
    phone: "Phone",
    mobile: "Mobile phone",
    web: "Website",
    address: "Postal address",
    profile: "Social profile",
    company: "Company’s name",
  } satisfies Record<MappedFact, string>,
  byDefault: (label: string) => `As usual: ${label}`,
  nowhereByDefault: "As usual: not written",
  asPhone: "As usual: as the phone, if no other is known",
  nowhere: "Don’t write it",
  own: "Your company’s own fields",
  other: "Other fields",
  gone: (label: string) => `${label} (no longer there)`,
  saved: "Saved. It counts for what is logged from now on.",
}

/** Values that no field's name can have. */
const DEFAULT = " default"
const NOWHERE = " nowhere"

interface FieldMapProps {
  connection: Connection
  actions: Pick<OptionsActions, "crmFields" | "mapFields">
}

/** For each fact about a person: the field of the CRM that it goes to. */
export function FieldMapping({ connection, actions }: FieldMapProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className="grid grid-cols-1 gap-3">
      <TextButton
        className="inline-flex items-center gap-1 justify-self-start font-medium"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight aria-hidden className={`size-4 ${open ? "rotate-90" : ""}`} />
        {words.title}
      </TextButton>
      {open && (
        <>
          <p className="text-small text-ink-2">{words.lead}</p>
          <Loaded connection={connection} actions={actions} />
        </>
      )}
    </div>
  )
}

function Loaded({ connection, actions }: FieldMapProps) {
  const { answer, ask } = useFields(connection, actions.crmFields)
  const { outcome, run } = useResult()
  if (answer === null) return <p className="text-ink-3">{words.loading}</p>
  if (!answer.ok) {
    return (
      <Notice look="bad">
        <p>{answer.message}</p>
        <div>
          <Button onClick={ask}>{words.again}</Button>
        </div>
      </Notice>
    )
  }
  const map = connection.fieldMap ?? {}
  const choose = (fact: MappedFact, field: CrmField | null | undefined) => {
    const { [fact]: _before, ...others } = map
    const next: FieldMap = field === undefined ? others : { ...others, [fact]: field }
    void run(() => actions.mapFields(connection.id, next))
  }
  return (
    <>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {MappedFact.options.map((fact) => (
          <OneFact
            key={fact}
            fact={fact}
            chosen={map[fact]}
            defaults={answer.defaults}
            fields={answer.fields}
            onChoose={(field) => choose(fact, field)}
          />
        ))}
      </div>
      <ResultNotice outcome={outcome} ok={words.saved} />
    </>
  )
}

interface OneFactProps {
  fact: MappedFact
  /** Undefined: where it goes by default; null: nowhere. */
  chosen: CrmField | null | undefined
  defaults: DefaultFields
  fields: readonly ListedField[]
  onChoose: (field: CrmField | null | undefined) => void
}

function OneFact({ fact, chosen, defaults, fields, onChoose }: OneFactProps) {
  const fitting = fields.filter(({ kind }) => fits(fact, kind))
  const isGone = chosen && !fitting.some(({ name }) => name === chosen.name)
  const optionsOf = (custom: boolean) =>
    fitting
      .filter((field) => field.custom === custom)
      .map(({ name, label }) => ({ value: name, label }))
      .sort((a, b) => a.label.localeCompare(b.label))
  const choose = (value: string) => {
    if (value === DEFAULT) return onChoose(undefined)
    if (value === NOWHERE) return onChoose(null)
    const field = fitting.find(({ name }) => name === value)
    if (field) onChoose({ name: field.name, label: field.label, kind: field.kind })
  }
  return (
    <SelectInput
      label={words.facts[fact]}
      value={chosen === undefined ? DEFAULT : chosen === null ? NOWHERE : chosen.name}
      onChange={choose}
      groups={[
        {
          heading: null,
          options: [
            { value: DEFAULT, label: usualInWords(fact, defaults) },
            { value: NOWHERE, label: words.nowhere },
            ...(isGone ? [{ value: chosen.name, label: words.gone(chosen.label) }] : []),
          ],
        },
        { heading: words.own, options: optionsOf(true) },
        { heading: words.other, options: optionsOf(false) },
      ]}
    />
  )
}

function usualInWords(fact: MappedFact, defaults: DefaultFields): string {
  const usual = defaults[fact]
  if (usual) return words.byDefault(usual.label)
  return fact === "mobile" ? words.asPhone : words.nowhereByDefault
}

/** The answer is null until there is one. */
function useFields(connection: Connection, crmFields: OptionsActions["crmFields"]) {
  const [answer, setAnswer] = useState<CrmFields | null>(null)
  const [asked, setAsked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the rep asks, not when the row changes.
  useEffect(() => {
    let current = true
    setAnswer(null)
    crmFields(connection)
      .catch((cause: unknown) => ({ ok: false as const, message: reasonOf(cause) }))
      .then((fields) => current && setAnswer(fields))
    return () => {
      current = false
    }
  }, [connection.id, asked])
  return { answer, ask: () => setAsked(asked + 1) }
}
