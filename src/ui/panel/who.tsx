import { useState } from "react"
import type { Contact } from "~src/record/contact"
import { TextButton } from "../controls/button"
import { ChooseCompany } from "./choose-company"
import { ChooseDeal } from "./choose-deal"
import { ChoosePerson, OtherPeople } from "./choose-person"
import { DealLine } from "./deal-line"
import { toldIn } from "./insight-folds"
import type { ThreadPanelData } from "./panel-data"
import { displayName, mainContact } from "./people"
import { PersonHead } from "./person-head"
import { SameCompany } from "./same-company"
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
          <PersonHead
            contact={shown}
            record={data.record}
            deals={shown === main && <DealLine data={data} />}
            hours={shown === main ? (toldIn(data.insight)?.hours ?? null) : null}
            others={<OtherPeople shown={shown} record={data.record} onShow={setShownId} />}
          />
          <div className="flex flex-wrap items-baseline gap-x-3 ps-[46px] text-small text-ink-3">
            <Corrections contact={shown} data={data} onChosen={() => setShownId(null)} />
            {shown !== main && main && (
              <TextButton onClick={() => setShownId(null)}>{words.back(displayName(main))}</TextButton>
            )}
          </div>
          <SamePerson contact={shown} data={data} />
          <SameCompany companyId={shown.companyId} related={data.related} />
        </>
      )}
    </section>
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
