import type { ReactNode } from "react"
import type { Company } from "~src/record/company"
import type { Contact } from "~src/record/contact"
import type { Fact } from "~src/record/fact"
import type { ThreadRecord } from "~src/record/thread-record"
import type { WritingHours } from "~src/record/today-item"
import { initials } from "../format/names"
import { CompanyLine } from "./company-line"
import { FactValue } from "./fact-value"
import { displayName, factsOf } from "./people"
import { PersonChips } from "./person-chips"
import { PersonMenu } from "./person-menu"

interface PersonHeadProps {
  contact: Contact
  record: Pick<ThreadRecord, "facts" | "companies" | "signals" | "replyLatencies" | "activities" | "notices">
  /** Beneath position and company: the deals. */
  deals: ReactNode
  /** When they mostly write, where that is known. */
  hours?: WritingHours | null
  /** After the chips: the way to other people. */
  others?: ReactNode
}

/** A person, their position and company; every value can say who says so. */
export function PersonHead({ contact, record, deals, hours = null, others }: PersonHeadProps) {
  const name = displayName(contact)
  const names = factsOf(record.facts, "contact", contact.id, "name")
  const positions = factsOf(record.facts, "contact", contact.id, "position")
  const position = positions[0]?.value
  const company = record.companies.find((one) => one.id === contact.companyId)
  return (
    <div className="grid grid-cols-[36px_1fr_auto] gap-x-2.5">
      <Initials name={name} />
      <div className="min-w-0">
        <h1 className="text-name font-semibold tracking-tight">
          <FactValue kind="contact" id={contact.id} field="name" shown={name} facts={names} />
        </h1>
        <div className="text-ink-2">
          {position && (
            <FactValue kind="contact" id={contact.id} field="position" shown={position} facts={positions} />
          )}
          {position && company && " · "}
          {company && <CompanyName company={company} facts={record.facts} />}
        </div>
        {company && <CompanyLine companyId={company.id} facts={record.facts} />}
        {deals}
        <div className="mt-1.5 flex flex-wrap gap-1">
          <PersonChips contact={contact} record={record} hours={hours} />
          {others}
        </div>
      </div>
      <PersonMenu contact={contact} facts={record.facts} />
    </div>
  )
}

/** Stands for a picture: none is ever fetched. */
export function Initials({ name }: { name: string }) {
  return (
    <div
      aria-hidden
      className="grid size-9 place-items-center rounded-full bg-accent-wash font-semibold text-accent"
    >
      {initials(name)}
    </div>
  )
}

export function CompanyName({ company, facts }: { company: Company; facts: readonly Fact[] }) {
  return (
    <FactValue
      kind="company"
      id={company.id}
      field="name"
      shown={company.name ?? company.domains[0] ?? company.id}
      facts={factsOf(facts, "company", company.id, "name")}
    />
  )
}
