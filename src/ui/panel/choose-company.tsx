import type { Contact } from "~src/record/contact"
import { useAction } from "../context/use-action"
import { TextButton } from "../controls/button"
import { Chooser } from "../controls/chooser"
import { Popover } from "../controls/popover"
import { usePanelActions } from "./panel-actions"
import type { ThreadPanelData } from "./panel-data"

const words = {
  open: "company",
  title: "Which company is this person with?",
  none: "None of these",
  moved: "Company changed. Their mail counts there from now on.",
}

/** Puts a person into another company; the choice outlives everything that is read later. */
export function ChooseCompany({ contact, data }: { contact: Contact; data: ThreadPanelData }) {
  const { moveToCompany } = usePanelActions()
  const { run } = useAction()
  const known = new Map([...data.record.companies, ...data.companies].map((one) => [one.id, one]))
  const choices = [
    ...[...known.values()].map((one) => ({
      id: one.id,
      label: one.name ?? one.domains[0] ?? one.id,
      detail: one.domains.join(", "),
    })),
    { id: null, label: words.none, detail: null },
  ]
  const move = (companyId: string | null) =>
    run(() => moveToCompany(contact.id, companyId), {
      say: words.moved,
      undo: () => moveToCompany(contact.id, contact.companyId),
    })
  return (
    <Popover label={words.title} trigger={(props) => <TextButton {...props}>{words.open}</TextButton>}>
      {(close) => (
        <div className="grid grid-cols-1 gap-2">
          <p className="font-semibold">{words.title}</p>
          <Chooser
            choices={choices}
            chosen={contact.companyId}
            onChoose={(id) => {
              close()
              if (id !== contact.companyId) void move(id)
            }}
          />
        </div>
      )}
    </Popover>
  )
}
