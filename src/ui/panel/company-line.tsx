import type { Fact, FactField } from "~src/record/fact"
import { FactValue } from "./fact-value"
import { factsOf } from "./people"

/** What a company is, in the order in which one says it. */
const WHAT_IT_IS = ["industry", "size", "headquarters"] as const
/** Where it is reached. */
const REACHED = ["web", "phone", "address"] as const

interface CompanyLineProps {
  companyId: string
  facts: readonly Fact[]
}

/** "Logistics · 201-500 employees · Innsbruck"; nothing where nobody has said so. */
export function CompanyLine({ companyId, facts }: CompanyLineProps) {
  return <Values companyId={companyId} facts={facts} fields={WHAT_IT_IS} />
}

/** All that is known of a company: what it is, how it is reached, what it says of itself. */
export function CompanyDetails({ companyId, facts }: CompanyLineProps) {
  return (
    <>
      <CompanyLine companyId={companyId} facts={facts} />
      <Values companyId={companyId} facts={facts} fields={REACHED} />
      <Values companyId={companyId} facts={facts} fields={["description"]} />
    </>
  )
}

function Values({ companyId, facts, fields }: CompanyLineProps & { fields: readonly FactField[] }) {
  const known = fields
    .map((field) => ({ field, held: factsOf(facts, "company", companyId, field) }))
    .flatMap(({ field, held }) => (held[0]?.value ? [{ field, held, shown: held[0].value }] : []))
  if (known.length === 0) return null
  return (
    <div className="text-small text-ink-3">
      {known.map(({ field, held, shown }, index) => (
        <span key={field}>
          {index > 0 && " · "}
          <FactValue
            kind="company"
            id={companyId}
            field={field}
            shown={shown}
            facts={held}
            className="leading-5 wrap-anywhere"
          />
        </span>
      ))}
    </div>
  )
}
