import { useState } from "react"
import type { Company } from "~src/record/company"
import type { Contact } from "~src/record/contact"
import type { Fact } from "~src/record/fact"
import { TextButton } from "../controls/button"
import { initials } from "../format/names"
import { ChooseCompany } from "./choose-company"
import { ChooseDeal } from "./choose-deal"
import { ChoosePerson, OtherPeople } from "./choose-person"
import { DealLine } from "./deal-line"
import { FactValue } from "./fact-value"
import type { ThreadPanelData } from "./panel-data"
import { displayName, factsOf, mainContact } from "./people"
import { PersonChips } from "./person-chips"
import { PersonMenu } from "./person-menu"
import { SamePerson } from "./same-person"

const words = {
  region: "Who this is",
  nobody: "Nobody outside is in this conversation yet.",
  wrong: "Wrong",
  deal: "deal",
  back: (name: string) => `Back to ${name}`,
}

/** Who this conversation is with, their company, the deal, the others; every value can say who says so. */
export function Who({ data }: { data: ThreadPanelData }) {
  const main = mainContact(data.record)
  const [shownId, setShownId] = useState<string | null>(null)
  const shown = data.record.contacts.find((contact) => contact.id === shownId) ?? main
  return (
    <section aria-label={words.region} className="relative grid grid-cols-1 gap-1.5 px-3 pt-3">
      {shown === null ? (
        <p className="text-ink-2">{words.nobody}</p>
      ) : (
        <>
          <Person contact={shown} isMain={shown === main} data={data} onShow={setShownId} />
          <div className="flex flex-wrap items-baseline gap-x-3 ps-[46px] text-small text-ink-3">
            <Corrections contact={shown} data={data} onChosen={() => setShownId(null)} />
            {shown !== main && main && (
              <TextButton onClick={() => setShownId(null)}>{words.back(displayName(main))}</TextButton>
            )}
          </div>
          <SamePerson contact={shown} data={data} />
        </>
      )}
    </section>
  )
}

interface PersonProps {
  contact: Contact
  isMain: boolean
  data: ThreadPanelData
  onShow: (contactId: string | null) => void
}

function Person({ contact, isMain, data, onShow }: PersonProps) {
  const { record } = data
  const name = displayName(contact)
  const names = factsOf(record.facts, "contact", contact.id, "name")
  const positions = factsOf(record.facts, "contact", contact.id, "position")
  const position = positions[0]?.value
  const company = record.companies.find((one) => one.id === contact.companyId)
  return (
    <div className="grid grid-cols-[36px_1fr_auto] gap-x-2.5">
      <div
        aria-hidden
        className="grid size-9 place-items-center rounded-full bg-accent-wash font-semibold text-accent"
      >
        {initials(name)}
      </div>
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
        {isMain && <DealLine data={data} />}
        <div className="mt-1.5 flex flex-wrap gap-1">
          <PersonChips contact={contact} record={record} />
          <OtherPeople shown={contact} record={record} onShow={onShow} />
        </div>
      </div>
      <PersonMenu contact={contact} facts={record.facts} />
    </div>
  )
}

function CompanyName({ company, facts }: { company: Company; facts: readonly Fact[] }) {
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

function Corrections(props: { contact: Contact; data: ThreadPanelData; onChosen: () => void }) {
  const { contact, data } = props
  return (
    <div>
      {words.wrong}{" "}
      {data.record.contacts.length > 1 && (
        <>
          <ChoosePerson record={data.record} onChosen={props.onChosen} />,{" "}
        </>
      )}
      <ChooseCompany contact={contact} data={data} />
      {data.record.deal && (
        <>
          {" or "}
          <ChooseDeal data={data} label={words.deal} />
        </>
      )}
      ?
    </div>
  )
}
