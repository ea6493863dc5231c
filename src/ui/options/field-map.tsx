import { ChevronRight } from "lucide-react"
import { useEffect, useState } from "react"
import { CompanyFact, type CrmField, fits, type ListedField, MappedFact } from "~src/record/crm-field"
import type { Connection } from "~src/record/outbox"
import { reasonOf } from "../context/notices"
import { Button, TextButton } from "../controls/button"
import { Notice } from "../controls/notice"
import { SelectInput } from "../controls/select-input"
import type { CrmFields, OptionsActions } from "./options-data"
import { ResultNotice } from "./result-notice"
import { useResult } from "./use-result"

const words = {
  title: "Where facts about people and companies go",
  ofPeople: "Of people",
  ofCompanies: "Of companies",
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
  companyFacts: {
    industry: "Industry",
    size: "Number of employees",
    city: "City of the headquarters",
    phone: "Phone",
    address: "Postal address",
    web: "Website, if it is more than the domain",
    profile: "LinkedIn page",
    description: "What it says of itself",
  } satisfies Record<CompanyFact, string>,
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

/** For each fact about a person or company: the field of the CRM that it goes to. */
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
  const { companies } = answer
  return (
    <>
      <Facts
        heading={words.ofPeople}
        facts={MappedFact.options}
        labels={words.facts}
        map={connection.fieldMap ?? {}}
        defaults={answer.defaults}
        fields={answer.fields}
        onSave={(fieldMap) => void run(() => actions.mapFields(connection.id, { of: "contact", fieldMap }))}
      />
      {companies && (
        <Facts
          heading={words.ofCompanies}
          facts={CompanyFact.options}
          labels={words.companyFacts}
          map={connection.companyFieldMap ?? {}}
          defaults={companies.defaults}
          fields={companies.fields}
          onSave={(fieldMap) => void run(() => actions.mapFields(connection.id, { of: "company", fieldMap }))}
        />
      )}
      <ResultNotice outcome={outcome} ok={words.saved} />
    </>
  )
}

type Chosen<Fact extends string> = Partial<Record<Fact, CrmField | null>>

interface FactsProps<Fact extends string> {
  heading: string
  facts: readonly Fact[]
  labels: Readonly<Record<Fact, string>>
  map: Chosen<Fact>
  defaults: Readonly<Partial<Record<Fact, CrmField>>>
  fields: readonly ListedField[]
  onSave: (map: Chosen<Fact>) => void
}

function Facts<Fact extends MappedFact | CompanyFact>(props: FactsProps<Fact>) {
  const { heading, facts, labels, map, defaults, fields, onSave } = props
  const choose = (fact: Fact, field: CrmField | null | undefined) => {
    const next = { ...map, [fact]: field }
    if (field === undefined) delete next[fact]
    onSave(next)
  }
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-3 sm:grid-cols-2">
      <legend className="mb-1 text-small font-semibold text-ink-2">{heading}</legend>
      {facts.map((fact) => (
        <OneFact
          key={fact}
          fact={fact}
          label={labels[fact]}
          chosen={map[fact]}
          usual={defaults[fact]}
          fields={fields}
          onChoose={(field) => choose(fact, field)}
        />
      ))}
    </fieldset>
  )
}

interface OneFactProps {
  fact: MappedFact | CompanyFact
  label: string
  /** Undefined: where it goes by default; null: nowhere. */
  chosen: CrmField | null | undefined
  usual: CrmField | undefined
  fields: readonly ListedField[]
  onChoose: (field: CrmField | null | undefined) => void
}

function OneFact({ fact, label, chosen, usual, fields, onChoose }: OneFactProps) {
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
      label={label}
      value={chosen === undefined ? DEFAULT : chosen === null ? NOWHERE : chosen.name}
      onChange={choose}
      groups={[
        {
          heading: null,
          options: [
            { value: DEFAULT, label: usualInWords(fact, usual) },
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

function usualInWords(fact: MappedFact | CompanyFact, usual: CrmField | undefined): string {
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
